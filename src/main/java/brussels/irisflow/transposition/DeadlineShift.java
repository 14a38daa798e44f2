package brussels.irisflow.transposition;

import java.time.LocalDate;

/**
 * What happened to one deadline of a directive.
 *
 * @param from the date before; null for a deadline that is new
 * @param to the date now; null for a deadline that is gone
 */
public record DeadlineShift(LocalDate from, LocalDate to) {
}
