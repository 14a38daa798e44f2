package brussels.irisflow.monitor;

/** Which deadlines the board shows; without a choice those that are running. */
enum BoardStatus {
  /** Neither met nor cancelled, in time or late. */
  RUNNING,
  /** Running, and its day has not ended. */
  OPEN,
  /** Its day ended before it was met, whether it has been met since or not. */
  MISSED,
  /** Met in time. */
  MET,
  CANCELLED,
  ALL
}
