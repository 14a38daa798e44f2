package brussels.irisflow.legislation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something was recorded of a step.
 *
 * @param dossier the reference of the dossier the track belongs to
 * @param act the title of the act whose track it is
 * @param step the id of the step
 * @param key what the step is
 * @param kind what happened
 * @param state how the step stands since
 * @param on the day on which it happened, which may be long before it was recorded
 * @param reason why, where a reason was given
 * @param person who recorded it
 */
public record StepRecorded(String dossier, UUID track, String act, UUID step, StepKey key, StepEventKind kind, StepState state,
    LocalDate on, String reason, String person) {
}
