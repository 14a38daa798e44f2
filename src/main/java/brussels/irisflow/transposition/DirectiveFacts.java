package brussels.irisflow.transposition;

import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.List;

/** What a person types of a directive that is not imported. */
public record DirectiveFacts(String celex, String eli, Trilingual title, String domain, LocalDate documentDate,
    List<LocalDate> entryIntoForce, List<LocalDate> deadlines) {
}
