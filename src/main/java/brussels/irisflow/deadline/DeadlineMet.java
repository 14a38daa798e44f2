package brussels.irisflow.deadline;

/** A deadline was met, in time or late ({@link DeadlineSnapshot#metOn()}). Published in the transaction that meets it. */
public record DeadlineMet(DeadlineSnapshot deadline) {

  /** Whether it was met after its day. */
  public boolean late() {
    return deadline.metOn().isAfter(deadline.due());
  }
}
