package brussels.irisflow.transposition;

import java.util.UUID;

/**
 * A row of a correlation table, to be read.
 *
 * @param settled whether nothing more is due for it
 */
public record CorrelationView(UUID id, CorrelationEntry entry, boolean settled) {
}
