package brussels.irisflow.deadline;

/** The day of a deadline has ended and it was not met; published once for each date, in the transaction that notices it. */
public record DeadlinePassed(DeadlineSnapshot deadline) {
}
