package brussels.irisflow.evaluation;

import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.Groups;
import java.time.LocalDateTime;
import java.util.Map;

/** What bpmn/evaluation/evaluation-report.bpmn calls. */
@ProcessBean("evaluationReport")
class EvaluationReportProcess {

  static final String KEY = "evaluation-report";

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;

  EvaluationReportProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
  }

  /** Element SubmitActivityReport: the holder and nobody else. */
  public String holder(String reference) {
    return Groups.ofPerson(evaluations.get(reference).holder());
  }

  /** Element SubmitActivityReport: what the register of deadlines says. */
  public String due(String reference) {
    return dates.due(reference, EvaluationDates.REPORT, evaluations.today()).toString();
  }

  /** Timer HolderSilent. */
  public String closes(String reference) {
    return LocalDateTime.ofInstant(evaluations.reportCloses(evaluations.get(reference)), Texts.ZONE).toString();
  }

  /** Element NoteSilence. */
  public void silent(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    evaluation.noteSilence(evaluations.now());
    dates.cancel(reference, EvaluationDates.REPORT, "evaluation.reason.silent");
    evaluations.note(evaluation, "silent");
  }

  /** Element SubmitActivityReport: hands in what was written on its page. */
  @Completes("SubmitActivityReport")
  public void submitActivityReport(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    papers.single(task.dossier(), WritingKind.ACTIVITY_REPORT).handIn(evaluations.now());
    evaluation.step(evaluations.now());
    dates.meet(task.dossier(), EvaluationDates.REPORT, evaluations.today());
    evaluations.note(evaluation, "report-submitted");
  }

  @Shows("SubmitActivityReport")
  public Map<String, Object> showSubmitActivityReport(TaskInHand task) {
    return forms.paper(task, WritingKind.ACTIVITY_REPORT);
  }
}
