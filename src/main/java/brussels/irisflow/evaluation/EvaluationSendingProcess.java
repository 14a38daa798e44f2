package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.mandate.SendingMeans;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What bpmn/evaluation/evaluation-sending.bpmn calls; {@code sending} is the id of what is sent. */
@ProcessBean("evaluationSending")
class EvaluationSendingProcess {

  static final String SENDING = "sending";

  /** The form send-formally. */
  record SendingForm(SendingMeans means, LocalDate sentOn, String proof) {
  }

  /** The form confirm-receipt. */
  record ReceiptForm(LocalDate receivedOn, String proof) {
  }

  private final Evaluations evaluations;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final EvaluationNews news;
  private final TaskPeriods periods;
  private final MandatePeriods mandatePeriods;
  private final OfficialPapers official;

  EvaluationSendingProcess(Evaluations evaluations, EvaluationDates dates, EvaluationForms forms, EvaluationNews news,
      TaskPeriods periods, MandatePeriods mandatePeriods, OfficialPapers official) {
    this.evaluations = evaluations;
    this.dates = dates;
    this.forms = forms;
    this.news = news;
    this.periods = periods;
    this.mandatePeriods = mandatePeriods;
    this.official = official;
  }

  /** Element SendFormally: the chair asks for the report, the secretariat sends the rest. */
  public String sender(String reference, UUID sending) {
    Evaluation evaluation = evaluations.get(reference);
    return evaluation.sending(sending).kind() == SendingKind.REQUEST ? chair(evaluation) : Groups.HR;
  }

  /** The group of the chair alone; of HR while there is none. */
  static String chair(Evaluation evaluation) {
    return evaluation.chair().map(seat -> Groups.ofPerson(seat.person())).orElse(Groups.HR);
  }

  /** Element ConfirmReceipt. */
  public String receivers(String reference) {
    return Groups.ofPerson(evaluations.get(reference).holder()) + "," + Groups.HR;
  }

  public String due(String reference, String task) {
    return periods.after(task, evaluations.get(reference).stepSince()).toString();
  }

  /** Element SendFormally. */
  @Completes("SendFormally")
  public void sendFormally(TaskInHand task, SendingForm form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Faults faults = new Faults();
    evaluations.past(faults, "sentOn", form.sentOn());
    faults.refuse();
    FormalSending sending = sending(task, evaluation);
    sending.sent(form.means(), form.sentOn(), form.proof());
    evaluation.step(evaluations.now());
    evaluations.note(evaluation, "sent", sending.kind(), form.sentOn(), form.means());
    news.tellPeople(evaluation, List.of(evaluation.holder()), "sent");
  }

  /** Element ConfirmReceipt: from this day the period of what was sent runs. HR names what proves it. */
  @Completes("ConfirmReceipt")
  public void confirmReceipt(TaskInHand task, ReceiptForm form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Faults faults = new Faults();
    evaluations.past(faults, "receivedOn", form.receivedOn());
    if (!task.person().equals(evaluation.holder())) {
      faults.required("proof", form.proof(), 300);
    }
    faults.refuse();
    FormalSending sending = sending(task, evaluation);
    sending.received(form.receivedOn(), form.proof());
    evaluation.step(evaluations.now());
    runs(evaluation, sending);
    evaluations.note(evaluation, "received", sending.kind(), form.receivedOn());
  }

  private void runs(Evaluation evaluation, FormalSending sending) {
    MandatePeriods.Evaluation rules = dates.rules(evaluation);
    var mandate = evaluations.mandate(evaluation.mandate());
    switch (sending.kind()) {
      case REQUEST -> {
        dates.open(evaluation, mandate, EvaluationDates.REPORT, rules.reportDays(), sending.receivedOn());
        if (mandate.cabinets().isEmpty()) {
          news.tellGroup(evaluation, Groups.CABINET, "opinion");
        } else {
          news.tellPeople(evaluation, mandate.cabinets(), "opinion");
        }
      }
      case REPORT -> dates.open(evaluation, mandate, EvaluationDates.REMARKS, rules.remarksDays(), sending.receivedOn());
      case MENTION -> {
        if (mandatePeriods.consequence(evaluation.authority(), evaluation.kind(), evaluation.mention()).appeal()) {
          dates.open(evaluation, mandate, EvaluationDates.APPEAL, rules.appealDays(), sending.receivedOn());
        }
        official.make(evaluation, OfficialPaper.NOTIFICATION);
      }
      case DECISION -> {
        // no period of the house runs from it
      }
    }
  }

  @Shows("SendFormally")
  public Map<String, Object> showSendFormally(TaskInHand task) {
    return forms.sending(task, sending(task, evaluations.get(task.dossier())));
  }

  @Shows("ConfirmReceipt")
  public Map<String, Object> showConfirmReceipt(TaskInHand task) {
    return forms.sending(task, sending(task, evaluations.get(task.dossier())));
  }

  private static FormalSending sending(TaskInHand task, Evaluation evaluation) {
    return evaluation.sending(UUID.fromString(task.local(SENDING)));
  }
}
