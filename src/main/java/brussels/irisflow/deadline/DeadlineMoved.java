package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import java.time.LocalDate;

/**
 * A deadline was given another day. Published in the transaction that moves it, after row, watch and tasks.
 *
 * @param from the day it had before
 * @param person the login name of who moved it
 * @param decision the act or decision that moves it
 */
public record DeadlineMoved(DeadlineSnapshot deadline, LocalDate from, String person, Message reason, String decision) {
}
