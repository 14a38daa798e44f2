package brussels.irisflow.deadline;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks at a deadline when its watch wakes up, and tells the watch when to wake up next. A day's rungs count from eight in
 * the morning in Brussels.
 */
@Component
class Watches {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final String VARIABLE = "deadline";
  private static final String SETTLED = "DeadlineSettled";

  private final DeadlineTable table;
  private final DeadlineHistory history;
  private final Ladders ladders;
  private final Workflow workflow;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Watches(DeadlineTable table, DeadlineHistory history, Ladders ladders, Workflow workflow, ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.ladders = ladders;
    this.workflow = workflow;
    this.events = events;
    this.clock = clock;
  }

  /** The deadline as it stands once no other transaction acts on its dossier; others wait until this one has ended. */
  Optional<Deadline> alone(UUID id) {
    Optional<String> dossier = table.dossierOf(id);
    dossier.ifPresent(workflow::oneAtATime);
    return dossier.flatMap(known -> table.findById(id));
  }

  /** Does what is due for a deadline that is had {@link #alone}. What was missed meanwhile is told once, by its latest rung. */
  void look(Deadline deadline) {
    notePassing(deadline);
    LocalDate reached = lastMorning();
    List<ReachedRung> rungs = ladders.of(deadline.kind()).reached(deadline.due(), deadline.alertedUntil(), reached);
    deadline.alerted(reached);
    if (!rungs.isEmpty()) {
      events.publishEvent(deadline.status() == DeadlineStatus.OPEN ? new DeadlineNear(deadline.snapshot(), rungs)
          : new DeadlineOverdue(deadline.snapshot(), rungs));
    }
  }

  private void notePassing(Deadline deadline) {
    if (deadline.pass(today(), clock.instant())) {
      passed(deadline);
    }
  }

  /** Notes and publishes that the day of a deadline has ended. */
  void passed(Deadline deadline) {
    history.note(deadline.id(), DeadlineChangeKind.MISSED, null, deadline.due(), null, null);
    events.publishEvent(new DeadlinePassed(deadline.snapshot()));
  }

  /** When the watch of an unsettled deadline should wake up next. */
  Instant next(Deadline deadline) {
    return deadline.nextLook(ladders.of(deadline.kind()), today()).atTime(MORNING).atZone(Texts.ZONE).toInstant();
  }

  void start(Deadline deadline) {
    workflow.start(DeadlineWatchProcess.KEY, deadline.dossier(), where(deadline));
  }

  /** Sets the timer of the watch anew after its deadline or the ladder has changed. A watch that is just looking sets its own. */
  void wake(Deadline deadline) {
    Instant next = next(deadline);
    deadline.wakes(next);
    workflow.wake(DeadlineWatchProcess.KEY, deadline.dossier(), where(deadline), next);
  }

  /** Ends the watch of a deadline that is settled. */
  void end(Deadline deadline) {
    workflow.tell(SETTLED, deadline.dossier(), where(deadline));
  }

  private static Map<String, String> where(Deadline deadline) {
    return Map.of(VARIABLE, deadline.id().toString());
  }

  /** The last day whose eight o'clock has struck. */
  private LocalDate lastMorning() {
    ZonedDateTime now = clock.instant().atZone(Texts.ZONE);
    return now.toLocalTime().isBefore(MORNING) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
