package brussels.irisflow.evaluation;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Postpones the hearing of an evaluation: its chair sets another day, and the holder is invited anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Hearings {

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationNews news;
  private final Workflow workflow;
  private final EvaluationAccess access;

  Hearings(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationNews news, Workflow workflow,
      EvaluationAccess access) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.news = news;
    this.workflow = workflow;
    this.access = access;
  }

  /** Whether a day is set and the hearing was not held yet. */
  boolean toCome(Evaluation evaluation) {
    return evaluation.state() == EvaluationState.SESSION && evaluation.hearingOn() != null
        && !papers.single(evaluation.reference(), WritingKind.HEARING).handedIn();
  }

  /**
   * The chair postpones it, with a reason that the commission, HR and the holder read.
   *
   * @throws Refusal 404 or 403 for who is not the chair, 400 without a reason, 409 where no hearing is to come
   */
  void postpone(String reference, String why) {
    workflow.oneAtATime(reference);
    Evaluation evaluation = evaluations.get(reference);
    access.mustBe(Part.CHAIR, evaluation);
    Faults faults = new Faults();
    String reason = faults.required("why", why, Evaluations.LONGEST);
    faults.refuse();
    if (!toCome(evaluation)) {
      throw Refusal.state("evaluation.refusal.no-hearing", reference);
    }
    postpone(evaluation, reason);
  }

  void postpone(Evaluation evaluation, String why) {
    LocalDate day = evaluation.hearingOn();
    evaluation.postponeHearing(why, evaluations.now());
    dates.cancel(evaluation.reference(), EvaluationDates.HEARING, "evaluation.reason.postponed");
    evaluations.note(evaluation, "hearing-postponed", day);
    news.tellPeople(evaluation, Stream.concat(evaluation.sitting().stream().map(Seat::person), Stream.of(evaluation.holder())).toList(),
        "postponed");
    news.tellGroup(evaluation, Groups.HR, "postponed");
    workflow.tell("HearingPostponed", evaluation.reference(), Map.of());
  }
}
