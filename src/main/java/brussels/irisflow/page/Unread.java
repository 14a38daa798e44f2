package brussels.irisflow.page;

/** How many notifications wait for the current person; the frame of every page shows it. Implemented by the room that keeps them. */
public interface Unread {

  /** Those that the current person has not read. One query; asked once for each page. */
  int unread();
}
