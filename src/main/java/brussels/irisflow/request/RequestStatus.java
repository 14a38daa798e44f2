package brussels.irisflow.request;

/** Where a question to institutions stands as a whole. */
public enum RequestStatus {
  /** An answer, or a decision about one that was returned, is still awaited. */
  OPEN,
  /** Nothing is awaited any more; the answers wait to be read. */
  ANSWERED,
  /** The answers were read. */
  CLOSED,
  /** Nothing is awaited any more and nobody answered. */
  UNANSWERED,
  /** Whoever asked needs no answer any more. */
  WITHDRAWN
}
