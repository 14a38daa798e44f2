package brussels.irisflow.mandate;

/** The equal-opportunity test of a management plan. */
public enum EqualityTest {
  /** It was done. */
  DONE,
  /** It is not required, with a reason. */
  NOT_NEEDED
}
