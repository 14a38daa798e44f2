package brussels.irisflow.engine;

/** What the engine remembers of processes that are over, and how it is made to forget; in the caller's transaction. */
public interface Memory {

  /** Forgets all processes under this reference, those they called and those that still run included. */
  void forget(String reference);

  /** Puts a stand-in in the place of a person's name wherever the engine noted who did something. */
  void rename(String person, String standIn);
}
