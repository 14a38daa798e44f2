package brussels.irisflow.legislation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A step, to be read.
 *
 * @param plannedStart the last day on which it can start if the target is to be met
 * @param plannedEnd the last day on which it can end if the target is to be met
 * @param expectedStart the day on which it can really start, as planned last
 * @param expectedEnd the day on which it can really end, as planned last
 * @param on the day on which it was done; null as long as it is not
 * @param since the day since which the present state holds; null while planned
 * @param takenOver whether the present record came with the take-over of a running dossier
 */
public record StepView(UUID id, StepKey key, int position, String parallel, StepOwner owner, StepState state,
    LocalDate plannedStart, LocalDate plannedEnd, LocalDate expectedStart, LocalDate expectedEnd, LocalDate on, LocalDate since,
    String reference, Opinion opinion, String reason, BlockCause cause, String entity, boolean takenOver, List<StepHistoryView> history) {
}
