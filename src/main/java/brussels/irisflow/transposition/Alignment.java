package brussels.irisflow.transposition;

/** How far the law of the Region follows a provision of a directive. */
public enum Alignment {
  FULLY,
  /** A part is missing: the row says why, and which act will complete it. */
  PARTIALLY,
  /** Nothing is due: the provision speaks to the Commission, for example, or to another Member State. */
  NOT_TO_BE_TRANSPOSED,
  /** Nothing is due: what the provision is about does not exist in the Region. */
  NOT_RELEVANT,
  /** The Member State may choose. Without a national provision the choice is not used, and nothing is due. */
  DISCRETIONARY
}
