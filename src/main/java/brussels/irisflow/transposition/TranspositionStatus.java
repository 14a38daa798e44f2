package brussels.irisflow.transposition;

/** What became of the Region's dossier on a directive. */
public enum TranspositionStatus {
  OPEN,
  /** The Region has nothing to transpose. */
  NOT_CONCERNED,
  /** Every article is covered by a notified measure of the Region. */
  TRANSPOSED,
  /** The directive was annulled or repealed. */
  ANNULLED,
  /** The dossier was given up, for a reason. */
  WITHDRAWN
}
