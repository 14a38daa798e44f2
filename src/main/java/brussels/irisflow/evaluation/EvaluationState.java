package brussels.irisflow.evaluation;

/** How far an evaluation has come. */
enum EvaluationState {
  /** HR composes the commission. */
  OPENED,
  /** Report and opinions are awaited. */
  FILE,
  /** The commission sits. */
  SESSION,
  /** The mention was voted; report, remarks, notification. */
  REPORT,
  /** The authority decides on an appeal. */
  APPEAL,
  /** Decided for good. */
  CLOSED,
  /** The mandate ended before it was decided, or the final evaluation came first. */
  WITHDRAWN
}
