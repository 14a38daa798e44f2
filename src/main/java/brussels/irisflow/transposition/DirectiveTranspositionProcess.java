package brussels.irisflow.transposition;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What {@code bpmn/transposition/directive-transposition.bpmn} calls; the business key is the reference of the dossier. */
@ProcessBean("directiveTransposition")
class DirectiveTranspositionProcess {

  static final String KEY = "directive-transposition";

  /** What the form {@code decide-competence} gives. */
  record DecideCompetence(Competence competence, boolean regionConcerned, String lead, List<String> contributors,
      List<BelgianEntity> otherEntities, boolean ggcConcerned, LocalDate eta, String reason) {
  }

  /** What the form {@code analyse-directive} gives. */
  record AnalyseDirective(List<MeasureProposal> measures, String notes) {
  }

  /** What Brussels International answers to something that was proposed. */
  enum Answer {
    AGREE, RETURN
  }

  /** What the form {@code agree-plan} gives. */
  record AgreePlan(Answer decision, String reason) {
  }

  /** What the form {@code explain-delay} gives. */
  record ExplainDelay(BlockCause cause, String reason, LocalDate eta) {
  }

  private final Transpositions transpositions;
  private final TranspositionDesk desk;
  private final TranspositionForms forms;
  private final TaskPeriods periods;
  private final Clock clock;

  DirectiveTranspositionProcess(Transpositions transpositions, TranspositionDesk desk, TranspositionForms forms, TaskPeriods periods,
      Clock clock) {
    this.transpositions = transpositions;
    this.desk = desk;
    this.forms = forms;
    this.periods = periods;
    this.clock = clock;
  }

  /** All user tasks: as long as the table {@code task-periods} says, from the day on which the work came to this point. */
  public String due(String reference, String task) {
    Transposition transposition = find(reference);
    LocalDate since = switch (task) {
      case "AnalyseDirective" -> transposition.lastOn(TranspositionEventKind.COMPETENCE_DECIDED, TranspositionEventKind.PLAN_RETURNED,
          TranspositionEventKind.LEAD_CHANGED, TranspositionEventKind.NOTIFICATION_TRANSMITTED, TranspositionEventKind.MEASURE_DROPPED);
      case "AgreePlan" -> transposition.lastOn(TranspositionEventKind.ANALYSED);
      case "ExplainDelay" -> transposition.lastOn(TranspositionEventKind.DEADLINE_PASSED);
      default -> transposition.lastOn(TranspositionEventKind.OPENED);
    };
    return periods.after(task, since == null ? LocalDate.now(clock) : since).toString();
  }

  /** Gateway RegionConcerned. */
  public boolean regionConcerned(String reference) {
    return find(reference).regionConcerned();
  }

  /** Elements AnalyseDirective and ExplainDelay: the correspondents of the lead institution. */
  public String leadGroup(String reference) {
    return Groups.ofInstitution(find(reference).lead());
  }

  /** Gateway PlanAgreed. */
  public boolean planAgreed(String reference) {
    return find(reference).phase() == TranspositionPhase.MEASURES;
  }

  /** Element TransposeMeasures: the ids of the measures that still ask for work. */
  public List<String> openMeasures(String reference) {
    return find(reference).openMeasures().stream().map(measure -> measure.id().toString()).toList();
  }

  /** Gateway EveryArticleCovered. */
  public boolean everyArticleCovered(String reference) {
    return find(reference).everyArticleCovered(desk.exempt(reference));
  }

  /** Element CloseForRegion. */
  public void closeForRegion(String reference) {
    desk.closeForRegion(reference);
  }

  /** Element ExpectLetterOfFormalNotice. */
  public void expectLetterOfFormalNotice(String reference) {
    desk.expectLetter(reference);
  }

  /** Element CloseAnnulled. */
  public void closeAnnulled(String reference) {
    desk.closeEarly(reference, "transposition.log.annulled");
  }

  /** Element CloseWithdrawn. */
  public void closeWithdrawn(String reference) {
    desk.closeEarly(reference, "transposition.log.withdrawn");
  }

  /** Element DecideCompetence. */
  @Completes("DecideCompetence")
  public void decideCompetence(TaskInHand task, DecideCompetence form) {
    desk.decideCompetence(task.dossier(), new CompetenceDecision(form.competence(), form.regionConcerned(), form.lead(),
        form.contributors(), form.otherEntities(), form.ggcConcerned(), form.eta(), form.reason()), now(task));
  }

  /** Element AnalyseDirective. */
  @Completes("AnalyseDirective")
  public void analyseDirective(TaskInHand task, AnalyseDirective form) {
    Transposition transposition = find(task.dossier());
    transposition.analyse(form.measures(), form.notes(), desk.deadlinesOf(transposition), desk.exempt(task.dossier()), now(task));
    desk.noteAnalysis(transposition);
  }

  /** Element AgreePlan. */
  @Completes(value = "AgreePlan", notBy = "AnalyseDirective")
  public void agreePlan(TaskInHand task, AgreePlan form) {
    if (form.decision() == Answer.RETURN) {
      desk.returnPlan(task.dossier(), form.reason(), now(task));
    } else {
      desk.agreePlan(task.dossier(), now(task));
    }
  }

  /** Element ExplainDelay. */
  @Completes("ExplainDelay")
  public void explainDelay(TaskInHand task, ExplainDelay form) {
    find(task.dossier()).explainDelay(form.cause(), form.reason(), form.eta(), now(task));
    desk.note(task.dossier(), "transposition.log.delay-explained", form.cause(), form.eta(), form.reason());
  }

  @Shows("DecideCompetence")
  public Map<String, Object> showDecideCompetence(TaskInHand task) {
    return forms.decideCompetence(find(task.dossier()), task.language());
  }

  @Shows("AnalyseDirective")
  public Map<String, Object> showAnalyseDirective(TaskInHand task) {
    return forms.analyseDirective(find(task.dossier()), task.language());
  }

  @Shows("AgreePlan")
  public Map<String, Object> showAgreePlan(TaskInHand task) {
    return forms.agreePlan(find(task.dossier()), task.language());
  }

  @Shows("ExplainDelay")
  public Map<String, Object> showExplainDelay(TaskInHand task) {
    return forms.explainDelay(find(task.dossier()), task.language());
  }

  private Transposition find(String reference) {
    return transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
  }

  private Moment now(TaskInHand task) {
    return Moment.of(task.person(), clock);
  }
}
