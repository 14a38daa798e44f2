package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mandates for machines, with the same walls as on pages. */
@RestController
@RequestMapping("/api/mandates")
class MandateApi {

  record Opened(String reference) {
  }

  /** An absence, both days included, and the decision on it. */
  record AbsenceOrder(LocalDate from, LocalDate until, String decision) {
  }

  /** An early end: why, on which day, by which decision. */
  record EndOrder(EndReason reason, LocalDate on, String decision) {
  }

  /** A revision of the objectives: why. */
  record RevisionOrder(String why) {
  }

  /** A line of the list. */
  record Item(String reference, String function, MandateGrade grade, String institution, String holder, MandatePhase phase,
      LocalDate start, LocalDate end, String nextKind, LocalDate next) {
  }

  record DeadlineItem(UUID id, String kind, LocalDate due, DeadlineStatus status, LocalDate metOn, String explanation) {
  }

  record ReportItem(UUID id, ReportKind kind, LocalDate from, LocalDate until, LocalDate due, ReportState state) {
  }

  record EvaluationItem(EvaluationKind kind, LocalDate openedOn, LocalDate decidedOn, String mention, String evaluation) {
  }

  record TaskItem(String id, String key, LocalDate due, String assignee) {
  }

  /** The whole of a mandate; for who sees only what was submitted, everything but the facts is empty. */
  record Whole(String reference, String functionNl, String functionFr, MandateGrade grade, String institution, String holder,
      LanguageRole languageRole, MandateAuthority authority, MandatePhase phase, LocalDate start, LocalDate end, Integer objectives,
      LocalDate planApprovedOn, EndReason endReason, LocalDate closedOn, List<EvaluationItem> evaluations, List<DeadlineItem> deadlines,
      List<ReportItem> reports, List<TaskItem> tasks) {
  }

  private final Mandates mandates;
  private final MandateRoster roster;
  private final MandateAccess access;
  private final ReportTable reports;
  private final Deadlines deadlines;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final Texts texts;

  MandateApi(Mandates mandates, MandateRoster roster, MandateAccess access, ReportTable reports, Deadlines deadlines, Workflow workflow,
      CurrentPerson current, Texts texts) {
    this.mandates = mandates;
    this.roster = roster;
    this.access = access;
    this.reports = reports;
    this.deadlines = deadlines;
    this.workflow = workflow;
    this.current = current;
    this.texts = texts;
  }

  /** Opens a mandate: a vacancy without a holder, an appointment with one, or one that runs, with what lies behind it. */
  @PostMapping
  ResponseEntity<Opened> open(@RequestBody NewMandate mandate) {
    String reference = mandates.open(mandate);
    return ResponseEntity.created(URI.create("/api/mandates/" + reference)).body(new Opened(reference));
  }

  /** The mandates that the person may see, the next date first. */
  @GetMapping
  Listing<Item> list(@RequestParam(required = false) String q, @RequestParam(required = false) MandatePhase phase,
      @RequestParam(required = false) String institution, @RequestParam(defaultValue = "false") boolean evaluated,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    roster.mustHaveOne();
    Paging paging = Paging.read(page, size, sort, MandateRoster.SORTS);
    return Listing.cut(roster.find(new MandateRoster.Wanted(q, phase, institution, evaluated), paging.field(), paging.descending(),
        current.language()).stream().map(row -> new Item(row.reference(), row.function().in(current.language()), row.grade(),
        row.institution(), row.holder(), row.phase(), row.start(), row.end(), row.nextKind(), row.next())).toList(), paging);
  }

  @GetMapping("/{reference}")
  @Transactional(readOnly = true)
  public Whole show(@PathVariable String reference) {
    boolean whole = access.mustSeeSome(reference) == MandateAccess.Sight.WHOLE;
    Mandate mandate = mandates.get(reference);
    return new Whole(reference, mandate.function().nl(), mandate.function().fr(), mandate.grade(), mandate.institution(), mandate.holder(),
        mandate.languageRole(), mandate.authority(), mandate.phase(), mandate.startsOn(), mandate.endsOn(), mandate.objectives(),
        whole ? mandate.planApprovedOn() : null, whole ? mandate.endReason() : null, mandate.closedOn(),
        whole ? List.of(evaluation(mandate, EvaluationKind.MID_TERM), evaluation(mandate, EvaluationKind.FINAL)) : List.of(),
        whole ? deadlines.of(reference).stream().map(one -> new DeadlineItem(one.id(), one.kind(), one.due(), one.status(), one.metOn(),
            one.explanation().stream().map(this::say).collect(Collectors.joining(" ")))).toList() : List.of(),
        whole ? reports.findByMandateOrderByFirstDayDescKindAsc(reference).stream().map(one -> new ReportItem(one.id(), one.kind(),
            one.firstDay(), one.lastDay(), one.due(), one.state())).toList() : List.of(),
        whole ? workflow.tasks(reference).stream().map(MandateApi::item).toList() : List.of());
  }

  private static EvaluationItem evaluation(Mandate mandate, EvaluationKind kind) {
    return new EvaluationItem(kind, mandate.openedOn(kind), mandate.decidedOn(kind), mandate.mention(kind), mandate.evaluation(kind));
  }

  private static TaskItem item(OpenTask task) {
    return new TaskItem(task.id(), task.key(), task.due(), task.assignee());
  }

  /** Records an absence; one over the threshold shifts the evaluations. */
  @PostMapping("/{reference}/absences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void absence(@PathVariable String reference, @RequestBody AbsenceOrder order) {
    mandates.recordAbsence(reference, order.from(), order.until(), order.decision());
  }

  /** Ends a mandate before its term. */
  @PostMapping("/{reference}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String reference, @RequestBody EndOrder order) {
    mandates.endEarly(reference, order.reason(), order.on(), order.decision());
  }

  /** Begins a revision of the objectives. */
  @PostMapping("/{reference}/objectives/revision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revise(@PathVariable String reference, @RequestBody RevisionOrder order) {
    mandates.reviseObjectives(reference, order.why());
  }

  private String say(Message sentence) {
    return texts.say(current.language(), sentence);
  }

  /** What is no id names nothing that exists. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw Refusal.unknown();
    }
  }
}
