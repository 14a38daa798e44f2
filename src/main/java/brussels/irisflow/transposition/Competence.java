package brussels.irisflow.transposition;

/** Who in Belgium is competent for a directive: the four classes of the federal coordination of European affairs. */
public enum Competence {
  EXCLUSIVELY_FEDERAL, MIXED, EXCLUSIVELY_FEDERATED, CONSULTATION
}
