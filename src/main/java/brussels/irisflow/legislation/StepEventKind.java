package brussels.irisflow.legislation;

/** What happened to a step. */
public enum StepEventKind {
  STARTED, DONE,
  /** Done, but recorded on a later day than it happened. */
  DONE_LATE,
  SKIPPED, BLOCKED, WAITING, RETURNED, RESUMED, CORRECTED, REOPENED,
  /** Recorded when a running dossier was taken over into the application. */
  TAKEN_OVER
}
