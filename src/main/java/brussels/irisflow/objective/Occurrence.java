package brussels.irisflow.objective;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A target that is due once.
 *
 * @param target the id of the target
 * @param term the id of its term
 * @param from the first day of the time it is about; null when it has no date
 * @param due the last day; null for what is continuous, follows the calendar of others or waits for an event
 */
public record Occurrence(UUID target, UUID term, TermType type, LocalDate from, LocalDate due) {
}
