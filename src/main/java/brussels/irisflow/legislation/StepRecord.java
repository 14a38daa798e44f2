package brussels.irisflow.legislation;

import java.time.LocalDate;

/**
 * What a person records of the step in hand.
 *
 * @param outcome what became of it
 * @param on the day on which it happened or since which it holds, never in the future; null means today
 * @param reference what the step produced carries this number or address
 * @param opinion what the opinion comes down to, for a step that asks for one
 * @param reason why; required unless it is done
 * @param cause why it is blocked
 * @param entity for whom the step waits
 */
public record StepRecord(StepOutcome outcome, LocalDate on, String reference, Opinion opinion, String reason, BlockCause cause,
    String entity) {
}
