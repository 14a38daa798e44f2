package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry in the history of a deadline.
 *
 * @param person the login name of who did it
 * @param from the day it had before, null when its day did not change
 * @param to the day it has since, or for {@link DeadlineChangeKind#MET} the day on which it was met
 * @param reason null where none is asked for
 * @param decision the act or decision that moved it, null for anything else
 */
public record DeadlineChange(DeadlineChangeKind kind, Instant at, String person, LocalDate from, LocalDate to, Message reason,
    String decision) {
}
