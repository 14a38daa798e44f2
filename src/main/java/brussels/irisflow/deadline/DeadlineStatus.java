package brussels.irisflow.deadline;

/** Where a deadline stands. */
public enum DeadlineStatus {
  /** To be met; its day has not ended. */
  OPEN,
  /** Its day ended before it was met. Still watched until it is met after all: then it is missed and met late. */
  MISSED,
  /** Met in time. */
  MET,
  /** No longer to be met. */
  CANCELLED
}
