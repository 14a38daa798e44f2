package brussels.irisflow.directory;

import java.time.LocalDate;

/**
 * Somebody will be away; published in the same transaction.
 *
 * @param person the login name
 * @param replacement the login name of who has their groups meanwhile, null when nobody has
 * @param until the last day, included
 */
public record AbsenceRecorded(String person, String replacement, LocalDate since, LocalDate until) {
}
