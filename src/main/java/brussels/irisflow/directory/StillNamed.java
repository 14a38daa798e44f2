package brussels.irisflow.directory;

/** Says whether somebody who left must still be named in what is kept. Implemented by rooms that keep it. */
public interface StillNamed {

  boolean stillNamed(String person);
}
