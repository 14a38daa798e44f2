package brussels.irisflow.evaluation;

/** Why an evaluation is made no further. */
enum WithdrawnBecause {
  /** The mandate ended. */
  MANDATE,
  /** The final evaluation was due before this one was decided. */
  OVERTAKEN
}
