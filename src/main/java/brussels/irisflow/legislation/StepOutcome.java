package brussels.irisflow.legislation;

/** What a person says of the step in hand. */
public enum StepOutcome {
  DONE, SKIPPED, BLOCKED, WAITING, RETURNED
}
