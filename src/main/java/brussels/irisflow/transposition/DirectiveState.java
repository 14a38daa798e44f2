package brussels.irisflow.transposition;

/** How far the Region is with a directive, as far as its dossiers tell: the open one counts, else the last. */
enum DirectiveState {
  /** No dossier was opened yet. */
  NOT_OPENED,
  /** A dossier is open and in time. */
  UNDER_WAY,
  /** A dossier is open, and a deadline passed with articles uncovered. */
  LATE,
  TRANSPOSED, NOT_CONCERNED, ANNULLED, WITHDRAWN
}
