package brussels.irisflow.legislation;

import java.time.LocalDate;
import java.util.List;

/**
 * What is needed to set a track up.
 *
 * @param dossier the reference of the dossier it belongs to
 * @param instrument the kind of act
 * @param institution the code of the institution that answers for it
 * @param title the working title of the act
 * @param target the day on which the act must be there
 * @param marginWeeks weeks kept free before the target
 * @param steps the steps of the instrument, in order
 */
public record TrackOrder(String dossier, Instrument instrument, String institution, String title, LocalDate target, int marginWeeks,
    List<StepPlan> steps) {
}
