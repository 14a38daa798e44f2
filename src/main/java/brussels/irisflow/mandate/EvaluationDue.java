package brussels.irisflow.mandate;

import java.time.LocalDate;

/**
 * An evaluation of a mandate is to be opened. Published in the transaction in which the mandate reaches it; the evaluation
 * answers with {@link Mandates#recordEvaluation} when its mention is final.
 *
 * @param mandate the reference of the mandate
 * @param holder the login name of who is evaluated
 * @param from the first day of the period that is evaluated
 * @param decideBy the day by which the evaluation is to be decided
 */
public record EvaluationDue(String mandate, EvaluationKind kind, String holder, MandateAuthority authority, LanguageRole language,
    LocalDate from, LocalDate decideBy) {
}
