package brussels.irisflow.transposition;

import brussels.irisflow.legislation.Instrument;
import java.time.LocalDate;

/**
 * A measure as an institution proposes it.
 *
 * @param title the working title of the act
 * @param instrument the kind of act
 * @param institution code of the institution that answers for it
 * @param articles the provisions of the directive that it covers, as people write them
 * @param deadline the deadline of the directive that it serves
 */
public record MeasureProposal(String title, Instrument instrument, String institution, String articles, LocalDate deadline) {
}
