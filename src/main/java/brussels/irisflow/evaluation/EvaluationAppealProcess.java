package brussels.irisflow.evaluation;

import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Map;

/** What bpmn/evaluation/evaluation-appeal.bpmn calls. */
@ProcessBean("evaluationAppeal")
class EvaluationAppealProcess {

  static final String KEY = "evaluation-appeal";

  /** What the holder does with the mention. */
  enum Choice {
    ACCEPT, APPEAL
  }

  /** The form lodge-appeal. */
  record ChoiceForm(Choice decision) {
  }

  /** What the authority decides. */
  enum Decision {
    UPHOLD, REPLACE
  }

  /** The form decide-appeal. */
  record DecisionForm(Decision decision, String mention, LocalDate on, String reference, String reason) {
  }

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final EvaluationNews news;
  private final EvaluationTable table;
  private final OfficialPapers official;

  EvaluationAppealProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms, EvaluationNews news,
      EvaluationTable table, OfficialPapers official) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
    this.news = news;
    this.table = table;
    this.official = official;
  }

  public String holder(String reference) {
    return Groups.ofPerson(evaluations.get(reference).holder());
  }

  /** Both tasks are due when the register of deadlines says so; the decision as long after the appeal as the table says. */
  public String due(String reference, String task) {
    Evaluation evaluation = evaluations.get(reference);
    return (task.equals("LodgeAppeal") ? appealDue(evaluation)
        : dates.due(reference, EvaluationDates.DECISION, evaluation.appealedOn().plusDays(dates.rules(evaluation).decisionDays())))
        .toString();
  }

  private LocalDate appealDue(Evaluation evaluation) {
    if (dates.of(evaluation.reference(), EvaluationDates.APPEAL).isEmpty()) {
      LocalDate received = evaluation.sending(SendingKind.MENTION).map(FormalSending::receivedOn).orElse(evaluations.today());
      dates.open(evaluation, evaluations.mandate(evaluation.mandate()), EvaluationDates.APPEAL, dates.rules(evaluation).appealDays(),
          received);
    }
    return dates.due(evaluation.reference(), EvaluationDates.APPEAL, evaluations.today());
  }

  /** Timer AppealPeriodOver. */
  public String appealCloses(String reference) {
    return appealDue(evaluations.get(reference)).plusDays(1).atTime(Evaluations.MORNING).toString();
  }

  /** Gateway Appealed. */
  public boolean appealed(String reference) {
    return evaluations.get(reference).appealedOn() != null;
  }

  /** Element NotifyDecision. */
  public String sending(String reference, String kind) {
    return MandateEvaluationProcess.send(evaluations.get(reference), SendingKind.valueOf(kind), table);
  }

  /** Element LodgeAppeal: with the grounds that were written on its page. */
  @Completes("LodgeAppeal")
  public void lodgeAppeal(TaskInHand task, ChoiceForm form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    if (form.decision() == Choice.APPEAL) {
      Writing grounds = papers.single(task.dossier(), WritingKind.APPEAL);
      if (grounds.missing() > 0) {
        throw Refusal.state("evaluation.refusal.no-grounds");
      }
      grounds.handIn(evaluations.now());
      evaluation.appeal(evaluations.now());
      dates.open(evaluation, evaluations.mandate(evaluation.mandate()), EvaluationDates.DECISION, dates.rules(evaluation).decisionDays(),
          evaluation.appealedOn());
      news.tellGroup(evaluation, Groups.GOVERNMENT, "appealed");
    }
    dates.meet(task.dossier(), EvaluationDates.APPEAL, evaluations.today());
    evaluations.note(evaluation, form.decision() == Choice.APPEAL ? "appealed" : "accepted");
  }

  /** Element DecideAppeal: the mention stands or another replaces it; both stay on the file, with reasons. */
  @Completes(value = "DecideAppeal", notBy = "LodgeAppeal")
  public void decideAppeal(TaskInHand task, DecisionForm form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Faults faults = new Faults();
    evaluations.past(faults, "on", form.on());
    if (form.on() != null && form.on().isBefore(evaluation.appealedOn())) {
      faults.add("on", "evaluation.refusal.decided-before-appeal", form.on(), evaluation.appealedOn());
    }
    if (form.decision() == Decision.REPLACE && form.mention().equals(evaluation.mention())) {
      faults.add("mention", "evaluation.refusal.same-mention");
    }
    faults.refuse();
    evaluation.decideAppeal(form.decision() == Decision.REPLACE ? form.mention() : evaluation.mention(), form.on(), form.reference(),
        form.reason(), evaluations.now());
    dates.meet(task.dossier(), EvaluationDates.DECISION, form.on());
    official.make(evaluation, OfficialPaper.DECISION);
    evaluations.note(evaluation, "appeal-decided", form.on());
  }

  @Shows("LodgeAppeal")
  public Map<String, Object> showLodgeAppeal(TaskInHand task) {
    return forms.paper(task, WritingKind.APPEAL);
  }

  @Shows("DecideAppeal")
  public Map<String, Object> showDecideAppeal(TaskInHand task) {
    return forms.about(task);
  }
}
