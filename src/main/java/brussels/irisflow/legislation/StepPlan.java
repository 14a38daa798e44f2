package brussels.irisflow.legislation;

/**
 * One step that an instrument needs, as the decision table says it.
 *
 * @param step what has to be passed
 * @param body the advisory body where there are several of them, otherwise null
 * @param weeks how long it takes as a rule, in weeks from start to end
 * @param owner the role that does it, in the words of the decision table
 * @param parallel steps in a row with the same name here start on the same day; null for a step on its own
 */
public record StepPlan(StepKey step, String body, int weeks, String owner, String parallel) {

  public StepPlan {
    if (step == null || weeks < 0) {
      throw new IllegalArgumentException("A planned step needs a key and a duration that is not negative: " + step + ", " + weeks);
    }
    body = body == null || body.isBlank() ? null : body.strip();
    parallel = parallel == null || parallel.isBlank() ? null : parallel.strip();
  }

  /** A step on its own, without an advisory body. */
  public StepPlan(StepKey step, int weeks, String owner) {
    this(step, null, weeks, owner, null);
  }
}
