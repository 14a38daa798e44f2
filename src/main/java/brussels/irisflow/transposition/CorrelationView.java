package brussels.irisflow.transposition;

import java.util.UUID;

/**
 * A row of a correlation table, to be read.
 *
 * @param settled whether nothing more is due for it
 * @param edition how often it was written, so that who changes it can be told that somebody else did meanwhile
 * @param provisions what {@code entry.euArticle} means
 */
record CorrelationView(UUID id, CorrelationEntry entry, boolean settled, int edition, ArticleSet provisions) {
}
