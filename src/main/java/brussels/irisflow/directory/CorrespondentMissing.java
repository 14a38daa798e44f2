package brussels.irisflow.directory;

/**
 * An institution that is to have an EU correspondent has none any more; published in the same transaction.
 *
 * @param institution the code
 */
public record CorrespondentMissing(String institution) {
}
