package brussels.irisflow.mandate;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.directory.Contact;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.notification.Audience;
import brussels.irisflow.notification.Notice;
import brussels.irisflow.notification.NoticeReason;
import brussels.irisflow.notification.Notifications;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What bpmn/mandate/mandate-goal-setting.bpmn calls; the business key is the reference of the mandate. */
@ProcessBean("mandateGoalSetting")
class MandateGoalSettingProcess {

  static final String KEY = "mandate-goal-setting";

  /** The form prepare-objectives. */
  record Preparation(String note) {
  }

  /** What a cabinet does with a draft. */
  enum Proposal {
    PROPOSE, RETURN
  }

  /** The form propose-objectives. */
  record ProposalForm(Proposal decision, String reason) {
  }

  /** What the authority decides. */
  enum Approval {
    APPROVE, RETURN
  }

  /** The form approve-objectives. */
  record ApprovalForm(Approval decision, LocalDate on, String reference, LocalDate inForceFrom, String reason) {
  }

  /** The form send-objectives. */
  record Sending(SendingMeans means, LocalDate sentOn, String proof) {
  }

  /** The form acknowledge-objectives. */
  record Acknowledgement(String remark) {
  }

  /** The form record-receipt. */
  record Receipt(LocalDate receivedOn, String proof) {
  }

  private final Mandates mandates;
  private final Goals goals;
  private final MandateForms forms;
  private final MandatePeriods table;
  private final TaskPeriods periods;
  private final Notifications notifications;
  private final Audience audience;

  MandateGoalSettingProcess(Mandates mandates, Goals goals, MandateForms forms, MandatePeriods table, TaskPeriods periods,
      Notifications notifications, Audience audience) {
    this.mandates = mandates;
    this.goals = goals;
    this.forms = forms;
    this.table = table;
    this.periods = periods;
    this.notifications = notifications;
    this.audience = audience;
  }

  private void tell(Mandate mandate, List<Contact> people, String what) {
    notifications.tell(people, Notice.of(NoticeReason.TASK, mandate.reference(), "/mandates/" + mandate.reference(),
        Message.of("mandate.notice." + what, mandate.function())));
  }

  /** All user tasks: as long as the table task-periods says, from when the objectives came to this point. */
  public String due(String reference, String task) {
    Mandate mandate = mandates.get(reference);
    LocalDate since = switch (task) {
      case "ProposeObjectives" -> mandate.lastOn(MandateEventKind.GOALS_SUBMITTED);
      case "ApproveObjectives" -> mandate.lastOn(MandateEventKind.GOALS_PROPOSED);
      case "SendObjectives" -> later(mandate.lastOn(MandateEventKind.GOALS_APPROVED), mandate.lastOn(MandateEventKind.DESIGNATED));
      case "AcknowledgeObjectives" -> mandate.lastOn(MandateEventKind.GOALS_SENT);
      case "RecordReceipt" -> silent(mandate);
      default -> later(mandate.lastOn(MandateEventKind.GOALS_OPENED), mandate.lastOn(MandateEventKind.GOALS_RETURNED));
    };
    return periods.after(task, since == null ? mandates.today() : since).toString();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** Element ProposeObjectives: the cabinets that are named on the mandate, all of them where none is. */
  public String cabinets(String reference) {
    Mandate mandate = mandates.get(reference);
    return mandate.cabinets().isEmpty() ? Groups.CABINET
        : mandate.cabinets().stream().map(Groups::ofPerson).collect(Collectors.joining(","));
  }

  /** Gateway Proposed. */
  public boolean proposed(String reference) {
    return mandates.get(reference).goals() == GoalRound.PROPOSED;
  }

  /** Gateway Approved. */
  public boolean approved(String reference) {
    return mandates.get(reference).goals() == GoalRound.APPROVED;
  }

  /** Gateway HolderKnown. */
  public boolean holderKnown(String reference) {
    return mandates.get(reference).holder() != null;
  }

  /** Element AcknowledgeObjectives: the holder and nobody else. */
  public String holder(String reference) {
    return Groups.ofPerson(mandates.get(reference).holder());
  }

  /** Timer HolderSilent: when HR records the receipt in place of a holder who stays silent. */
  public String silentAfter(String reference) {
    return silent(mandates.get(reference)).atTime(MandateCycleProcess.MORNING).toString();
  }

  private LocalDate silent(Mandate mandate) {
    LocalDate sent = mandate.lastSending().map(FormalSending::sentOn).orElse(mandates.today());
    LocalDate known = mandate.lastOn(MandateEventKind.GOALS_SENT);
    return table.after(mandate.authority(), "SILENT_HOLDER", later(sent, known));
  }

  /** Element PrepareObjectives: submits the draft to the cabinets. */
  @Completes("PrepareObjectives")
  public void prepareObjectives(TaskInHand task, Preparation form) {
    Mandate mandate = mandates.get(task.dossier());
    if (!goals.hasDraft(task.dossier())) {
      throw Refusal.state("mandate.refusal.no-draft", task.dossier());
    }
    goals.submit(task.dossier());
    mandate.submitGoals(form.note(), mandates.now());
    mandates.note(mandate, "goals-submitted");
    tell(mandate, mandate.cabinets().isEmpty() ? audience.group(Groups.CABINET) : audience.people(mandate.cabinets()), "submitted");
  }

  /** Element ProposeObjectives. */
  @Completes(value = "ProposeObjectives", notBy = "PrepareObjectives")
  public void proposeObjectives(TaskInHand task, ProposalForm form) {
    Mandate mandate = mandates.get(task.dossier());
    if (form.decision() == Proposal.PROPOSE) {
      mandate.proposeGoals(mandates.now());
      mandates.note(mandate, "goals-proposed");
      tell(mandate, audience.group(Groups.GOVERNMENT), "proposed");
    } else {
      giveBack(mandate, form.reason());
    }
  }

  private void giveBack(Mandate mandate, String why) {
    goals.giveBack(mandate.reference());
    mandate.returnGoals(why, mandates.now());
    mandates.note(mandate, "goals-returned");
    tell(mandate, audience.group(Groups.HR), "returned");
  }

  /** Element ApproveObjectives. */
  @Completes(value = "ApproveObjectives", notBy = {"PrepareObjectives", "ProposeObjectives"})
  public void approveObjectives(TaskInHand task, ApprovalForm form) {
    Mandate mandate = mandates.get(task.dossier());
    if (form.decision() == Approval.RETURN) {
      giveBack(mandate, form.reason());
      return;
    }
    Faults faults = new Faults();
    mandates.past(faults, "on", form.on());
    faults.refuse();
    int number = goals.approve(task.dossier(), form.on(), form.reference(), form.inForceFrom());
    mandate.approveGoals(number, form.on(), form.reference(), form.inForceFrom(), mandates.now());
    mandates.note(mandate, "goals-approved", number, form.on(), form.reference(), form.inForceFrom());
  }

  /** Element SendObjectives. */
  @Completes("SendObjectives")
  public void sendObjectives(TaskInHand task, Sending form) {
    Mandate mandate = mandates.get(task.dossier());
    Faults faults = new Faults();
    mandates.past(faults, "sentOn", form.sentOn());
    faults.refuse();
    mandate.sendGoals(form.means(), form.sentOn(), form.proof(), mandates.now());
    mandates.note(mandate, "goals-sent", form.sentOn(), form.means());
    tell(mandate, audience.people(List.of(mandate.holder())), "sent");
  }

  /** Element AcknowledgeObjectives: received today at the latest. */
  @Completes("AcknowledgeObjectives")
  public void acknowledgeObjectives(TaskInHand task, Acknowledgement form) {
    Mandate mandate = mandates.get(task.dossier());
    mandate.receiveGoals(mandates.today(), form.remark(), mandates.now());
    mandates.note(mandate, "goals-received", mandates.today());
  }

  /** Element RecordReceipt. */
  @Completes("RecordReceipt")
  public void recordReceipt(TaskInHand task, Receipt form) {
    Mandate mandate = mandates.get(task.dossier());
    Faults faults = new Faults();
    mandates.past(faults, "receivedOn", form.receivedOn());
    faults.refuse();
    mandate.receiveGoals(form.receivedOn(), form.proof(), mandates.now());
    mandates.note(mandate, "goals-received", form.receivedOn());
  }

  @Shows("PrepareObjectives")
  public Map<String, Object> showPrepareObjectives(TaskInHand task) {
    return forms.preparation(task, mandates.get(task.dossier()), !goals.hasDraft(task.dossier()));
  }

  @Shows("ProposeObjectives")
  public Map<String, Object> showProposeObjectives(TaskInHand task) {
    Mandate mandate = mandates.get(task.dossier());
    Map<String, Object> shown = forms.tree(task, mandate, goals.draftOf(task.dossier()));
    shown.put("note", forms.written(mandate.goalsNote()));
    return shown;
  }

  @Shows("ApproveObjectives")
  public Map<String, Object> showApproveObjectives(TaskInHand task) {
    Mandate mandate = mandates.get(task.dossier());
    Map<String, Object> shown = forms.tree(task, mandate, goals.draftOf(task.dossier()));
    shown.put("inForceFrom", mandate.objectives() == null ? mandate.startsOn().toString() : mandates.today().toString());
    return shown;
  }

  @Shows("SendObjectives")
  public Map<String, Object> showSendObjectives(TaskInHand task) {
    return approved(task);
  }

  @Shows("AcknowledgeObjectives")
  public Map<String, Object> showAcknowledgeObjectives(TaskInHand task) {
    return approved(task);
  }

  @Shows("RecordReceipt")
  public Map<String, Object> showRecordReceipt(TaskInHand task) {
    return forms.receipt(task, mandates.get(task.dossier()));
  }

  private Map<String, Object> approved(TaskInHand task) {
    Mandate mandate = mandates.get(task.dossier());
    LocalDate from = mandate.objectivesFrom();
    Optional<Goals.Tree> tree = goals.inForce(task.dossier(), from == null ? mandates.today() : from);
    return forms.tree(task, mandate, tree);
  }
}
