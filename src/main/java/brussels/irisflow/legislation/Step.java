package brussels.irisflow.legislation;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One step of a track. Changed through its {@link Track} only, which keeps the history. */
@Entity
@Table(name = "track_step")
class Step {

  private static final int SHORT = 300;
  private static final int LONG = 4000;
  /** A day longer ago than this is a slip of the keyboard: no regional act is that old (special law of 12 January 1989). */
  private static final LocalDate EARLIEST = LocalDate.of(1989, 1, 1);
  private static final Set<StepState> UNDER_WAY = EnumSet.of(StepState.PLANNED, StepState.DOING, StepState.BLOCKED, StepState.WAITING,
      StepState.RETURNED);

  @Id
  private UUID id;

  @Version
  private Integer version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "track")
  private Track track;

  private int position;

  @Enumerated(EnumType.STRING)
  private StepKey key;
  private int weeks;

  @Enumerated(EnumType.STRING)
  private StepOwner owner;
  private String parallel;

  private LocalDate plannedStart;
  private LocalDate plannedEnd;
  private LocalDate expectedStart;
  private LocalDate expectedEnd;

  @Enumerated(EnumType.STRING)
  private StepState state = StepState.PLANNED;
  private LocalDate since;
  private String reference;

  @Enumerated(EnumType.STRING)
  private Opinion opinion;
  private String reason;

  @Enumerated(EnumType.STRING)
  private BlockCause cause;
  private String entity;
  private boolean takenOver;

  protected Step() {
  }

  Step(Track track, int position, StepPlan plan) {
    this.id = UUID.randomUUID();
    this.track = track;
    this.position = position;
    this.key = plan.step();
    this.weeks = plan.weeks();
    this.owner = plan.owner();
    this.parallel = plan.parallel();
  }

  // What happens to it

  void start(Moment moment) {
    allow("legislation.step.cannot-start", StepState.PLANNED);
    enter(StepState.DOING, moment.today());
  }

  void done(LocalDate day, String reference, Opinion opinion, Moment moment) {
    allow("legislation.step.cannot-be-done", UNDER_WAY);
    LocalDate on = day == null ? moment.today() : day;
    Faults faults = new Faults();
    notAhead(faults, on, moment);
    String number = faults.optional("reference", reference, SHORT);
    checkOpinion(faults, opinion);
    faults.refuse();
    enter(StepState.DONE, on);
    this.reference = number;
    this.opinion = opinion;
  }

  void skip(LocalDate on, String reason, Moment moment) {
    allow("legislation.step.cannot-be-skipped", UNDER_WAY);
    leave(StepState.SKIPPED, on, reason, moment);
  }

  void giveBack(LocalDate on, String reason, Moment moment) {
    allow("legislation.step.cannot-be-returned", StepState.PLANNED, StepState.DOING, StepState.BLOCKED, StepState.WAITING);
    leave(StepState.RETURNED, on, reason, moment);
  }

  void block(BlockCause cause, LocalDate since, String reason, Moment moment) {
    allow("legislation.step.cannot-be-blocked", StepState.PLANNED, StepState.DOING, StepState.WAITING, StepState.RETURNED,
        StepState.BLOCKED);
    Faults faults = new Faults();
    faults.given("cause", cause);
    notAhead(faults, since, moment);
    String why = cause == BlockCause.OTHER ? faults.required("reason", reason, LONG) : faults.optional("reason", reason, LONG);
    faults.refuse();
    enter(StepState.BLOCKED, since == null ? moment.today() : since);
    this.cause = cause;
    this.reason = why;
  }

  void await(String entity, LocalDate since, String reason, Moment moment) {
    allow("legislation.step.cannot-wait", StepState.PLANNED, StepState.DOING, StepState.BLOCKED, StepState.RETURNED, StepState.WAITING);
    Faults faults = new Faults();
    String whom = faults.required("entity", entity, SHORT);
    notAhead(faults, since, moment);
    String why = faults.optional("reason", reason, LONG);
    faults.refuse();
    enter(StepState.WAITING, since == null ? moment.today() : since);
    this.entity = whom;
    this.reason = why;
  }

  String resume(LocalDate on, String reason, Moment moment) {
    allow("legislation.step.cannot-be-resumed", StepState.BLOCKED, StepState.WAITING, StepState.RETURNED);
    Faults faults = new Faults();
    notAhead(faults, on, moment);
    if (on != null && faults.none() && on.isBefore(since)) {
      faults.add("on", "legislation.step.before-it-stopped", on, state, since);
    }
    String why = faults.optional("reason", reason, LONG);
    faults.refuse();
    enter(StepState.DOING, on == null ? moment.today() : on);
    return why;
  }

  StepEvent.Former correct(LocalDate on, String reference, Opinion opinion, Moment moment) {
    allow("legislation.step.cannot-be-corrected", StepState.DONE);
    Faults faults = new Faults();
    faults.given("on", on);
    notAhead(faults, on, moment);
    String number = faults.optional("reference", reference, SHORT);
    checkOpinion(faults, opinion);
    faults.refuse();
    if (Objects.equals(on, since) && Objects.equals(number, this.reference) && opinion == this.opinion) {
      throw Refusal.input("legislation.step.nothing-corrected", key);
    }
    StepEvent.Former former = former();
    this.since = on;
    this.reference = number;
    this.opinion = opinion;
    this.takenOver = false;
    return former;
  }

  StepEvent.Former reopen(Moment moment) {
    allow("legislation.step.cannot-be-reopened", StepState.DONE, StepState.SKIPPED);
    StepEvent.Former former = former();
    enter(StepState.DOING, moment.today());
    return former;
  }

  /** Puts the step where it stood in a running dossier; answers whether that is new. */
  boolean takeOver(PastStep past, Moment moment) {
    Faults faults = new Faults();
    StepState where = faults.given("state", past.state());
    if (where == StepState.DONE) {
      faults.given("on", past.on());
    }
    notAhead(faults, past.on(), moment);
    String number = faults.optional("reference", past.reference(), SHORT);
    boolean mustSayWhy = where == StepState.SKIPPED || where == StepState.RETURNED || past.cause() == BlockCause.OTHER;
    String why = mustSayWhy ? faults.required("reason", past.reason(), LONG) : faults.optional("reason", past.reason(), LONG);
    String whom = where == StepState.WAITING ? faults.required("entity", past.entity(), SHORT) : null;
    BlockCause because = where == StepState.BLOCKED ? faults.given("cause", past.cause()) : null;
    faults.refuse();
    LocalDate day = where == StepState.PLANNED ? null : past.on() != null ? past.on() : takenOver ? since : moment.today();
    if (where == state && Objects.equals(day, since) && Objects.equals(number, this.reference) && Objects.equals(why, this.reason)
        && Objects.equals(whom, this.entity) && because == this.cause) {
      return false;
    }
    if (state != StepState.PLANNED && !takenOver) {
      throw Refusal.state("legislation.step.cannot-be-taken-over", key, state);
    }
    enter(where, day);
    this.reference = number;
    this.reason = why;
    this.entity = whom;
    this.cause = because;
    this.takenOver = true;
    return true;
  }

  void date(Timetable.Row row) {
    this.plannedStart = row.start();
    this.plannedEnd = row.end();
    this.expectedStart = row.expectedStart();
    this.expectedEnd = row.expectedEnd();
  }

  /** How long it still takes: the days spent on it already are not planned again. */
  Timetable.Span span(LocalDate today) {
    int whole = weeks * 7;
    boolean running = state == StepState.DOING && since != null;
    int left = running ? (int) Math.max(0, whole - ChronoUnit.DAYS.between(since, today)) : whole;
    return new Timetable.Span(plan(), left);
  }

  private StepPlan plan() {
    return new StepPlan(key, weeks, owner, parallel);
  }

  private void leave(StepState state, LocalDate on, String reason, Moment moment) {
    Faults faults = new Faults();
    notAhead(faults, on, moment);
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    enter(state, on == null ? moment.today() : on);
    this.reason = why;
  }

  private void enter(StepState state, LocalDate since) {
    this.state = state;
    this.since = since;
    this.reference = null;
    this.opinion = null;
    this.reason = null;
    this.cause = null;
    this.entity = null;
    this.takenOver = false;
  }

  private StepEvent.Former former() {
    return new StepEvent.Former(since, reference, opinion);
  }

  private void allow(String otherwise, StepState... states) {
    allow(otherwise, Set.of(states));
  }

  private void allow(String otherwise, Set<StepState> states) {
    if (!states.contains(state)) {
      Object stand = since == null ? state : Message.of("legislation.step.state-since", state, since);
      throw Refusal.state(otherwise, key, stand);
    }
  }

  private void checkOpinion(Faults faults, Opinion opinion) {
    if (opinion != null && !key.asksOpinion()) {
      faults.add("opinion", "legislation.step.asks-no-opinion", key);
    }
  }

  private static void notAhead(Faults faults, LocalDate on, Moment moment) {
    if (on != null && on.isAfter(moment.today())) {
      faults.add("on", "legislation.step.in-the-future", on, moment.today());
    } else if (on != null && on.isBefore(EARLIEST)) {
      faults.add("on", "legislation.step.too-long-ago", on, EARLIEST);
    }
  }

  // What it says

  UUID id() {
    return id;
  }

  int position() {
    return position;
  }

  StepKey key() {
    return key;
  }

  StepState state() {
    return state;
  }

  LocalDate since() {
    return since;
  }

  String reference() {
    return reference;
  }

  Opinion opinion() {
    return opinion;
  }

  String reason() {
    return reason;
  }

  BlockCause cause() {
    return cause;
  }

  String entity() {
    return entity;
  }

  boolean takenOver() {
    return takenOver;
  }

  StepOwner owner() {
    return owner;
  }

  /** The day by which its task is due: what the target asks for or, where that cannot be met, what can be. */
  LocalDate due() {
    return expectedEnd;
  }

  StepView view(List<StepHistoryView> history) {
    return new StepView(id, key, position, parallel, owner, state, plannedStart, plannedEnd, expectedStart, expectedEnd,
        state == StepState.DONE ? since : null, since, reference, opinion, reason, cause, entity, takenOver, history);
  }
}
