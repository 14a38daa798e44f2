package brussels.irisflow.objective;

import java.util.List;

/**
 * An objectives document as it was read.
 *
 * @param grade of the mandate, {@code A4} to {@code A7}, perhaps with a plus
 * @param authority who sets the objectives, in the document's words
 * @param language {@code nl} or {@code fr}
 */
record ObjectivesDocument(String function, String grade, String institution, Integer periodStart, Integer periodEnd,
    String authority, String language, List<Objective> objectives, List<ReadingWarning> warnings) {
}
