package brussels.irisflow.transposition;

import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * What the Publications Office says of one directive, gathered from all its rows. What it does not say is null or empty.
 *
 * @param deadlines dates of transposition
 * @param entryIntoForce dates of entry into force and of application, which the source does not tell apart
 * @param whole false when a row of this directive was refused: what is missing may then be there all the same
 */
record CellarDirective(String celex, String eli, Trilingual title, LocalDate documentDate, Boolean inForce,
    SortedSet<LocalDate> entryIntoForce, SortedSet<LocalDate> deadlines, boolean whole) {
}
