package brussels.irisflow.mandate;

/** Where a mandate stands. */
public enum MandatePhase {
  /** Declared vacant, without a holder. */
  VACANCY,
  /** A holder is designated, the objectives are not set yet. */
  GOAL_SETTING,
  /** Objectives are set, the day of taking office is to come. */
  TAKING_OFFICE,
  /** In office, the management plan is not approved yet. */
  MANAGEMENT_PLAN,
  /** In office, reporting on the objectives. */
  FOLLOW_UP,
  /** The mid-term evaluation is under way. */
  MID_TERM,
  /** The final evaluation is under way or decided. */
  FINAL,
  /** Renewed: a mandate of its own follows this one. */
  RENEWED,
  /** The authority decided not to renew it: it runs to its term. */
  NOT_RENEWED,
  /** Ended. */
  ENDED
}
