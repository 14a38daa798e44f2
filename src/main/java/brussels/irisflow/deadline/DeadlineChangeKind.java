package brussels.irisflow.deadline;

/** What happened to a deadline. */
public enum DeadlineChangeKind {
  OPENED, MISSED, MOVED, MET, REOPENED, CANCELLED
}
