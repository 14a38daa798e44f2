package brussels.irisflow.transposition;

import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.List;

/**
 * A directive, to be read.
 *
 * @param title null in the languages in which it is not known
 * @param domain the code of its main policy domain, or null while nobody has said it
 * @param inForce null when nobody says so
 */
public record DirectiveView(String celex, String eli, Trilingual title, String domain, LocalDate documentDate, Boolean inForce,
    List<LocalDate> entryIntoForce, List<DeadlineView> deadlines) {
}
