package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What bpmn/mandate/mandate-management-plan.bpmn calls; the business key is the reference of the mandate. */
@ProcessBean("mandateManagementPlan")
class MandateManagementPlanProcess {

  /** The form submit-management-plan. */
  record PlanForm(UUID document, EqualityTest equality, LocalDate testedOn, String finding) {
  }

  /** What the authority decides. */
  enum Answer {
    APPROVE, RETURN
  }

  /** The form approve-management-plan. */
  record AnswerForm(Answer decision, LocalDate on, String reference, String reason) {
  }

  private final Mandates mandates;
  private final MandateDates dates;
  private final MandateForms forms;
  private final TaskPeriods periods;
  private final Documents documents;

  MandateManagementPlanProcess(Mandates mandates, MandateDates dates, MandateForms forms, TaskPeriods periods, Documents documents) {
    this.mandates = mandates;
    this.dates = dates;
    this.forms = forms;
    this.periods = periods;
    this.documents = documents;
  }

  /** Element SubmitManagementPlan: the holder, or HR in the holder's place. */
  public String authors(String reference) {
    return Groups.ofPerson(mandates.get(reference).holder()) + "," + Groups.HR;
  }

  /** The plan is due when its deadline says so; the decision as long after it as the table task-periods says. */
  public String due(String reference, String task) {
    LocalDate submitted = mandates.get(reference).planSubmittedOn();
    LocalDate day = task.equals("SubmitManagementPlan")
        ? dates.of(reference, MandateDates.PLAN).map(DeadlineSnapshot::due).orElse(mandates.today())
        : periods.after(task, submitted == null ? mandates.today() : submitted);
    return day.toString();
  }

  /** Gateway PlanAccepted. */
  public boolean approved(String reference) {
    return !mandates.get(reference).planDue();
  }

  /** Element SubmitManagementPlan: the newest version of the document is what the authority decides on. */
  @Completes("SubmitManagementPlan")
  public void submitManagementPlan(TaskInHand task, PlanForm form) {
    Mandate mandate = mandates.get(task.dossier());
    if (form.equality() == EqualityTest.DONE) {
      Faults faults = new Faults();
      mandates.past(faults, "testedOn", form.testedOn());
      faults.refuse();
    }
    int newest = documents.of(task.dossier()).stream().filter(one -> one.id().equals(form.document())).findFirst()
        .orElseThrow(Refusal::unknown).versions().get(0).number();
    mandate.submitPlan(new SubmittedPlan(task.dossier(), form.document(), newest), form.equality(), form.testedOn(), form.finding(), mandates.now());
    mandates.note(mandate, "plan-submitted");
  }

  /** Element ApproveManagementPlan. */
  @Completes(value = "ApproveManagementPlan", notBy = "SubmitManagementPlan")
  public void approveManagementPlan(TaskInHand task, AnswerForm form) {
    Mandate mandate = mandates.get(task.dossier());
    if (form.decision() == Answer.RETURN) {
      mandate.returnPlan(form.reason(), mandates.now());
      mandates.note(mandate, "plan-returned");
    } else {
      Faults faults = new Faults();
      mandates.past(faults, "on", form.on());
      faults.refuse();
      mandates.approvePlan(mandate, form.on(), form.reference());
    }
  }

  @Shows("SubmitManagementPlan")
  public Map<String, Object> showSubmitManagementPlan(TaskInHand task) {
    return forms.plan(task, mandates.get(task.dossier()), documents.of(task.dossier()));
  }

  @Shows("ApproveManagementPlan")
  public Map<String, Object> showApproveManagementPlan(TaskInHand task) {
    return forms.submittedPlan(task, mandates.get(task.dossier()));
  }
}
