package brussels.irisflow.evaluation;

/** Who gave a mention. */
enum MentionSource {
  /** The commission, by vote. */
  COMMISSION,
  /** The authority, on appeal. */
  AUTHORITY
}
