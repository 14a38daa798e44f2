package brussels.irisflow.objective;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events that targets wait for, and the dated occurrences that each makes: before it, by the day before; after it, within the
 * time that the term names or else the usual one; on its day where the term does not say. Whether the mandate exists and who may
 * record something is what the caller has found out before.
 */
@Service
@Transactional
public class TargetEvents {

  static final int LONGEST = 300;

  private record Row(UUID set, UUID target, LocalDate day, String words) {
  }

  /** An event as it was told; {@code by} is a login name. */
  public record Told(UUID id, UUID target, LocalDate day, String words, String by) {
  }

  private final SetStore store;
  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;
  private final Period usual;

  TargetEvents(SetStore store, JdbcClient jdbc, CurrentPerson current, Clock clock,
      @Value("${irisflow.objectives.after-event}") Period usual) {
    this.store = store;
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
    this.usual = usual;
  }

  /** The targets in force on a day that wait for an event. */
  @Transactional(readOnly = true)
  public List<Target> waiting(String mandate, LocalDate on) {
    return inForce(mandate, on).stream().flatMap(set -> set.tree().targets().stream()).filter(target -> !terms(target).isEmpty()).toList();
  }

  /**
   * Records that an event happened or will.
   *
   * @throws Refusal 400 when something is missing, or no version was in force on that day in which this target waits for events
   */
  public void record(String mandate, UUID target, LocalDate day, String words) {
    Faults faults = new Faults();
    faults.given("target", target);
    faults.given("day", day);
    String said = faults.required("words", words, LONGEST);
    faults.refuse();
    ObjectiveSet set = inForce(mandate, day).stream().findFirst().orElseThrow(() -> Refusal.field("day", "objective.event.not-in-force"));
    if (set.tree().targets().stream().noneMatch(one -> one.id().equals(target) && !terms(one).isEmpty())) {
      throw Refusal.field("target", "objective.event.not-waiting");
    }
    jdbc.sql("""
            insert into target_event (id, objective_set, target, day, words, recorded_by, recorded_at)
            values (:id, :set, :target, :day, :words, :by, :at)""")
        .param("id", UUID.randomUUID()).param("set", set.id()).param("target", target).param("day", day).param("words", said)
        .param("by", current.name()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The events that were told, the latest first. */
  @Transactional(readOnly = true)
  public List<Told> told(String mandate) {
    return jdbc.sql("select e.* from target_event e join objective_set s on s.id = e.objective_set where s.mandate = :mandate"
            + " order by e.day desc, e.recorded_at desc").param("mandate", mandate)
        .query((row, number) -> new Told(row.getObject("id", UUID.class), row.getObject("target", UUID.class),
            row.getObject("day", LocalDate.class), row.getString("words"), row.getString("recorded_by"))).list();
  }

  /** Takes back an event that was told by mistake or will not happen; 404 when this mandate has none such. */
  public void withdraw(String mandate, UUID event) {
    int withdrawn = jdbc.sql("delete from target_event where id = :event"
            + " and objective_set in (select id from objective_set where mandate = :mandate)")
        .param("event", event).param("mandate", mandate).update();
    if (withdrawn == 0) {
      throw Refusal.unknown();
    }
  }

  /** What falls due between two days because of events, the earliest first. */
  @Transactional(readOnly = true)
  public List<TargetEvent> due(String mandate, LocalDate from, LocalDate until) {
    List<TargetEvent> due = new ArrayList<>();
    for (ObjectiveSet set : store.findByMandateOrderByNumber(mandate)) {
      for (Row row : rows(set.id())) {
        set.tree().targets().stream().filter(target -> target.id().equals(row.target())).flatMap(target -> terms(target).stream())
            .forEach(term -> due.addAll(unfold(term, row)));
      }
    }
    return due.stream().distinct().filter(one -> !one.due().isBefore(from) && !one.due().isAfter(until))
        .sorted(Comparator.comparing(TargetEvent::due)).toList();
  }

  private List<Row> rows(UUID set) {
    return jdbc.sql("select objective_set, target, day, words from target_event where objective_set = :set order by day").param("set", set)
        .query((row, number) -> new Row(row.getObject("objective_set", UUID.class), row.getObject("target", UUID.class),
            row.getObject("day", LocalDate.class), row.getString("words"))).list();
  }

  private List<TargetEvent> unfold(Term term, Row event) {
    List<TargetEvent> due = new ArrayList<>();
    if (term.timing().isEmpty()) {
      due.add(new TargetEvent(event.target(), event.day(), event.words(), null, event.day()));
    }
    for (Timing timing : term.timing()) {
      LocalDate last = timing == Timing.BEFORE ? event.day().minusDays(1) : after(term.text(), event.day());
      due.add(new TargetEvent(event.target(), event.day(), event.words(), timing, last));
    }
    return due;
  }

  private LocalDate after(String text, LocalDate day) {
    LocalDate named = Unfolding.sinceStart(text, day);
    return named == null ? day.plus(usual) : named;
  }

  private static List<Term> terms(Target target) {
    return target.terms().stream().filter(term -> term.type() == TermType.EVENT_TRIGGERED).toList();
  }

  private List<ObjectiveSet> inForce(String mandate, LocalDate on) {
    return store.findByMandateOrderByNumber(mandate).stream().filter(set -> set.inForceFrom() != null && !set.inForceFrom().isAfter(on)
        && (set.inForceUntil() == null || !set.inForceUntil().isBefore(on))).toList();
  }
}
