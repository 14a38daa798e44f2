package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.HolderAbsent;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates by which somebody acts in an evaluation. Periods run from receipt; all are deadlines of its dossier, of which who
 * acts is reminded ({@link EvaluationActors}), and once opened the register of deadlines is the only truth of them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationDates {

  /** By when the chair asks for the report. */
  static final String REQUEST = "EVALUATION_REQUEST";
  /** By when a cabinet gives its opinion; the subject is the id of the request. */
  static final String OPINION = "EVALUATION_OPINION";
  static final String HEARING = "EVALUATION_HEARING";
  /** By when the chair writes the draft report. */
  static final String DRAFT = "EVALUATION_DRAFT";
  /** By when the authority decides on an appeal. */
  static final String DECISION = "EVALUATION_DECISION";
  static final String REPORT = "EVALUATION_REPORT";
  static final String REMARKS = "EVALUATION_REMARKS";
  static final String APPEAL = "EVALUATION_APPEAL";

  /** What stands still while the holder is away; the day of the hearing is set anew, and the period for an appeal runs on. */
  private static final Set<String> SUSPENDED = Set.of(REQUEST, REPORT, OPINION, DRAFT, REMARKS);

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
    open(evaluation, mandate, kind, null, days, receipt);
  }

  /** The same for one of several of its kind. */
  void open(Evaluation evaluation, MandateView mandate, String kind, UUID subject, int days, LocalDate receipt) {
    deadlines.open(Opening.computed(evaluation.reference(), kind, title(kind, mandate),
        periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, receipt, days, PeriodUnit.DAYS)))
        .subject(subject == null ? null : subject.toString()));
  }

  /** The day of the hearing, as the chair set it; an earlier one is cancelled. */
  void setHearing(Evaluation evaluation, MandateView mandate) {
    cancel(evaluation.reference(), HEARING, "evaluation.reason.reconvened");
    deadlines.open(Opening.on(evaluation.reference(), HEARING, title(HEARING, mandate), evaluation.hearingOn(),
        Message.of("evaluation.deadline.hearing")));
  }

  private Trilingual title(String kind, MandateView mandate) {
    return said(language -> texts.say(language, "evaluation.deadline.title", Message.of("deadline.kind." + kind),
        mandate.function().in(language)));
  }

  /** The one of this kind that counts: one that is still open before one that is settled. */
  Optional<DeadlineSnapshot> of(String evaluation, String kind) {
    return all(evaluation, kind).stream().max(Comparator.comparing((DeadlineSnapshot one) -> !one.settled())
        .thenComparing(DeadlineSnapshot::due));
  }

  List<DeadlineSnapshot> all(String evaluation, String kind) {
    return deadlines.of(evaluation).stream().filter(one -> one.kind().equals(kind)).toList();
  }

  Optional<DeadlineSnapshot> of(String evaluation, String kind, UUID subject) {
    return deadlines.of(evaluation, kind, subject.toString());
  }

  /** The day by which; the given one where the register knows none. */
  LocalDate due(String evaluation, String kind, LocalDate otherwise) {
    return of(evaluation, kind).map(DeadlineSnapshot::due).orElse(otherwise);
  }

  void meet(String evaluation, String kind, LocalDate on) {
    of(evaluation, kind).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
  }

  void meet(String evaluation, String kind, UUID subject, LocalDate on) {
    of(evaluation, kind, subject).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
  }

  /** Cancels all of this kind that are open. */
  void cancel(String evaluation, String kind, String why) {
    all(evaluation, kind).stream().filter(one -> !one.settled()).forEach(one -> deadlines.cancel(one.id(), Message.of(why)));
  }

  /** Shifts what is open and does not lie before the absence; answers how many dates were moved. */
  int shift(String evaluation, HolderAbsent absence) {
    List<DeadlineSnapshot> open = deadlines.of(evaluation).stream().filter(one -> !one.settled() && SUSPENDED.contains(one.kind())
        && !one.due().isBefore(absence.from())).toList();
    open.forEach(one -> deadlines.move(one.id(), one.due().plusDays(absence.days()),
        Message.of("mandate.reason.absent", absence.from(), absence.until()), absence.decision()));
    return open.size();
  }

  void cancelAll(String evaluation, String why) {
    deadlines.cancelAll(evaluation, Message.of(why));
  }

  static Trilingual said(Function<Language, String> words) {
    return new Trilingual(words.apply(Language.NL), words.apply(Language.FR), words.apply(Language.EN));
  }
}
