package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What bpmn/mandate/mandate-follow-up.bpmn calls; the business key is the reference of the mandate, {@code report} the id of
 * what is to be handed in for the period.
 */
@ProcessBean("mandateFollowUp")
class MandateFollowUpProcess {

  static final String KEY = "mandate-follow-up";
  static final String REPORT = "report";

  /** What HR does with a report. */
  enum Answer {
    NOTE, RETURN
  }

  /** The form read-report. */
  record AnswerForm(Answer decision, String remark) {
  }

  private final Mandates mandates;
  private final MandateDates dates;
  private final MandateForms forms;
  private final MandatePeriods table;
  private final TaskPeriods periods;

  MandateFollowUpProcess(Mandates mandates, MandateDates dates, MandateForms forms, MandatePeriods table, TaskPeriods periods) {
    this.mandates = mandates;
    this.dates = dates;
    this.forms = forms;
    this.table = table;
    this.periods = periods;
  }

  /** Gateway PlanOrReport. */
  public boolean isPlan(String reference, UUID report) {
    return mandates.report(reference, report).kind() == ReportKind.OPERATIONAL_PLAN;
  }

  /** Elements SubmitOperationalPlan and SubmitReport: the holder and nobody else. */
  public String holder(String reference) {
    return Groups.ofPerson(mandates.get(reference).holder());
  }

  /** Elements SubmitOperationalPlan and SubmitReport: what the register of deadlines says. */
  public String due(String reference, UUID id) {
    Report report = mandates.report(reference, id);
    return dates.of(report).map(DeadlineSnapshot::due).orElse(report.due()).toString();
  }

  /** Timer PeriodClosed. */
  public String closes(String reference, UUID report) {
    return mandates.report(reference, report).closes().atTime(MandateCycleProcess.MORNING).toString();
  }

  /** Element RecordMissing. */
  public void missing(String reference, UUID id) {
    Report report = mandates.report(reference, id);
    report.miss(mandates.now());
    dates.cancel(report, "mandate.reason.missed");
    mandates.note(mandates.get(reference), "report-missed", report.kind(), report.firstDay(), report.lastDay());
  }

  /** Element ReadReport. */
  public String readBy(String reference, UUID id) {
    Report report = mandates.report(reference, id);
    LocalDate since = report.handedInAt() == null ? mandates.today() : LocalDate.ofInstant(report.handedInAt(), Texts.ZONE);
    return periods.after("ReadReport", since).toString();
  }

  /** Gateway Noted. */
  public boolean noted(String reference, UUID report) {
    return mandates.report(reference, report).state() == ReportState.NOTED;
  }

  /** Element SubmitOperationalPlan: hands in what was written on its page. */
  @Completes("SubmitOperationalPlan")
  public void submitOperationalPlan(TaskInHand task) {
    handIn(task);
  }

  /** Element SubmitReport: hands in what was written on its page. */
  @Completes("SubmitReport")
  public void submitReport(TaskInHand task) {
    handIn(task);
  }

  private void handIn(TaskInHand task) {
    Report report = report(task);
    report.handIn(mandates.now());
    dates.meet(report, mandates.today());
    mandates.note(mandates.get(task.dossier()), "report-handed-in", report.kind(), report.firstDay(), report.lastDay());
  }

  /** Element ReadReport. */
  @Completes(value = "ReadReport", notBy = {"SubmitOperationalPlan", "SubmitReport"})
  public void readReport(TaskInHand task, AnswerForm form) {
    Report report = report(task);
    Mandate mandate = mandates.get(task.dossier());
    if (form.decision() == Answer.NOTE) {
      report.note(mandates.now());
      mandates.note(mandate, "report-noted", report.kind(), report.firstDay(), report.lastDay());
    } else {
      LocalDate until = table.after(mandate.authority(), "REPORT_RETURNED", mandates.today());
      report.giveBack(form.remark(), until.plusDays(1), mandates.now());
      dates.reopen(report, until);
      mandates.note(mandate, "report-returned", report.kind(), report.firstDay(), report.lastDay());
    }
  }

  @Shows("SubmitOperationalPlan")
  public Map<String, Object> showSubmitOperationalPlan(TaskInHand task) {
    return forms.report(task, mandates.get(task.dossier()), report(task));
  }

  @Shows("SubmitReport")
  public Map<String, Object> showSubmitReport(TaskInHand task) {
    return forms.report(task, mandates.get(task.dossier()), report(task));
  }

  @Shows("ReadReport")
  public Map<String, Object> showReadReport(TaskInHand task) {
    return forms.handedIn(task, mandates.get(task.dossier()), report(task));
  }

  private Report report(TaskInHand task) {
    return mandates.report(task.dossier(), UUID.fromString(task.local(REPORT)));
  }
}
