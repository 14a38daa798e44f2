package brussels.irisflow.transposition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A transposition deadline of a directive, to be read.
 *
 * @param imported what the Publications Office says, where it differs or the deadline came from there
 * @param reason why a person changed it; null when nobody did
 */
public record DeadlineView(UUID id, LocalDate date, DeadlineOrigin origin, LocalDate imported, String reason, String changedBy,
    Instant changedAt) {
}
