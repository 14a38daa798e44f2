package brussels.irisflow.transposition;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a dossier's history, to be read.
 *
 * @param measure the measure it is about, or null
 * @param before what stood before, where something was changed: a code, a date in ISO form, articles
 * @param after what stands since
 */
public record TranspositionHistoryView(TranspositionEventKind kind, UUID measure, Instant at, String person, String before, String after,
    String reason) {
}
