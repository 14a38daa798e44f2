package brussels.irisflow.objective;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One version of a mandate's objectives in a list; {@code targets} is how many it has. */
public record VersionView(UUID id, int number, ObjectiveStatus status, int targets, LocalDate decidedOn, String decisionReference,
    LocalDate inForceFrom, LocalDate inForceUntil, String changedBy, Instant changedAt) {
}
