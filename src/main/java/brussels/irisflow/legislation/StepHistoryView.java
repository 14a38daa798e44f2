package brussels.irisflow.legislation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a step's history, to be read.
 *
 * @param on the day on which it happened, which may be long before it was recorded
 * @param formerOn the day that was put right; null unless corrected or reopened
 * @param formerReference the reference that was put right
 * @param formerOpinion the opinion that was put right
 */
public record StepHistoryView(StepEventKind kind, Instant at, String person, LocalDate on, String reference, Opinion opinion, String reason,
    BlockCause cause, String entity, LocalDate formerOn, String formerReference, Opinion formerOpinion) {
}
