package brussels.irisflow.legislation;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A regional act under way: its steps in order, their dates and what became of them.
 *
 * <p>Every method says who acts and when, refuses what the present state forbids with a sentence that names that state,
 * and adds a line to the history, which is never changed.
 */
@Entity
@Table(name = "track")
class Track {

  private static final int TITLE = 500;
  private static final int LONG = 4000;

  @Id
  private UUID id;

  @Version
  private Integer version;

  private String dossier;

  @Enumerated(EnumType.STRING)
  private Instrument instrument;
  private String institution;
  private String title;
  private LocalDate target;
  private int marginWeeks;

  private Instant openedAt;
  private String openedBy;
  private Instant stoppedAt;
  private String stoppedBy;
  private String stoppedReason;

  @OneToMany(mappedBy = "track", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<Step> steps = new ArrayList<>();

  @OneToMany(mappedBy = "track", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<StepEvent> events = new ArrayList<>();

  /** The number of the next event: kept here so that adding one does not read them all. */
  private int nextEvent;

  @ElementCollection
  @CollectionTable(name = "track_eta", joinColumns = @JoinColumn(name = "track"))
  @OrderColumn(name = "position")
  private List<Eta> etas = new ArrayList<>();

  protected Track() {
  }

  /** Sets an act up with all its steps, dated backwards from its target. */
  static Track open(TrackOrder order, Moment moment) {
    Faults faults = new Faults();
    Track track = new Track();
    track.id = UUID.randomUUID();
    track.dossier = faults.required("dossier", order.dossier(), 20);
    track.instrument = faults.given("instrument", order.instrument());
    track.institution = faults.required("institution", order.institution(), 20);
    track.title = faults.required("title", order.title(), TITLE);
    track.target = faults.given("target", order.target());
    faults.refuse();
    track.marginWeeks = order.marginWeeks();
    track.openedAt = moment.at();
    track.openedBy = moment.person();
    for (StepPlan plan : order.steps()) {
      track.steps.add(new Step(track, track.steps.size(), plan));
    }
    refuseTwins(order.steps());
    track.plan(moment.today());
    return track;
  }

  /** A table that names a step twice cannot be followed: a defect of the table, not of anybody's input. */
  private static void refuseTwins(List<StepPlan> plans) {
    Set<StepKey> seen = EnumSet.noneOf(StepKey.class);
    for (StepPlan plan : plans) {
      if (!seen.add(plan.step())) {
        throw new IllegalArgumentException("The plan names the step " + plan.step() + " twice");
      }
    }
  }

  // The steps

  /** The step is taken in hand. A step that is under way already stays as it is: the task came again after a restart. */
  Optional<StepRecorded> start(UUID step, Moment moment) {
    Step one = openStep(step);
    if (one.state() != StepState.PLANNED && one.state().open()) {
      return Optional.empty();
    }
    one.start(moment);
    return Optional.of(note(one, StepEventKind.STARTED, null, moment));
  }

  /** Records what a person says of a step. */
  StepRecorded record(UUID step, StepRecord record, Moment moment) {
    if (record.outcome() == null) {
      throw Refusal.field("outcome", "refusal.required");
    }
    return switch (record.outcome()) {
      case DONE -> done(step, record.on(), record.reference(), record.opinion(), moment);
      case SKIPPED -> skip(step, record.on(), record.reason(), moment);
      case BLOCKED -> block(step, record.cause(), record.on(), record.reason(), moment);
      case WAITING -> await(step, record.entity(), record.on(), record.reason(), moment);
      case RETURNED -> giveBack(step, record.on(), record.reason(), moment);
    };
  }

  /** The step was done on a day that may lie in the past but not in the future; without a day, today. */
  StepRecorded done(UUID step, LocalDate on, String reference, Opinion opinion, Moment moment) {
    Step one = openStep(step);
    one.done(on, reference, opinion, moment);
    return note(one, one.since().isBefore(moment.today()) ? StepEventKind.DONE_LATE : StepEventKind.DONE, null, moment);
  }

  /** The step is not needed, for a reason. */
  StepRecorded skip(UUID step, LocalDate on, String reason, Moment moment) {
    Step one = openStep(step);
    one.skip(on, reason, moment);
    return note(one, StepEventKind.SKIPPED, one.reason(), moment);
  }

  /** The step cannot go on; said again with another cause, it is blocked for that cause from then on. */
  StepRecorded block(UUID step, BlockCause cause, LocalDate since, String reason, Moment moment) {
    Step one = openStep(step);
    one.block(cause, since, reason, moment);
    return note(one, StepEventKind.BLOCKED, one.reason(), moment);
  }

  /** The step waits for somebody outside. */
  StepRecorded await(UUID step, String entity, LocalDate since, String reason, Moment moment) {
    Step one = openStep(step);
    one.await(entity, since, reason, moment);
    return note(one, StepEventKind.WAITING, one.reason(), moment);
  }

  /** Whoever had to decide sent it back: it has to be done again. */
  StepRecorded giveBack(UUID step, LocalDate on, String reason, Moment moment) {
    Step one = openStep(step);
    one.giveBack(on, reason, moment);
    return note(one, StepEventKind.RETURNED, one.reason(), moment);
  }

  /** A blocked, waiting or returned step went on, on a day that is not before it stopped; without a day, today. */
  StepRecorded resume(UUID step, LocalDate on, String reason, Moment moment) {
    Step one = openStep(step);
    String why = one.resume(on, reason, moment);
    return note(one, StepEventKind.RESUMED, why, moment);
  }

  /** What was recorded of a step that is done was wrong; both the wrong and the right record are kept. */
  StepRecorded correct(UUID step, LocalDate on, String reference, Opinion opinion, String reason, Moment moment) {
    Step one = openStep(step);
    String why = why(reason);
    StepEvent.Former former = one.correct(on, reference, opinion, moment);
    return note(one, StepEventKind.CORRECTED, why, moment, former);
  }

  /** A step that was done or skipped has to be done after all. */
  StepRecorded reopen(UUID step, String reason, Moment moment) {
    Step one = openStep(step);
    String why = why(reason);
    StepEvent.Former former = one.reopen(moment);
    return note(one, StepEventKind.REOPENED, why, moment, former);
  }

  /** Records where the steps of a running dossier stood; said twice, it changes nothing. Answers what is new. */
  List<StepRecorded> takeOver(List<PastStep> past, Moment moment) {
    refuseStopped();
    List<StepRecorded> news = new ArrayList<>();
    for (PastStep one : past) {
      Step step = steps.stream().filter(candidate -> candidate.key() == one.step()).findFirst()
          .orElseThrow(() -> Refusal.field("step", "legislation.track.no-such-step", one.step(), instrument));
      if (step.takeOver(one, moment)) {
        news.add(note(step, StepEventKind.TAKEN_OVER, step.reason(), moment));
      }
    }
    if (!news.isEmpty()) {
      plan(moment.today());
    }
    return news;
  }

  // The plan

  /** The target has moved, or time has: dates every open step anew. */
  void aimAt(LocalDate target, Moment moment) {
    refuseStopped();
    this.target = target;
    plan(moment.today());
  }

  /** The timetable of what is still to be done, as of this day. */
  Timetable timetable(LocalDate today) {
    List<Timetable.Span> spans = steps.stream().filter(step -> step.state().open()).map(step -> step.span(today)).toList();
    return Timetable.of(spans, target, marginWeeks, today);
  }

  private void plan(LocalDate today) {
    List<Step> open = steps.stream().filter(step -> step.state().open()).toList();
    List<Timetable.Row> rows = timetable(today).rows();
    for (int i = 0; i < open.size(); i++) {
      open.get(i).date(rows.get(i));
    }
  }

  /** The act is now expected on this day; what was expected before is kept. A change needs a reason. */
  void expect(LocalDate date, String reason, Moment moment) {
    refuseStopped();
    Faults faults = new Faults();
    faults.given("eta", date);
    if (date != null && date.isBefore(moment.today())) {
      faults.add("eta", "legislation.eta.in-the-past", date);
    }
    String why = etas.isEmpty() ? faults.optional("reason", reason, LONG) : faults.required("reason", reason, LONG);
    faults.refuse();
    etas.add(new Eta(date, moment.at(), moment.person(), why));
  }

  /** The act will not be made. */
  void stop(String reason, Moment moment) {
    refuseStopped();
    String why = why(reason);
    stoppedAt = moment.at();
    stoppedBy = moment.person();
    stoppedReason = why;
  }

  /** Another institution answers for the act from now on. */
  void handTo(String institution) {
    refuseStopped();
    this.institution = Objects.requireNonNull(institution);
  }

  private Step openStep(UUID step) {
    refuseStopped();
    return step(step);
  }

  private void refuseStopped() {
    if (stoppedAt != null) {
      throw Refusal.state("legislation.track.stopped", title, stoppedAt, stoppedReason);
    }
  }

  private static String why(String reason) {
    Faults faults = new Faults();
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    return why;
  }

  private StepRecorded note(Step step, StepEventKind kind, String reason, Moment moment) {
    return note(step, kind, reason, moment, StepEvent.Former.NONE);
  }

  private StepRecorded note(Step step, StepEventKind kind, String reason, Moment moment, StepEvent.Former former) {
    events.add(new StepEvent(this, nextEvent++, step, kind, reason, moment, former));
    return new StepRecorded(dossier, id, title, step.id(), step.key(), kind, step.state(), step.since(), reason, moment.person());
  }

  // What it says

  UUID id() {
    return id;
  }

  String dossier() {
    return dossier;
  }

  Instrument instrument() {
    return instrument;
  }

  String institution() {
    return institution;
  }

  String title() {
    return title;
  }

  LocalDate target() {
    return target;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  Step step(UUID id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
  }

  List<Eta> etas() {
    return List.copyOf(etas);
  }

  TrackState state() {
    if (stoppedAt != null) {
      return TrackState.STOPPED;
    }
    return steps.stream().anyMatch(step -> step.state().open()) ? TrackState.OPEN : TrackState.COMPLETED;
  }

  /** The day on which the act appeared in the Official Gazette, or null. */
  LocalDate publishedOn() {
    return steps.stream().filter(step -> step.key() == StepKey.PUBLICATION && step.state() == StepState.DONE)
        .map(Step::since).findFirst().orElse(null);
  }

  TrackView view(LocalDate today) {
    Map<UUID, List<StepHistoryView>> histories = events.stream().sorted(Comparator.comparingInt(StepEvent::number))
        .collect(Collectors.groupingBy(StepEvent::step, Collectors.mapping(StepEvent::view, Collectors.toList())));
    List<StepView> views = steps.stream().map(step -> step.view(histories.getOrDefault(step.id(), List.of()))).toList();
    Timetable left = timetable(today);
    return new TrackView(id, dossier, instrument, institution, title, state(), target, marginWeeks, left.slackDays(), left.realisticEnd(),
        etas(), views);
  }
}
