package brussels.irisflow.evaluation;

/** How far a target was reached, in somebody's opinion. No sum of these makes a mention. */
enum Attainment {
  EXCEEDED, REACHED, PARTLY, NOT_REACHED,
  /** It could not be judged in this period: not due yet, or overtaken. */
  NOT_DUE
}
