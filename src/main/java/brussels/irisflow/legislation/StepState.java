package brussels.irisflow.legislation;

/** Where a step stands. */
public enum StepState {
  PLANNED, DOING, BLOCKED, WAITING, RETURNED, SKIPPED, DONE;

  /** Whether something still has to happen. */
  public boolean open() {
    return this != SKIPPED && this != DONE;
  }
}
