package brussels.irisflow.transposition;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepOwner;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.legislation.TrackView;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transpositions for machines. */
@RestController
@RequestMapping("/api/transpositions")
class TranspositionsApi {

  record Open(String celex) {
  }

  record Opened(String reference) {
  }

  record DeadlineItem(UUID id, String kind, LocalDate due, DeadlineStatus status, LocalDate metOn, String explanation) {
  }

  record StepItem(UUID id, StepKey key, StepOwner owner, StepState state, LocalDate plannedStart, LocalDate plannedEnd, LocalDate on,
      String reference) {
  }

  record MeasureItem(UUID id, String title, Instrument instrument, String institution, String articles, LocalDate deadline,
      MeasureState state, Long slackDays, LocalDate transmittedOn, String transmissionReference, List<StepItem> steps) {
  }

  record TaskItem(String id, String key, String institution, LocalDate due, String assignee) {
  }

  record Item(String reference, String celex, TranspositionStatus status, TranspositionPhase phase, String lead, LocalDate eta,
      LocalDate lateSince, LocalDate doneOn, LocalDate belgiumDoneOn, List<DeadlineItem> deadlines, List<MeasureItem> measures,
      List<TaskItem> tasks) {
  }

  private final TranspositionDesk desk;
  private final Transpositions transpositions;
  private final DossierAccess access;
  private final Deadlines deadlines;
  private final Legislation legislation;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final Texts texts;

  TranspositionsApi(TranspositionDesk desk, Transpositions transpositions, DossierAccess access, Deadlines deadlines,
      Legislation legislation, Workflow workflow, CurrentPerson current, Texts texts) {
    this.desk = desk;
    this.transpositions = transpositions;
    this.access = access;
    this.deadlines = deadlines;
    this.legislation = legislation;
    this.workflow = workflow;
    this.current = current;
    this.texts = texts;
  }

  /** Opens the Region's dossier on a directive. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(@RequestBody Open order) {
    current.mustBeIn(Groups.BI);
    if (order.celex() == null || order.celex().isBlank()) {
      throw Refusal.field("celex", "refusal.required");
    }
    return new Opened(desk.open(order.celex(), current.name()));
  }

  @GetMapping("/{reference}")
  @Transactional(readOnly = true)
  public Item show(@PathVariable String reference) {
    access.mustSee(reference);
    TranspositionView view = transpositions.findByReference(reference).orElseThrow(Refusal::unknown).view();
    Map<UUID, TrackView> tracks = legislation.tracksOf(reference).stream().collect(Collectors.toMap(TrackView::id, Function.identity()));
    return new Item(view.reference(), view.celex(), view.status(), view.phase(), view.lead(), view.eta(), view.lateSince(),
        view.doneOn(), view.belgiumDoneOn(),
        deadlines.of(reference).stream().map(one -> new DeadlineItem(one.id(), one.kind(), one.due(), one.status(), one.metOn(),
            one.explanation().stream().map(sentence -> texts.say(current.language(), sentence)).collect(Collectors.joining(" ")))).toList(),
        view.measures().stream().map(measure -> item(measure, tracks.get(measure.track()))).toList(),
        workflow.tasks(reference).stream().map(TranspositionsApi::item).toList());
  }

  private static MeasureItem item(MeasureView measure, TrackView track) {
    return new MeasureItem(measure.id(), measure.title(), measure.instrument(), measure.institution(), measure.articles(),
        measure.deadline(), measure.state(), track == null ? null : track.slackDays(), measure.transmittedOn(),
        measure.transmissionReference(), track == null ? List.of() : track.steps().stream().map(step -> new StepItem(step.id(),
            step.key(), step.owner(), step.state(), step.plannedStart(), step.plannedEnd(), step.on(), step.reference())).toList());
  }

  private static TaskItem item(OpenTask task) {
    return new TaskItem(task.id(), task.key(), task.institution(), task.due(), task.assignee());
  }
}
