package brussels.irisflow.transposition;

/** Whether the measures of a dossier that is taken over can be worked on. */
public enum PlanState {
  /** The lead has proposed them; Brussels International still has to agree. */
  PROPOSED,
  /** Agreed: the measures are under way. */
  AGREED
}
