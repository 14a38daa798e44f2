package brussels.irisflow.transposition;

/** What taking a running dossier over did. */
enum TakeOverChange {
  /** It was opened, standing where its work stands. */
  OPENED,
  /** It was known, and what is new was added. */
  CHANGED,
  /** Nothing was new. */
  UNCHANGED
}
