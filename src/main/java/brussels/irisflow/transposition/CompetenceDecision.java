package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import java.time.LocalDate;
import java.util.List;

/**
 * What Brussels International decides of a directive.
 *
 * @param competence the class of competence
 * @param regionConcerned whether the Region has something to transpose
 * @param lead code of the institution that leads; required when the Region is concerned
 * @param contributors codes of the institutions that help it
 * @param otherEntities the other entities of Belgium that transpose
 * @param ggcConcerned whether the Common Community Commission transposes as a second authority of Brussels
 * @param eta the day on which the Region expects to be done; today or later
 * @param reason required when the Region is not concerned
 */
public record CompetenceDecision(Competence competence, boolean regionConcerned, String lead, List<String> contributors,
    List<BelgianEntity> otherEntities, boolean ggcConcerned, LocalDate eta, String reason) {
}
