package brussels.irisflow.legislation;

/** Who does a step. */
public enum StepOwner {
  /** The institution that answers for the act. */
  RESPONSIBLE,
  /** Legal review. */
  LEGAL,
  /** The cabinet of the competent minister. */
  CABINET,
  /** The secretariat of the Government. */
  GOVERNMENT,
  /** Brussels International. */
  BI
}
