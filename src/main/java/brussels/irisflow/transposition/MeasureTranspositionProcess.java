package brussels.irisflow.transposition;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.security.Groups;
import brussels.irisflow.transposition.DirectiveTranspositionProcess.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What {@code bpmn/transposition/measure-transposition.bpmn} calls. A measure is known by its id, which the model keeps as {@code measure}. */
@ProcessBean("measureTransposition")
class MeasureTranspositionProcess {

  static final String KEY = "measure-transposition";

  /** What the form {@code check-notification} gives. */
  record CheckNotification(Answer decision, String reason) {
  }

  /** What the form {@code record-transmission} gives. */
  record RecordTransmission(LocalDate on, String reference) {
  }

  private final Transpositions transpositions;
  private final TranspositionDesk desk;
  private final TranspositionForms forms;
  private final TaskPeriods periods;
  private final Clock clock;

  MeasureTranspositionProcess(Transpositions transpositions, TranspositionDesk desk, TranspositionForms forms, TaskPeriods periods,
      Clock clock) {
    this.transpositions = transpositions;
    this.desk = desk;
    this.forms = forms;
    this.periods = periods;
    this.clock = clock;
  }

  /** Element PlanBackwards: dates every step of the instrument back from the measure's deadline. A measure taken over has its plan. */
  public void planBackwards(UUID measure) {
    desk.planBackwards(measure);
  }

  /** Gateway TimeEnough. */
  public boolean enoughTime(UUID measure) {
    return desk.slack(measure) >= 0;
  }

  /** Element TellShortage. */
  public void tellShortage(UUID measure) {
    desk.tellShortage(measure);
  }

  /** Gateway NewActNeeded. */
  public boolean newActNeeded(UUID measure) {
    return measure(measure).instrument().hasTrack();
  }

  /** Element MakeAct: the id of the track along which the act is made. */
  public String track(UUID measure) {
    return String.valueOf(measure(measure).track());
  }

  /** Element PrepareNotification: the correspondents of the institution that answers for the measure. */
  public String responsibleGroup(UUID measure) {
    return Groups.ofInstitution(measure(measure).institution());
  }

  /** All user tasks: as long as the table {@code task-periods} says, from the day on which the work came to this point. */
  public String due(UUID measure, String task) {
    LocalDate since = switch (task) {
      case "CheckNotification" -> find(measure).lastOn(TranspositionEventKind.NOTIFICATION_PREPARED);
      case "RecordTransmission" -> find(measure).lastOn(TranspositionEventKind.NOTIFICATION_AGREED);
      default -> desk.readyToNotify(measure);
    };
    return periods.after(task, since == null ? LocalDate.now(clock) : since).toString();
  }

  /** Gateway NotificationAgreed. */
  public boolean notificationAgreed(UUID measure) {
    return measure(measure).state() == MeasureState.CHECKED;
  }

  /** Element PrepareNotification. */
  @Completes("PrepareNotification")
  public void prepareNotification(TaskInHand task, NoticeData form) {
    desk.prepareNotice(id(task), form, now(task));
  }

  /** Element CheckNotification. */
  @Completes(value = "CheckNotification", notBy = "PrepareNotification")
  public void checkNotification(TaskInHand task, CheckNotification form) {
    if (form.decision() == Answer.RETURN) {
      desk.returnNotice(id(task), form.reason(), now(task));
    } else {
      desk.agreeNotice(id(task), now(task));
    }
  }

  /** Element RecordTransmission. */
  @Completes("RecordTransmission")
  public void recordTransmission(TaskInHand task, RecordTransmission form) {
    desk.transmit(id(task), form.on(), form.reference(), now(task));
  }

  @Shows("PrepareNotification")
  public Map<String, Object> showPrepareNotification(TaskInHand task) {
    return forms.prepareNotification(find(id(task)), measure(id(task)), task.language());
  }

  @Shows("CheckNotification")
  public Map<String, Object> showCheckNotification(TaskInHand task) {
    return forms.checkNotification(find(id(task)), measure(id(task)), task.language());
  }

  @Shows("RecordTransmission")
  public Map<String, Object> showRecordTransmission(TaskInHand task) {
    return forms.recordTransmission(find(id(task)), measure(id(task)), task.language());
  }

  private Transposition find(UUID measure) {
    return transpositions.findByMeasuresId(measure).orElseThrow(Refusal::unknown);
  }

  private Measure measure(UUID measure) {
    return find(measure).measure(measure);
  }

  private static UUID id(TaskInHand task) {
    return UUID.fromString(task.local("measure"));
  }

  private Moment now(TaskInHand task) {
    return Moment.of(task.person(), clock);
  }
}
