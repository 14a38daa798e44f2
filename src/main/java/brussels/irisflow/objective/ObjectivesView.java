package brussels.irisflow.objective;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of objectives, to be read. Every objective, measuring point, target and term has an id, which it keeps in later
 * versions.
 *
 * @param mandate the reference of the mandate, null as long as there is none
 * @param number of the version within the mandate, 0 as long as there is no mandate
 * @param language of the authentic text, {@code nl} or {@code fr}
 * @param inForceFrom null until it was approved
 * @param inForceUntil the last day on which it is in force, null while nothing replaces it
 */
public record ObjectivesView(UUID id, String mandate, int number, ObjectiveStatus status, String function, String grade,
    String institution, Integer periodStart, Integer periodEnd, String authority, String language, List<Objective> objectives,
    LocalDate decidedOn, String decisionReference, LocalDate inForceFrom, LocalDate inForceUntil) {
}
