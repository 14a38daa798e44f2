package brussels.irisflow.legislation;

/**
 * One step that an instrument needs, as the decision table says it.
 *
 * @param step what has to be passed
 * @param weeks how long it takes as a rule, in weeks from start to end
 * @param owner who does it
 * @param parallel steps in a row with the same name here start on the same day; null for a step on its own
 */
public record StepPlan(StepKey step, int weeks, StepOwner owner, String parallel) {

  public StepPlan {
    if (step == null || weeks < 0) {
      throw new IllegalArgumentException("A planned step needs a key and a duration that is not negative: " + step + ", " + weeks);
    }
    parallel = parallel == null || parallel.isBlank() ? null : parallel.strip();
  }

  /** A step on its own. */
  public StepPlan(StepKey step, int weeks, StepOwner owner) {
    this(step, weeks, owner, null);
  }
}
