package brussels.irisflow.objective;

/** Where a version of objectives stands. */
public enum ObjectiveStatus {
  /** HR is working on it; nobody else sees it. */
  DRAFT,
  /** It waits for a decision and cannot be changed. */
  SUBMITTED,
  /** The Government approved it and nothing replaced it. */
  IN_FORCE,
  /** A later version replaced it; it still counts for the time in which it was in force. */
  REPLACED
}
