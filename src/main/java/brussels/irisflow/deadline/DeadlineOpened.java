package brussels.irisflow.deadline;

/** A deadline was opened. Published in the transaction that opens it. */
public record DeadlineOpened(DeadlineSnapshot deadline) {
}
