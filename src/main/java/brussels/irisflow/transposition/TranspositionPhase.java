package brussels.irisflow.transposition;

/** How far an open dossier is. */
public enum TranspositionPhase {
  /** Brussels International decides who is competent. */
  COMPETENCE,
  /** The lead institution splits the directive into measures. */
  ANALYSIS,
  /** Brussels International agrees with the measures, or returns them. */
  AGREEMENT,
  /** The measures are made and notified. */
  MEASURES,
  /** Nothing is left to do for the Region. */
  CLOSED
}
