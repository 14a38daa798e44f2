package brussels.irisflow.objective;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An event for which a target waited, and what falls due because of it.
 *
 * @param day on which it happened or will
 * @param words what it was: "mission to Strasbourg"
 * @param timing whether this is due before the event or after it; null when the term does not say
 * @param due the last day
 */
public record TargetEvent(UUID target, LocalDate day, String words, Timing timing, LocalDate due) {
}
