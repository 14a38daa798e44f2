package brussels.irisflow.legislation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One envisaged date of transposition or publication, as it was given: the next one is added behind it.
 *
 * @param date the envisaged day
 * @param saidAt when it was given
 * @param saidBy the account that gave it
 * @param reason why it changed; null for a first date
 */
@Embeddable
public record Eta(LocalDate date, Instant saidAt, String saidBy, String reason) {
}
