package brussels.irisflow.transposition;

import java.time.LocalDate;

/**
 * One row of a correlation table as people write it.
 *
 * @param euArticle the provision of the directive, as in {@code 7(2)}
 * @param euText its text
 * @param nationalAct the act of the Region, in short
 * @param nationalArticle the provision of that act
 * @param nationalText its text
 * @param alignment how far the two agree; null while nobody has judged it
 * @param reason why not, or why only in part
 * @param completingAct the act that will complete the transposition
 * @param plannedOn when that act is planned
 */
public record CorrelationEntry(String euArticle, String euText, String nationalAct, String nationalArticle, String nationalText,
    Alignment alignment, String reason, String completingAct, LocalDate plannedOn) {
}
