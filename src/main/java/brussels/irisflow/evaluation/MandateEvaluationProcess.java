package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Texts;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.security.Groups;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What bpmn/evaluation/mandate-evaluation.bpmn calls; the business key is the reference of the evaluation. */
@ProcessBean("mandateEvaluation")
class MandateEvaluationProcess {

  static final String KEY = "mandate-evaluation";
  static final String PAPER = "paper";

  /** The forms open-evaluation and repair-commission. */
  record Commission(String chair, List<String> members) {
  }

  private final Evaluations evaluations;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationForms forms;
  private final EvaluationTable table;
  private final OfficialPapers official;
  private final TaskPeriods periods;

  MandateEvaluationProcess(Evaluations evaluations, Writings papers, EvaluationDates dates, EvaluationForms forms, EvaluationTable table,
      OfficialPapers official, TaskPeriods periods) {
    this.evaluations = evaluations;
    this.papers = papers;
    this.dates = dates;
    this.forms = forms;
    this.table = table;
    this.official = official;
    this.periods = periods;
  }

  /** The other user tasks. */
  public String due(String reference, String task) {
    return periods.after(task, evaluations.get(reference).stepSince()).toString();
  }

  /** Element GiveOpinion: each cabinet's period runs from its own receipt of the request. */
  public String opinionDue(String reference, UUID paper) {
    Evaluation evaluation = evaluations.get(reference);
    return request(evaluation, papers.get(paper)).flatMap(asked -> dates.of(reference, EvaluationDates.OPINION, asked.id()))
        .map(DeadlineSnapshot::due).orElseGet(() -> evaluations.opinionsDue(evaluation)).toString();
  }

  private static Optional<FormalSending> request(Evaluation evaluation, Writing opinion) {
    return evaluation.opinionRequests().stream().filter(one -> Objects.equals(one.recipient(), opinion.writer())).findFirst();
  }

  /** Element RequestOpinions: what is to be sent to each cabinet that is named on the mandate, or to all of them. */
  public List<String> opinionRequests(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    List<String> cabinets = evaluations.mandate(evaluation.mandate()).cabinets();
    if (evaluation.opinionRequests().isEmpty()) {
      (cabinets.isEmpty() ? Collections.<String>singletonList(null) : cabinets)
          .forEach(cabinet -> evaluation.toSend(SendingKind.OPINIONS, cabinet));
      table.flush();
    }
    return evaluation.opinionRequests().stream().filter(one -> one.receivedOn() == null).map(one -> one.id().toString()).toList();
  }

  /** Elements RequestReport and others of the same kind: what is to be sent, by its id. */
  public String sending(String reference, String kind) {
    Evaluation evaluation = evaluations.get(reference);
    return send(evaluation, SendingKind.valueOf(kind), table);
  }

  /** The sending of this kind that is still to be sent, made where there is none: one that was overtaken stays on the file. */
  static String send(Evaluation evaluation, SendingKind kind, EvaluationTable table) {
    FormalSending sending = evaluation.sending(kind).filter(one -> one.sentOn() == null).orElseGet(() -> evaluation.toSend(kind, null));
    table.flush();
    return sending.id().toString();
  }

  /** Element GiveOpinion: one for each cabinet. */
  public List<String> opinions(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    MandateView mandate = evaluations.mandate(evaluation.mandate());
    return papers.opinions(evaluation, mandate).stream().map(paper -> paper.id().toString()).toList();
  }

  /** Element GiveOpinion: the cabinet that is named, or all of them. */
  public String cabinet(UUID paper) {
    String cabinet = papers.get(paper).writer();
    return cabinet == null ? Groups.CABINET : Groups.ofPerson(cabinet);
  }

  /** Timer OpinionsClosed. */
  public String opinionsClose(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    return LocalDateTime.ofInstant(evaluations.opinionsClose(evaluation), Texts.ZONE).toString();
  }

  /** Element ComposeDossier. */
  public void compose(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    evaluation.compose(evaluations.now());
    dates.cancel(reference, EvaluationDates.OPINION, "evaluation.reason.no-opinion");
    official.make(evaluation, OfficialPaper.DOSSIER);
    evaluations.note(evaluation, "dossier-composed");
  }

  /** Gateway CanSit. */
  public boolean canSit(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    return evaluation.canSit(evaluations.rules(evaluation));
  }

  /** Element RecordResult. */
  public void record(String reference) {
    evaluations.record(reference);
  }

  /** Element WithdrawEvaluation. */
  public void withdraw(String reference) {
    evaluations.withdraw(reference);
  }

  /** Element OpenEvaluation. */
  @Completes("OpenEvaluation")
  public void openEvaluation(TaskInHand task, Commission form) {
    evaluations.compose(task.dossier(), form.chair(), form.members());
    Evaluation evaluation = evaluations.get(task.dossier());
    dates.open(evaluation, evaluations.mandate(evaluation.mandate()), EvaluationDates.REQUEST, dates.rules(evaluation).requestDays(),
        evaluations.today());
  }

  /** Element RepairCommission. */
  @Completes("RepairCommission")
  public void repairCommission(TaskInHand task, Commission form) {
    evaluations.compose(task.dossier(), form.chair(), form.members());
  }

  /** Element GiveOpinion: hands in what was written on its page. */
  @Completes("GiveOpinion")
  public void giveOpinion(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Writing opinion = papers.get(UUID.fromString(task.local(PAPER)));
    opinion.handIn(evaluations.now());
    request(evaluation, opinion).ifPresent(asked -> dates.meet(task.dossier(), EvaluationDates.OPINION, asked.id(), evaluations.today()));
    evaluations.note(evaluation, "opinion-given");
  }

  @Shows("OpenEvaluation")
  public Map<String, Object> showOpenEvaluation(TaskInHand task) {
    return forms.commission(task);
  }

  @Shows("RepairCommission")
  public Map<String, Object> showRepairCommission(TaskInHand task) {
    return forms.commission(task);
  }

  @Shows("GiveOpinion")
  public Map<String, Object> showGiveOpinion(TaskInHand task) {
    return forms.paper(task, papers.get(UUID.fromString(task.local(PAPER))));
  }
}
