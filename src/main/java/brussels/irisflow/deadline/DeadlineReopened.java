package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;

/** A deadline that was met or cancelled counts again. Published in the transaction that reopens it. */
public record DeadlineReopened(DeadlineSnapshot deadline, Message reason) {
}
