package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What bpmn/evaluation/evaluation-session.bpmn calls; {@code paper} is the assessment of one member. */
@ProcessBean("evaluationSession")
class EvaluationSessionProcess {

  /** The group of a seat that waits for somebody. */
  static final String NOBODY = Groups.ofPerson("nobody");

  /** The form convene-commission. */
  record Convocation(LocalDate hearingOn, String hearingAt, String place) {
  }

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final Ballots ballots;
  private final EvaluationNews news;
  private final TaskPeriods periods;
  private final EvaluationTable table;

  EvaluationSessionProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms, Ballots ballots,
      EvaluationNews news, TaskPeriods periods, EvaluationTable table) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
    this.ballots = ballots;
    this.news = news;
    this.periods = periods;
    this.table = table;
  }

  public String chair(String reference) {
    return EvaluationSendingProcess.chair(evaluations.get(reference));
  }

  /** All user tasks; the record of the hearing counts from the hearing. */
  public String due(String reference, String task) {
    Evaluation evaluation = evaluations.get(reference);
    LocalDate since = task.equals("RecordHearing") && evaluation.hearingOn() != null ? evaluation.hearingOn() : evaluation.stepSince();
    return periods.after(task, since).toString();
  }

  /** Gateway HearingHeld: a commission that was completed after the hearing reads its record. */
  public boolean heard(String reference) {
    return papers.single(reference, WritingKind.HEARING).handedIn();
  }

  /** Element AssessAlone: one for each member who has not handed in yet. */
  public List<String> assessments(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    List<String> open = papers.assessments(evaluation).stream().map(paper -> paper.id().toString()).toList();
    if (!open.isEmpty()) {
      evaluation.closeAssessments();
    }
    return open;
  }

  /** Element AssessAlone: who has the seat now; nobody while it is empty, until HR fills it or the chair closes. */
  public String assessor(UUID id) {
    Writing paper = papers.get(id);
    return evaluations.get(paper.evaluation()).seat(paper.seat()).filter(Seat::active).map(seat -> Groups.ofPerson(seat.person()))
        .orElse(NOBODY);
  }

  /** Element OpenAssessments. */
  public void openAssessments(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    evaluation.openAssessments(evaluations.now());
    evaluations.note(evaluation, "assessments-open");
  }

  /** Gateway MentionReached. */
  public boolean voted(String reference) {
    return evaluations.get(reference).mention() != null;
  }

  /** Element InviteHolder. */
  public String sending(String reference, String kind) {
    return MandateEvaluationProcess.send(evaluations.get(reference), SendingKind.valueOf(kind), table);
  }

  /** Gateway InvitedInTime: the days to prepare run from the receipt of the invitation; too few of them, and another day is set. */
  public boolean invitedInTime(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    return evaluation.invitedInTime(dates.rules(evaluation).hearingDays());
  }

  /** Element ConveneCommission: the holder has the days of the table to prepare. */
  @Completes("ConveneCommission")
  public void conveneCommission(TaskInHand task, Convocation form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    int days = dates.rules(evaluation).hearingDays();
    Faults faults = new Faults();
    LocalDate earliest = evaluations.today().plusDays(days);
    if (form.hearingOn().isBefore(earliest)) {
      faults.add("hearingOn", "evaluation.refusal.hearing-too-soon", days, earliest);
    }
    faults.refuse();
    evaluation.convene(form.hearingOn(), form.hearingAt(), form.place(), evaluations.now());
    dates.setHearing(evaluation, evaluations.mandate(evaluation.mandate()));
    evaluations.note(evaluation, "hearing-set", form.hearingOn(), form.hearingAt(), form.place());
    news.tellPeople(evaluation, evaluation.sitting().stream().map(Seat::person).toList(), "convened");
  }

  /** Element RecordHearing: not before the day of the hearing. */
  @Completes("RecordHearing")
  public void recordHearing(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    if (evaluations.today().isBefore(evaluation.hearingOn())) {
      throw Refusal.state("evaluation.refusal.hearing-to-come", evaluation.hearingOn());
    }
    papers.single(task.dossier(), WritingKind.HEARING).handIn(evaluations.now());
    evaluation.step(evaluations.now());
    dates.meet(task.dossier(), EvaluationDates.HEARING, evaluation.hearingOn());
    dates.open(evaluation, evaluations.mandate(evaluation.mandate()), EvaluationDates.DRAFT, dates.rules(evaluation).draftDays(),
        evaluation.hearingOn());
    evaluations.note(evaluation, "heard", evaluation.hearingOn());
    news.tellPeople(evaluation, evaluation.sitting().stream().map(Seat::person).toList(), "assess");
  }

  /** Element AssessAlone: hands in what was written on its page. */
  @Completes("AssessAlone")
  public void assessAlone(TaskInHand task) {
    papers.get(UUID.fromString(task.local(MandateEvaluationProcess.PAPER))).handIn(evaluations.now());
    evaluations.note(evaluations.get(task.dossier()), "assessed");
  }

  /** Element DeliberateAndVote: takes the votes that the chair sent with the page. */
  @Completes("DeliberateAndVote")
  public void deliberateAndVote(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    evaluation.vote(ballots.take(evaluation), evaluations.rules(evaluation), evaluations.now());
    if (evaluation.mention() != null) {
      // the log is read by the holder too: it does not tell in how many rounds the members came to agree
      papers.single(task.dossier(), WritingKind.DELIBERATION).handIn(evaluations.now());
      evaluations.note(evaluation, "voted");
    }
  }

  @Shows("ConveneCommission")
  public Map<String, Object> showConveneCommission(TaskInHand task) {
    return forms.hearing(task);
  }

  @Shows("RecordHearing")
  public Map<String, Object> showRecordHearing(TaskInHand task) {
    return forms.paper(task, WritingKind.HEARING);
  }

  @Shows("AssessAlone")
  public Map<String, Object> showAssessAlone(TaskInHand task) {
    return forms.paper(task, papers.get(UUID.fromString(task.local(MandateEvaluationProcess.PAPER))));
  }

  @Shows("DeliberateAndVote")
  public Map<String, Object> showDeliberateAndVote(TaskInHand task) {
    Map<String, Object> shown = forms.about(task);
    shown.put("link", "/evaluations/" + task.dossier() + "/deliberation");
    return shown;
  }
}
