package brussels.irisflow.mandate;

/** The rank of a mandate, from A4 to A7. */
public enum MandateGrade {
  /** A4. */
  A4,
  /** A4+. */
  A4_PLUS,
  /** A5. */
  A5,
  /** A5+; believed to exist, not read. */
  A5_PLUS,
  /** A6. */
  A6,
  /** A7. */
  A7
}
