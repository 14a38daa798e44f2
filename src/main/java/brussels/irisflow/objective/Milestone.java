package brussels.irisflow.objective;

/** A moment in the life of a mandate that a term may point at. */
public enum Milestone {
  /** The evaluation halfway the mandate. */
  MID_TERM,
  /** The end of the mandate. */
  END
}
