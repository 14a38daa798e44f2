package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates by which the holder acts in an evaluation. They run from receipt, are deadlines of its dossier, of which the holder
 * is reminded, and once opened the register of deadlines is the only truth of them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationDates {

  static final String REPORT = "EVALUATION_REPORT";
  static final String REMARKS = "EVALUATION_REMARKS";
  static final String APPEAL = "EVALUATION_APPEAL";

  private final Deadlines deadlines;
  private final MandatePeriods table;
  private final Texts texts;
  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  EvaluationDates(Deadlines deadlines, MandatePeriods table, Texts texts) {
    this.deadlines = deadlines;
    this.table = table;
    this.texts = texts;
  }

  MandatePeriods.Evaluation rules(Evaluation evaluation) {
    return table.evaluation(evaluation.authority(), evaluation.kind());
  }

  /** Opens one that runs from this receipt. */
  void open(Evaluation evaluation, MandateView mandate, String kind, int days, LocalDate receipt) {
    Trilingual title = said(language -> texts.say(language, "evaluation.deadline.title", Message.of("deadline.kind." + kind),
        mandate.function().in(language)));
    deadlines.open(Opening.computed(evaluation.reference(), kind, title,
        periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, receipt, days, PeriodUnit.DAYS))));
  }

  Optional<DeadlineSnapshot> of(String evaluation, String kind) {
    return deadlines.of(evaluation).stream().filter(one -> one.kind().equals(kind)).reduce((first, last) -> last);
  }

  /** The day by which; the given one where the register knows none. */
  LocalDate due(String evaluation, String kind, LocalDate otherwise) {
    return of(evaluation, kind).map(DeadlineSnapshot::due).orElse(otherwise);
  }

  void meet(String evaluation, String kind, LocalDate on) {
    of(evaluation, kind).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
  }

  void cancel(String evaluation, String kind, String why) {
    of(evaluation, kind).filter(one -> !one.settled()).ifPresent(one -> deadlines.cancel(one.id(), Message.of(why)));
  }

  void cancelAll(String evaluation, String why) {
    deadlines.cancelAll(evaluation, Message.of(why));
  }

  static Trilingual said(Function<Language, String> words) {
    return new Trilingual(words.apply(Language.NL), words.apply(Language.FR), words.apply(Language.EN));
  }
}
