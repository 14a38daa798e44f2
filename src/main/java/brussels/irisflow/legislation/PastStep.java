package brussels.irisflow.legislation;

import java.time.LocalDate;

/**
 * Where a step of a running dossier stood when the dossier was taken over.
 *
 * @param step the step
 * @param state where it stood
 * @param on the day on which it was done, or since which it stands so; never in the future
 * @param reference number or address of what it produced
 * @param reason why, for a step that was skipped, blocked or returned
 * @param cause why it is blocked
 * @param entity for whom it waits
 */
public record PastStep(StepKey step, StepState state, LocalDate on, String reference, String reason, BlockCause cause, String entity) {
}
