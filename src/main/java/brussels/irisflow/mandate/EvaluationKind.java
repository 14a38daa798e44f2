package brussels.irisflow.mandate;

/** Which evaluation of a mandate. */
public enum EvaluationKind {
  /** Half-way through the mandate. */
  MID_TERM,
  /** Before the end of the mandate. */
  FINAL;

  /** The kind of the deadline of the mandate by which it is to be decided. */
  public String decidedBy() {
    return name() + "_DECIDED";
  }
}
