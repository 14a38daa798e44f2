package brussels.irisflow.objective;

/** Whose an objective is. */
public enum ObjectiveKind {
  /** The mandate holder's own. */
  STRATEGIC,
  /** Shared by all mandate holders of the Region, each with an elaboration of their own. */
  TRANSVERSAL
}
