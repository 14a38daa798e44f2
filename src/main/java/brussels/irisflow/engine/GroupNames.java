package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;

/** How the groups that may do a task are named to people. Implemented by a room that knows institutions. */
public interface GroupNames {

  /** The name of a group in three languages; the group's own name where it has none. */
  Trilingual name(String group);
}
