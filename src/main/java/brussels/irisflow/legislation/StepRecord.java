package brussels.irisflow.legislation;

import java.time.LocalDate;

/**
 * What a person records of the step in hand.
 *
 * @param outcome what became of it
 * @param on the day on which it happened or since which it holds, never in the future; required when done, otherwise today
 * @param reference what the step produced carries this number or address
 * @param opinion what the opinion says, for a step that asks for one
 * @param reason why; required unless it is done
 * @param cause why it is blocked
 * @param entity for whom the step waits
 */
public record StepRecord(StepOutcome outcome, LocalDate on, String reference, String opinion, String reason, BlockCause cause,
    String entity) {
}
