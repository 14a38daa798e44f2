package brussels.irisflow.legislation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The last open step of a track was done or skipped.
 *
 * @param dossier the reference of the dossier the track belongs to
 * @param publishedOn the day on which the act appeared in the Official Gazette; null when that step was skipped
 */
public record TrackCompleted(String dossier, UUID track, LocalDate publishedOn) {
}
