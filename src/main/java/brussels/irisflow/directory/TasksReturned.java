package brussels.irisflow.directory;

import brussels.irisflow.engine.OpenTask;
import java.util.List;

/**
 * Tasks that somebody had claimed went back to their groups, because they are away, have left or have lost the group;
 * published in the same transaction.
 *
 * @param person the login name of who had them
 */
public record TasksReturned(String person, List<OpenTask> tasks) {

  public TasksReturned {
    tasks = List.copyOf(tasks);
  }
}
