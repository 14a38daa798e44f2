package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Faults;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.mandate.SendingMeans;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What bpmn/evaluation/evaluation-sending.bpmn calls; {@code sending} is the id of what is sent. */
@ProcessBean("evaluationSending")
class EvaluationSendingProcess {

  static final String SENDING = "sending";
  private static final int LONGEST_PROOF = 300;

  /** The form send-formally. */
  record SendingForm(SendingMeans means, LocalDate sentOn, String proof) {
  }

  /** The form confirm-receipt. */
  record ReceiptForm(LocalDate receivedOn, String proof) {
  }

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final EvaluationNews news;
  private final TaskPeriods periods;
  private final MandatePeriods mandatePeriods;
  private final OfficialPapers official;
  private final CurrentPerson current;

  EvaluationSendingProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms, EvaluationNews news,
      TaskPeriods periods, MandatePeriods mandatePeriods, OfficialPapers official, CurrentPerson current) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
    this.news = news;
    this.periods = periods;
    this.mandatePeriods = mandatePeriods;
    this.official = official;
    this.current = current;
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

  /** Element ConfirmReceipt: who it was sent to, or HR. */
  public String receivers(String reference, UUID id) {
    Evaluation evaluation = evaluations.get(reference);
    FormalSending sending = evaluation.sending(id);
    String receiver = sending.kind() != SendingKind.OPINIONS ? Groups.ofPerson(evaluation.holder())
        : sending.recipient() == null ? Groups.CABINET : Groups.ofPerson(sending.recipient());
    return receiver + "," + Groups.HR;
  }

  /** Both tasks; the request for the report is due when the register of deadlines says so. */
  public String due(String reference, String task, UUID sending) {
    Evaluation evaluation = evaluations.get(reference);
    LocalDate otherwise = periods.after(task, evaluation.stepSince());
    boolean request = task.equals("SendFormally") && evaluation.sending(sending).kind() == SendingKind.REQUEST;
    return (request ? dates.due(reference, EvaluationDates.REQUEST, otherwise) : otherwise).toString();
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
    switch (sending.kind()) {
      case OPINIONS -> ask(evaluation, sending);
      case REQUEST -> {
        dates.meet(task.dossier(), EvaluationDates.REQUEST, form.sentOn());
        news.tellPeople(evaluation, List.of(evaluation.holder()), "sent");
      }
      default -> news.tellPeople(evaluation, List.of(evaluation.holder()), "sent");
    }
  }

  /** From now on the cabinet has a part in the evaluation: its own opinion. */
  private void ask(Evaluation evaluation, FormalSending sending) {
    papers.makeOpinion(evaluation, sending.recipient());
    if (sending.recipient() == null) {
      news.tellGroup(evaluation, Groups.CABINET, "opinion");
    } else {
      news.tellPeople(evaluation, List.of(sending.recipient()), "opinion");
    }
  }

  /** Element ConfirmReceipt: from this day the period of what was sent runs. HR names what proves it. */
  @Completes("ConfirmReceipt")
  public void confirmReceipt(TaskInHand task, ReceiptForm form) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Faults faults = new Faults();
    evaluations.past(faults, "receivedOn", form.receivedOn());
    if (current.in(Groups.HR)) {
      faults.required("proof", form.proof(), LONGEST_PROOF);
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
      case REQUEST -> dates.open(evaluation, mandate, EvaluationDates.REPORT, rules.reportDays(), sending.receivedOn());
      case OPINIONS -> dates.open(evaluation, mandate, EvaluationDates.OPINION, sending.id(), rules.reportDays(), sending.receivedOn());
      case REPORT -> dates.open(evaluation, mandate, EvaluationDates.REMARKS, rules.remarksDays(), sending.receivedOn());
      case MENTION -> {
        if (mandatePeriods.consequence(evaluation.authority(), evaluation.kind(), evaluation.mention()).appeal()) {
          dates.open(evaluation, mandate, EvaluationDates.APPEAL, rules.appealDays(), sending.receivedOn());
        }
        official.make(evaluation, OfficialPaper.NOTIFICATION);
      }
      case INVITATION, DECISION -> {
        // no period of the house runs from these; whether an invitation came in time is asked after it
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
