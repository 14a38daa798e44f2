package brussels.irisflow.deadline;

import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.language.Texts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What bpmn/deadline/deadline-watch.bpmn calls. */
@ProcessBean("deadlineWatch")
class DeadlineWatchProcess {

  static final String KEY = "deadline-watch";

  private final DeadlineTable table;
  private final Watches watches;

  DeadlineWatchProcess(DeadlineTable table, Watches watches) {
    this.table = table;
    this.watches = watches;
  }

  /** Element LookAtDeadline: reads the row again, alone on its dossier, and has told whoever must be told now. */
  public void look(UUID deadline) {
    watches.alone(deadline).filter(row -> !row.settled()).ifPresent(watches::look);
  }

  /** Gateway StillOpen: whether there is something left to watch. */
  public boolean open(UUID deadline) {
    return table.findById(deadline).map(row -> !row.settled()).orElse(false);
  }

  /** Timer NextRung: the local date and time of the next look. */
  public String nextWake(UUID deadline) {
    Deadline row = table.findById(deadline).orElseThrow();
    row.wakes(watches.next(row));
    return LocalDateTime.ofInstant(row.wakes(), Texts.ZONE).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
