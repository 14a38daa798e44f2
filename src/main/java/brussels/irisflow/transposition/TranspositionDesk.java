package brussels.irisflow.transposition;

import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.deadline.DeadlinePassed;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.engine.Decisions;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.legislation.Opinion;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepOwner;
import brussels.irisflow.legislation.StepPlan;
import brussels.irisflow.legislation.Timetable;
import brussels.irisflow.legislation.TrackOrder;
import brussels.irisflow.legislation.TrackState;
import brussels.irisflow.legislation.TrackView;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.Periods;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the dossier on a directive: the aggregate, the dossier with its parties and log, the deadlines and the process, always
 * together in one transaction.
 */
@Service
@Transactional
class TranspositionDesk {

  /** The kind of the deadlines that a directive sets. */
  static final String DEADLINE = "TRANSPOSITION";
  /** The kind of the day around which a letter of formal notice is expected. */
  static final String LETTER = "LETTER_EXPECTED";
  /** The kind of the deadline of a measure that another institution than the lead answers for. */
  static final String MEASURE = "MEASURE";

  /** One row of the table {@code transposition-steps}. */
  record StepRow(StepKey step, int weeks, StepOwner owner, String parallelGroup, int safetyMarginWeeks) {
  }

  private final Transpositions transpositions;
  private final CorrelationTables correlations;
  private final Directives directives;
  private final Directory directory;
  private final Dossiers dossiers;
  private final DossierLog log;
  private final Deadlines deadlines;
  private final Legislation legislation;
  private final Workflow workflow;
  private final Decisions decisions;
  private final Clock clock;
  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  TranspositionDesk(Transpositions transpositions, CorrelationTables correlations, Directives directives, Directory directory,
      Dossiers dossiers, DossierLog log, Deadlines deadlines, Legislation legislation, Workflow workflow, Decisions decisions,
      Clock clock) {
    this.transpositions = transpositions;
    this.correlations = correlations;
    this.directives = directives;
    this.directory = directory;
    this.dossiers = dossiers;
    this.log = log;
    this.deadlines = deadlines;
    this.legislation = legislation;
    this.workflow = workflow;
    this.decisions = decisions;
    this.clock = clock;
  }

  // Opening

  /**
   * Opens the Region's dossier on a directive, registers the directive's deadlines and starts the process.
   *
   * @throws Refusal 400 when the directive is not known, 409 when it has an open dossier already
   */
  String open(String celex, String person) {
    String reference = register(celex, person).reference();
    workflow.start(DirectiveTranspositionProcess.KEY, reference, Map.of());
    return reference;
  }

  /** Everything of {@link #open} but the process. */
  Transposition register(String celex, String person) {
    Directive directive = directives.findByCelex(celex == null ? "" : celex.strip())
        .orElseThrow(() -> Refusal.field("celex", "transposition.directive.unknown", String.valueOf(celex)));
    workflow.oneAtATime(directive.celex());
    transpositions.findByCelex(directive.celex()).stream().filter(one -> one.status() == TranspositionStatus.OPEN).findFirst()
        .ifPresent(open -> {
          throw Refusal.state("transposition.already-open", directive.celex(), open.reference());
        });
    Dossier dossier = dossiers.open(DossierKind.TRANSPOSITION, directive.heading(), false);
    Transposition transposition = transpositions.save(Transposition.open(dossier.reference(), directive.celex(), moment(person)));
    directive.dates().forEach(date -> openDeadline(transposition, directive, date));
    return transposition;
  }

  private void openDeadline(Transposition transposition, Directive directive, LocalDate date) {
    deadlines.open(opening(transposition, directive, date));
  }

  /** A deadline of the directive, to be registered for a dossier. */
  Opening opening(Transposition transposition, Directive directive, LocalDate date) {
    return Opening.computed(transposition.reference(), DEADLINE, directive.heading(), periods.compute(PeriodRequest.named(date)))
        .institution(transposition.lead()).legalBasis(directive.celex());
  }

  // Competence and plan

  void decideCompetence(String reference, CompetenceDecision decision, Moment moment) {
    Transposition transposition = find(reference);
    transposition.decideCompetence(decision, moment);
    if (!decision.regionConcerned()) {
      note(reference, "transposition.log.not-concerned", decision.competence(), decision.reason());
      deadlines.cancelAll(reference, Message.of("transposition.deadline.not-concerned"));
      dossiers.close(reference, Message.of("transposition.log.closed-not-concerned"));
      return;
    }
    takeParties(transposition);
    note(reference, "transposition.log.competence", decision.competence(), directory.institutionName(transposition.lead()));
  }

  void takeParties(Transposition transposition) {
    dossiers.lead(transposition.reference(), transposition.lead());
    List<String> contributors = new ArrayList<>(transposition.contributors());
    if (transposition.ggcConcerned() && !contributors.contains("GGC") && !"GGC".equals(transposition.lead())) {
      contributors.add("GGC");
    }
    // who answers for a measure keeps seeing the dossier, whoever leads or contributes
    transposition.measures().stream().filter(measure -> measure.state() != MeasureState.PROPOSED && measure.state() != MeasureState.DROPPED)
        .map(Measure::institution).filter(code -> !code.equals(transposition.lead()) && !contributors.contains(code)).distinct()
        .forEach(contributors::add);
    dossiers.institutions(transposition.reference(), PartyRole.CONTRIBUTOR, contributors);
    deadlines.of(transposition.reference()).stream().filter(one -> one.kind().equals(DEADLINE) && !one.settled())
        .forEach(one -> deadlines.assign(one.id(), transposition.lead()));
  }

  void noteAnalysis(Transposition transposition) {
    note(transposition.reference(), "transposition.log.analysed", transposition.measures().stream()
        .filter(measure -> measure.state() == MeasureState.PROPOSED).map(Measure::title).toList());
  }

  void returnPlan(String reference, String reason, Moment moment) {
    find(reference).returnPlan(reason, moment);
    note(reference, "transposition.log.plan-returned", reason);
  }

  /** The measures can be made: the institutions that answer for them become parties, with a deadline of their own. */
  void agreePlan(String reference, Moment moment) {
    Transposition transposition = find(reference);
    transposition.agreePlan(moment);
    transposition.openMeasures().forEach(measure -> engage(transposition, measure));
    note(reference, "transposition.log.plan-agreed");
  }

  void engage(Transposition transposition, Measure measure) {
    if (measure.institution().equals(transposition.lead())) {
      return;
    }
    String reference = transposition.reference();
    dossiers.addInstitution(reference, PartyRole.CONTRIBUTOR, measure.institution());
    if (measure.deadline() != null && deadlines.of(reference, MEASURE, measure.id().toString()).isEmpty()) {
      deadlines.open(Opening.on(reference, MEASURE, Trilingual.same(measure.title()), measure.deadline(),
              Message.of("transposition.deadline.measure", measure.deadline()))
          .subject(measure.id().toString()).institution(measure.institution()).legalBasis(transposition.celex()));
    }
  }

  // Measures

  void planBackwards(UUID id) {
    Transposition transposition = byMeasure(id);
    Measure measure = transposition.measure(id);
    if (!measure.instrument().hasTrack() || measure.track() != null) {
      return;
    }
    measureTrack(transposition, measure, CurrentPerson.SYSTEM);
  }

  /** Sets the act of a measure on its way, dated backwards from the measure's deadline. */
  UUID measureTrack(Transposition transposition, Measure measure, String person) {
    UUID track = legislation.open(order(transposition.reference(), directive(transposition), measure.instrument(),
        measure.institution(), measure.title(), measure.deadline()), person);
    transposition.followTrack(measure.id(), track);
    return track;
  }

  /** What has to be passed by an act of this kind that transposes this directive. */
  TrackOrder order(String reference, Directive directive, Instrument instrument, String institution, String title, LocalDate deadline) {
    List<StepRow> rows = steps(directive, instrument);
    return new TrackOrder(reference, instrument, institution, title, deadline, margin(rows), plans(rows));
  }

  /** How much time a measure that is only proposed leaves for its act. */
  Message outlook(Transposition transposition, Measure measure) {
    if (!measure.instrument().hasTrack()) {
      return Message.of("transposition.outlook.none");
    }
    List<StepRow> rows = steps(directive(transposition), measure.instrument());
    Timetable timetable = Timetable.backwards(plans(rows), measure.deadline(), margin(rows), today());
    return timetable.slackDays() < 0
        ? Message.of("transposition.outlook.short", -timetable.slackDays(), timetable.realisticEnd())
        : Message.of("transposition.outlook.enough", timetable.slackDays());
  }

  /** What has to be passed by an act of this kind that transposes a directive, which need not be known. */
  List<StepKey> steps(String celex, Instrument instrument) {
    return steps(directives.findByCelex(celex).map(Directive::domain).orElse(null), instrument, row -> row.step());
  }

  private List<StepRow> steps(Directive directive, Instrument instrument) {
    return steps(directive.domain(), instrument, row -> row);
  }

  private <T> List<T> steps(String domain, Instrument instrument, Function<StepRow, T> each) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("instrument", instrument.name());
    inputs.put("domain", domain);
    return decisions.decide("transposition-steps", inputs, StepRow.class).stream().map(each).toList();
  }

  private static List<StepPlan> plans(List<StepRow> rows) {
    return rows.stream().map(row -> new StepPlan(row.step(), row.weeks(), row.owner(), row.parallelGroup())).toList();
  }

  private static int margin(List<StepRow> rows) {
    return rows.stream().mapToInt(StepRow::safetyMarginWeeks).sum();
  }

  /** Days of slack of a measure's act, negative when days are missing; none is missing where no act has to be made. */
  long slack(UUID id) {
    UUID track = byMeasure(id).measure(id).track();
    return track == null ? 0 : legislation.track(track).slackDays();
  }

  void tellShortage(UUID id) {
    Transposition transposition = byMeasure(id);
    TrackView track = legislation.track(transposition.measure(id).track());
    note(transposition.reference(), "transposition.log.shortage", transposition.measure(id).title(), -track.slackDays(),
        track.realisticEnd());
  }

  /** The day on which the act of a measure was there, or the plan was agreed where none has to be made. */
  LocalDate readyToNotify(UUID id) {
    Transposition transposition = byMeasure(id);
    UUID track = transposition.measure(id).track();
    LocalDate published = track == null ? null : legislation.track(track).steps().stream()
        .map(step -> step.since()).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    return published != null ? published : transposition.lastOn(TranspositionEventKind.PLAN_AGREED);
  }

  void prepareNotice(UUID id, NoticeData data, Moment moment) {
    Transposition transposition = byMeasure(id);
    transposition.prepareNotice(id, data, moment);
    note(transposition.reference(), "transposition.log.notice-prepared", data.title());
  }

  void agreeNotice(UUID id, Moment moment) {
    Transposition transposition = byMeasure(id);
    transposition.agreeNotice(id, moment);
    note(transposition.reference(), "transposition.log.notice-agreed", transposition.measure(id).title());
  }

  void returnNotice(UUID id, String reason, Moment moment) {
    Transposition transposition = byMeasure(id);
    transposition.returnNotice(id, reason, moment);
    note(transposition.reference(), "transposition.log.notice-returned", transposition.measure(id).title(), reason);
  }

  /** The notification was sent: deadlines by which nothing is open any more are met on the day of the last notification. */
  void transmit(UUID id, LocalDate on, String number, Moment moment) {
    Transposition transposition = byMeasure(id);
    transposition.transmit(id, on, number, moment);
    String reference = transposition.reference();
    note(reference, "transposition.log.notified", transposition.measure(id).title(), on, number);
    deadlines.of(reference, MEASURE, id.toString()).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
    meetCovered(transposition);
  }

  /** Deadlines by which nothing is open any more are met on the day of the last notification. */
  void meetCovered(Transposition transposition) {
    for (DeadlineSnapshot deadline : unsettled(transposition.reference(), DEADLINE)) {
      if (!transposition.articles().isEmpty() && transposition.uncoveredBy(deadline.due(), exempt(transposition.reference())).isEmpty()) {
        deadlines.meet(deadline.id(), transposition.lastNotified().orElse(today()));
      }
    }
  }

  private List<DeadlineSnapshot> unsettled(String reference, String kind) {
    return deadlines.of(reference).stream().filter(one -> one.kind().equals(kind) && !one.settled()).toList();
  }

  // Late

  /** A deadline has passed: where articles are uncovered the dossier is late, and the process goes on accordingly. */
  @EventListener
  void on(DeadlinePassed passed) {
    DeadlineSnapshot deadline = passed.deadline();
    if (!deadline.kind().equals(DEADLINE)) {
      return;
    }
    transpositions.findByReference(deadline.dossier()).ifPresent(transposition -> {
      if (transposition.deadlinePassed(deadline.due(), exempt(transposition.reference()), moment(CurrentPerson.SYSTEM))) {
        note(transposition.reference(), "transposition.log.late", deadline.due());
        if (transposition.lead() != null) {
          workflow.tell("TranspositionDeadlinePassed", transposition.reference(), Map.of());
        } else {
          expectLetter(transposition.reference());
        }
      }
    });
  }

  void expectLetter(String reference) {
    Transposition transposition = find(reference);
    if (transposition.letterExpected() != null && unsettled(reference, LETTER).isEmpty()) {
      deadlines.open(Opening.on(reference, LETTER, directive(transposition).heading(), transposition.letterExpected(),
          Message.of("transposition.deadline.letter", transposition.lateSince())).institution("BI"));
    }
  }

  // Changes on the way

  /**
   * Gives a deadline of a directive another date, because a later act says so or the source is wrong. Answers whether it
   * stands in the register of deadlines, and was moved there too.
   */
  boolean moveDeadline(String celex, LocalDate from, LocalDate to, String reason, String decision, String person) {
    List<Transposition> open = openOn(celex);
    open.forEach(transposition -> workflow.oneAtATime(transposition.reference()));
    directives.findByCelex(celex).orElseThrow(Refusal::unknown).moveDeadline(from, to, reason, moment(person));
    List<DeadlineSnapshot> registered = open.stream().flatMap(transposition -> registered(transposition, from).stream()).toList();
    registered.forEach(one -> deadlines.move(one.id(), to, Message.of("transposition.deadline.reason", reason), decision));
    return !registered.isEmpty();
  }

  /** A deadline of a directive was moved in the register: directive, measures, their plans and their deadlines follow. */
  @EventListener
  void on(DeadlineMoved moved) {
    DeadlineSnapshot deadline = moved.deadline();
    if (!deadline.kind().equals(DEADLINE)) {
      return;
    }
    transpositions.findByReference(deadline.dossier()).ifPresent(transposition -> {
      Directive directive = directive(transposition);
      if (directive.dates().contains(moved.from())) {
        directive.moveDeadline(moved.from(), deadline.due(), moved.decision(), moment(moved.person()));
      }
      transposition.moveDeadline(moved.from(), deadline.due(), moved.decision(), moment(moved.person()));
      followDelay(transposition, moved.reason(), moved.decision(), moved.person());
      transposition.openMeasures().stream().filter(measure -> deadline.due().equals(measure.deadline()))
          .forEach(measure -> follow(transposition, measure, moved));
      workflow.refresh(transposition.reference());
    });
  }

  private void follow(Transposition transposition, Measure measure, DeadlineMoved moved) {
    if (measure.track() != null) {
      legislation.aimAt(measure.track(), moved.deadline().due(), moved.person());
    }
    deadlines.of(transposition.reference(), MEASURE, measure.id().toString()).filter(one -> !one.settled())
        .ifPresent(one -> deadlines.move(one.id(), moved.deadline().due(), moved.reason(), moved.decision()));
  }

  /**
   * Once a deadline has another day or is gone: whoever is not late with it any more may still be with another one; a dossier that
   * is not late expects no letter and has no delay to explain, one that is late since another day expects it another day.
   */
  private void followDelay(Transposition transposition, Message reason, String decision, String person) {
    String reference = transposition.reference();
    if (transposition.lateSince() == null) {
      unsettled(reference, DEADLINE).stream().filter(one -> one.due().isBefore(today()))
          .forEach(one -> transposition.deadlinePassed(one.due(), exempt(reference), moment(person)));
    }
    for (DeadlineSnapshot letter : unsettled(reference, LETTER)) {
      if (transposition.letterExpected() == null) {
        deadlines.cancel(letter.id(), reason);
      } else if (!transposition.letterExpected().equals(letter.due())) {
        deadlines.move(letter.id(), transposition.letterExpected(), reason, decision);
      }
    }
    if (transposition.lateSince() == null) {
      workflow.tell("DelayEnded", reference, Map.of());
    }
  }

  /** What an import changed at a directive reaches its open dossiers. */
  @EventListener
  void on(DirectiveChanged changed) {
    for (Transposition transposition : openOn(changed.celex())) {
      for (DeadlineShift shift : changed.shifts()) {
        if (shift.from() == null) {
          openDeadline(transposition, directive(transposition), shift.to());
        } else if (shift.to() == null) {
          Message gone = Message.of("transposition.deadline.gone");
          registered(transposition, shift.from()).forEach(one -> deadlines.cancel(one.id(), gone));
          transposition.deadlineGone(shift.from());
          followDelay(transposition, gone, "CELLAR", changed.person());
        } else {
          registered(transposition, shift.from()).forEach(one -> deadlines.move(one.id(), shift.to(),
              Message.of("transposition.deadline.imported"), "CELLAR"));
        }
      }
    }
  }

  private List<DeadlineSnapshot> registered(Transposition transposition, LocalDate date) {
    return unsettled(transposition.reference(), DEADLINE).stream().filter(one -> one.due().equals(date)).toList();
  }

  /** Another institution leads: it sees the dossier and gets the tasks of the lead. */
  void changeLead(String reference, String lead, String reason, String person) {
    Transposition transposition = alone(reference);
    transposition.changeLead(lead, reason, moment(person));
    takeParties(transposition);
    note(reference, "transposition.log.lead", directory.institutionName(transposition.lead()), reason);
    workflow.refresh(reference);
  }

  /** Other institutions help the lead: they see the dossier. */
  void changeContributors(String reference, List<String> institutions, String person) {
    Transposition transposition = alone(reference);
    transposition.requireOpen();
    if (transposition.lead() == null) {
      throw Refusal.state("transposition.no-lead-yet", reference, transposition.phase());
    }
    transposition.changeContributors(institutions, moment(person));
    takeParties(transposition);
    note(reference, "transposition.log.contributors", transposition.contributors().stream().map(directory::institutionName).toList());
    workflow.refresh(reference);
  }

  /** Another institution answers for a measure and its act. */
  void handMeasureTo(String reference, UUID id, String institution, String reason, String person) {
    Transposition transposition = alone(reference);
    transposition.handMeasureTo(id, institution, reason, moment(person));
    Measure measure = transposition.measure(id);
    if (measure.track() != null) {
      legislation.handTo(measure.track(), institution);
    }
    deadlines.of(reference, MEASURE, id.toString()).filter(one -> !one.settled())
        .ifPresent(one -> deadlines.assign(one.id(), institution));
    engage(transposition, measure);
    note(reference, "transposition.log.measure-handed-over", measure.title(), directory.institutionName(institution), reason);
    workflow.refresh(reference);
  }

  /** Splits articles off a measure; the new measure goes its own way from there. */
  UUID splitMeasure(String reference, UUID id, MeasureProposal part, String reason, String person) {
    Transposition transposition = alone(reference);
    UUID taken = transposition.splitMeasure(id, part, reason, deadlinesOf(transposition), moment(person));
    engage(transposition, transposition.measure(taken));
    note(reference, "transposition.log.split", transposition.measure(id).title(), part.title(), reason);
    workflow.tell("MeasureSplit", reference, Map.of("measure", id.toString()), Map.of("newMeasure", taken.toString()));
    return taken;
  }

  /** Gives a measure up; its articles still have to be covered by another. */
  void dropMeasure(String reference, UUID id, String reason, String person) {
    Transposition transposition = alone(reference);
    transposition.dropMeasure(id, reason, moment(person));
    Measure measure = transposition.measure(id);
    if (measure.track() != null) {
      legislation.stop(measure.track(), reason, person);
    }
    deadlines.of(reference, MEASURE, id.toString()).ifPresent(one -> deadlines.cancel(one.id(),
        Message.of("transposition.deadline.reason", reason)));
    note(reference, "transposition.log.dropped", measure.title(), reason);
    workflow.tell("MeasureDropped", reference, Map.of("measure", id.toString()));
  }

  /** Puts right what was recorded of a step that is done. */
  void correctStep(String reference, UUID step, LocalDate on, String number, Opinion opinion, String reason, String person) {
    alone(reference).requireOpen();
    track(reference, step);
    legislation.correct(step, on, number, opinion, reason, person);
    workflow.refresh(reference);
  }

  /** A step that was settled has to be done once more, beside the line; refused once the act is made and its line has ended. */
  void reopenStep(String reference, UUID step, String reason, String person) {
    alone(reference).requireOpen();
    TrackView track = track(reference, step);
    legislation.reopen(step, reason, person);
    if (workflow.tell("StepReopened", reference, Map.of("track", track.id().toString()), Map.of("reopenedStep", step.toString())) == 0) {
      throw Refusal.state("transposition.step.act-made", track.title());
    }
  }

  /** The track of a step of this dossier; 404 when there is none. */
  private TrackView track(String reference, UUID step) {
    TrackView track = legislation.trackOf(step);
    if (!track.dossier().equals(reference)) {
      throw Refusal.unknown();
    }
    return track;
  }

  /** The directive was annulled or repealed. */
  void annul(String reference, String reason, String person) {
    alone(reference).annul(reason, moment(person));
    note(reference, "transposition.log.annulled-because", reason);
    workflow.tell("DirectiveAnnulled", reference, Map.of());
  }

  /** The dossier is given up. */
  void withdraw(String reference, String reason, String person) {
    alone(reference).withdraw(reason, moment(person));
    note(reference, "transposition.log.withdrawn-because", reason);
    workflow.tell("TranspositionWithdrawn", reference, Map.of());
  }

  void expect(String reference, LocalDate eta, String reason, String person) {
    Transposition transposition = alone(reference);
    LocalDate before = transposition.eta();
    transposition.expect(eta, reason, moment(person));
    if (!eta.equals(before)) {
      note(reference, "transposition.log.eta", eta);
    }
  }

  void listArticles(String reference, String articles, String person) {
    Transposition transposition = alone(reference);
    transposition.listArticles(articles, moment(person));
    note(reference, "transposition.log.articles-listed", articles == null ? "" : articles);
    meetCovered(transposition);
  }

  /** What the correlation table exempts has changed: deadlines by which nothing is open any more are met. */
  void exemptionsChanged(String reference) {
    meetCovered(find(reference));
  }

  void recordBelgium(String reference, LocalDate on, String number, String person) {
    alone(reference).recordBelgium(on, number, moment(person));
    note(reference, "transposition.log.belgium", on, number);
  }

  // The end

  void closeForRegion(String reference) {
    Transposition transposition = find(reference);
    transposition.closeForRegion(exempt(reference), moment(CurrentPerson.SYSTEM));
    unsettled(reference, DEADLINE).forEach(one -> deadlines.meet(one.id(), transposition.doneOn()));
    unsettled(reference, LETTER).forEach(one -> deadlines.cancel(one.id(), Message.of("transposition.deadline.done")));
    dossiers.close(reference, Message.of("transposition.log.transposed", transposition.doneOn()));
  }

  void closeEarly(String reference, String why) {
    deadlines.cancelAll(reference, Message.of(why));
    find(reference).measures().stream().filter(measure -> measure.track() != null).forEach(measure -> {
      if (legislation.track(measure.track()).state() == TrackState.OPEN) {
        legislation.stop(measure.track(), find(reference).closedReason(), CurrentPerson.SYSTEM);
      }
    });
    dossiers.withdraw(reference, Message.of(why));
  }

  // Reading

  /** The provisions for which the correlation table says that nothing is due. */
  ArticleSet exempt(String reference) {
    return correlations.findByTransposition(reference).map(CorrelationTable::exempt).orElse(ArticleSet.NONE);
  }

  Set<LocalDate> deadlinesOf(Transposition transposition) {
    return new TreeSet<>(directive(transposition).dates());
  }

  Directive directive(Transposition transposition) {
    return directives.findByCelex(transposition.celex()).orElseThrow();
  }

  void note(String reference, String key, Object... arguments) {
    log.note(reference, Message.of(key, arguments));
  }

  private List<Transposition> openOn(String celex) {
    return transpositions.findByCelexInAndStatus(Set.of(celex), TranspositionStatus.OPEN);
  }

  Transposition find(String reference) {
    return transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
  }

  /** The dossier, with everybody else kept waiting until what is now done to it is done. */
  private Transposition alone(String reference) {
    workflow.oneAtATime(reference);
    return find(reference);
  }

  private Transposition byMeasure(UUID id) {
    return transpositions.findByMeasuresId(id).orElseThrow(Refusal::unknown);
  }

  private Moment moment(String person) {
    return Moment.of(person, clock);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
  }
}
