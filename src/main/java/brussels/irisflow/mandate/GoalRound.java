package brussels.irisflow.mandate;

/** How far the objectives in preparation have come. */
public enum GoalRound {
  /** Nothing is in preparation. */
  NONE,
  /** HR prepares a draft. */
  DRAFTING,
  /** The draft lies with the cabinet. */
  SUBMITTED,
  /** The cabinet proposed it, the authority decides. */
  PROPOSED,
  /** Approved, not sent to the holder yet. */
  APPROVED,
  /** Sent to the holder. */
  SENT
}
