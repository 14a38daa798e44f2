package brussels.irisflow.mandate;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.notification.Audience;
import brussels.irisflow.notification.Notice;
import brussels.irisflow.notification.NoticeReason;
import brussels.irisflow.notification.Notifications;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What bpmn/mandate/mandate-cycle.bpmn calls; the business key is the reference of the mandate. */
@ProcessBean("mandateCycle")
class MandateCycleProcess {

  static final String KEY = "mandate-cycle";
  /** When the calendars of mandates wake up: before people do, and before reminders go out. */
  static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The form record-appointment. */
  record Appointment(String holder, LocalDate start, LocalDate on, String reference) {
  }

  /** What the authority decides on renewal. */
  enum Renewal {
    RENEW, NOT_RENEW
  }

  /** The form decide-renewal. */
  record RenewalForm(Renewal decision, LocalDate on, String reference, String remark) {
  }

  private final Mandates mandates;
  private final MandateForms forms;
  private final TaskPeriods periods;
  private final Notifications notifications;
  private final Audience audience;

  MandateCycleProcess(Mandates mandates, MandateForms forms, TaskPeriods periods, Notifications notifications, Audience audience) {
    this.mandates = mandates;
    this.forms = forms;
    this.periods = periods;
    this.notifications = notifications;
    this.audience = audience;
  }

  /** Gateway ObjectivesToSet. */
  public boolean objectivesToSet(String reference) {
    Mandate mandate = mandates.get(reference);
    return mandate.objectives() == null && !mandate.roundOpen();
  }

  /** Element OpenGoalSetting. */
  public void openGoalSetting(String reference) {
    mandates.openGoals(reference, null);
  }

  /** Gateway Designated. */
  public boolean designated(String reference) {
    return mandates.get(reference).holder() != null;
  }

  /** All user tasks: as long as the table task-periods says. */
  public String due(String reference, String task) {
    Mandate mandate = mandates.get(reference);
    LocalDate since = task.equals("DecideRenewal") ? mandate.decidedOn(EvaluationKind.FINAL) : mandate.lastOn(MandateEventKind.OPENED);
    return periods.after(task, since == null ? mandates.today() : since).toString();
  }

  /** Timer OfficeBegins. */
  public String officeDay(String reference) {
    return mandates.get(reference).startsOn().atTime(MORNING).toString();
  }

  /** Element TakeOffice. */
  public void takeOffice(String reference) {
    mandates.takeOffice(reference);
  }

  /** Gateway PlanDue. */
  public boolean planDue(String reference) {
    return mandates.get(reference).planDue();
  }

  /** Gateway NextEvaluation. */
  public boolean finalNext(String reference) {
    return mandates.get(reference).finalNext();
  }

  /** Element OpenMidTermEvaluation. */
  public void openMidTerm(String reference) {
    mandates.openEvaluation(reference, EvaluationKind.MID_TERM);
  }

  /** Element OpenFinalEvaluation. */
  public void openFinal(String reference) {
    mandates.openEvaluation(reference, EvaluationKind.FINAL);
  }

  /** Gateways GoesOnAfterMidTerm and GoesOnAfterFinal. */
  public boolean lost(String reference) {
    return mandates.get(reference).lost();
  }

  /** Timer NextDate: the morning of the next day on which something is due. */
  public String nextDate(String reference) {
    return mandates.nextDate(mandates.get(reference)).atTime(MORNING).toString();
  }

  /** Element DoWhatIsDue. */
  public void doWhatIsDue(String reference) {
    mandates.doWhatIsDue(reference);
  }

  /** Gateway TermReached. */
  public boolean termReached(String reference) {
    return mandates.get(reference).termReached(mandates.today());
  }

  /** Element CloseMandate. */
  public void close(String reference) {
    mandates.close(reference);
  }

  /** Gateway Renewed. */
  public boolean renewed(String reference) {
    return mandates.get(reference).renewed();
  }

  /** Element CloseEarly. */
  public void closeEarly(String reference) {
    mandates.closeEarly(reference);
  }

  /** Element ShiftEvaluations. */
  public void shiftEvaluations(String reference) {
    mandates.shiftEvaluations(reference);
  }

  /** Element ReviseObjectives: a round that is open takes the new function in. */
  public void reviseObjectives(String reference) {
    if (!mandates.get(reference).roundOpen()) {
      mandates.openGoals(reference, null);
    }
  }

  /** Element RecordAppointment. */
  @Completes("RecordAppointment")
  public void recordAppointment(TaskInHand task, Appointment form) {
    mandates.designate(task.dossier(), form.holder(), form.start(), form.on(), form.reference());
  }

  @Shows("RecordAppointment")
  public Map<String, Object> showRecordAppointment(TaskInHand task) {
    return forms.appointment(task, mandates.get(task.dossier()), mandates.holders());
  }

  /** Element DecideRenewal: the holder is told that it was decided, and reads on the mandate what. */
  @Completes("DecideRenewal")
  public void decideRenewal(TaskInHand task, RenewalForm form) {
    Faults faults = new Faults();
    faults.required("reference", form.reference(), Mandates.LONGEST);
    faults.refuse();
    Mandate mandate = mandates.get(task.dossier());
    mandates.decideRenewal(mandate, form.decision() == Renewal.RENEW, form.on(), form.reference(), form.remark());
    notifications.tell(audience.people(List.of(mandate.holder())), Notice.of(NoticeReason.DOSSIER, mandate.reference(),
        "/mandates/" + mandate.reference(), Message.of("mandate.notice.renewal", mandate.function())));
  }

  @Shows("DecideRenewal")
  public Map<String, Object> showDecideRenewal(TaskInHand task) {
    return forms.renewal(task, mandates.get(task.dossier()));
  }
}
