package brussels.irisflow.directory;

import brussels.irisflow.engine.ProcessBean;
import java.time.LocalDate;

/** What bpmn/directory/directory-change.bpmn calls. */
@ProcessBean("directoryChange")
class DirectoryChangeProcess {

  static final String KEY = "directory-change";

  private final DayChanges changes;

  DirectoryChangeProcess(DayChanges changes) {
    this.changes = changes;
  }

  /** Element DayCome: shortly after midnight of the day, as ISO date and time. */
  public String at(LocalDate day) {
    return day.atTime(DayChanges.HOUR).toString() + ":00";
  }

  /** Element ApplyChanges: takes from people what is theirs no longer. */
  public void apply() {
    changes.apply();
  }
}
