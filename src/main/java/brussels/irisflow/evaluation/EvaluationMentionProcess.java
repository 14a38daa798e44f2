package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Map;

/** What bpmn/evaluation/evaluation-mention.bpmn calls. */
@ProcessBean("evaluationMention")
class EvaluationMentionProcess {

  static final String KEY = "evaluation-mention";

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final EvaluationTable table;
  private final OfficialPapers official;
  private final MandatePeriods mandatePeriods;
  private final TaskPeriods periods;

  EvaluationMentionProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms, EvaluationTable table,
      OfficialPapers official, MandatePeriods mandatePeriods, TaskPeriods periods) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
    this.table = table;
    this.official = official;
    this.mandatePeriods = mandatePeriods;
    this.periods = periods;
  }

  public String chair(String reference) {
    return EvaluationSendingProcess.chair(evaluations.get(reference));
  }

  public String holder(String reference) {
    return Groups.ofPerson(evaluations.get(reference).holder());
  }

  /** All user tasks; remarks and the draft report are due when the register of deadlines says so. */
  public String due(String reference, String task) {
    Evaluation evaluation = evaluations.get(reference);
    LocalDate since = evaluation.stepSince();
    LocalDate day = switch (task) {
      case "GiveRemarks" -> dates.due(reference, EvaluationDates.REMARKS, since);
      case "WriteReport" -> dates.due(reference, EvaluationDates.DRAFT, later(evaluation.hearingOn()
          .plusDays(dates.rules(evaluation).draftDays()), since));
      default -> periods.after(task, since);
    };
    return day.toString();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Elements SendReport and NotifyMention. */
  public String sending(String reference, String kind) {
    return MandateEvaluationProcess.send(evaluations.get(reference), SendingKind.valueOf(kind), table);
  }

  /** Timer RemarksClosed. */
  public String remarksClose(String reference) {
    return dates.due(reference, EvaluationDates.REMARKS, evaluations.today()).plusDays(1).atTime(Evaluations.MORNING).toString();
  }

  /** Gateway AppealOpen: whether the mention allows an appeal; its period then runs from the receipt of the mention. */
  public boolean appealOpen(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    return mandatePeriods.consequence(evaluation.authority(), evaluation.kind(), evaluation.mention()).appeal();
  }

  /** Element WriteReport: the report begins as the draft does. */
  @Completes("WriteReport")
  public void writeReport(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Writing draft = papers.single(task.dossier(), WritingKind.DRAFT_REPORT);
    draft.handIn(evaluations.now());
    papers.single(task.dossier(), WritingKind.REPORT).write(draft.words());
    dates.meet(task.dossier(), EvaluationDates.DRAFT, evaluations.today());
    official.make(evaluation, OfficialPaper.DRAFT_REPORT);
    evaluation.step(evaluations.now());
    evaluations.note(evaluation, "report-written");
  }

  /** Element GiveRemarks. */
  @Completes("GiveRemarks")
  public void giveRemarks(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    papers.single(task.dossier(), WritingKind.REMARKS).handIn(evaluations.now());
    evaluation.step(evaluations.now());
    dates.meet(task.dossier(), EvaluationDates.REMARKS, evaluations.today());
    evaluations.note(evaluation, "remarks-made");
  }

  /** Element SettleReport. */
  @Completes("SettleReport")
  public void settleReport(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    papers.single(task.dossier(), WritingKind.REPORT).handIn(evaluations.now());
    dates.cancel(task.dossier(), EvaluationDates.REMARKS, "evaluation.reason.no-remarks");
    official.make(evaluation, OfficialPaper.REPORT);
    official.make(evaluation, OfficialPaper.NOTIFICATION);
    evaluation.step(evaluations.now());
    evaluations.note(evaluation, "report-settled");
  }

  @Shows("WriteReport")
  public Map<String, Object> showWriteReport(TaskInHand task) {
    return forms.paper(task, WritingKind.DRAFT_REPORT);
  }

  @Shows("GiveRemarks")
  public Map<String, Object> showGiveRemarks(TaskInHand task) {
    return forms.paper(task, WritingKind.REMARKS);
  }

  @Shows("SettleReport")
  public Map<String, Object> showSettleReport(TaskInHand task) {
    return forms.paper(task, WritingKind.REPORT);
  }
}
