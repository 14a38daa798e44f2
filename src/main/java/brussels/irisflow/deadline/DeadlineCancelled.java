package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;

/** A deadline no longer has to be met. Published in the transaction that cancels it. */
public record DeadlineCancelled(DeadlineSnapshot deadline, Message reason) {
}
