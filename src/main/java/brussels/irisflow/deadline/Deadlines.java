package brussels.irisflow.deadline;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of deadlines. Every change is one call and one transaction, the caller's where there is one: the row, its
 * history, the watch's timer and the due dates of open tasks change together or not at all. One transaction at a time acts on
 * the deadlines of a dossier, a running watch included: two changes at the same moment follow one another, and a watch either
 * finishes before the change or sees it.
 *
 * <p>Who may see or change a deadline is not asked here: rooms that act for a person ask the dossier first.
 */
@Service
@Transactional
public class Deadlines {

  private static final int LONGEST_DECISION = 500;

  private final DeadlineTable table;
  private final DeadlineHistory history;
  private final Watches watches;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(DeadlineTable table, DeadlineHistory history, Watches watches, Workflow workflow, CurrentPerson current,
      ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.history = history;
    this.watches = watches;
    this.workflow = workflow;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a deadline and has it watched. One whose day has gone by is missed from the start, and {@link DeadlinePassed} is
   * published at once; of reminders that would have been due before today none is sent.
   */
  public DeadlineSnapshot open(Opening opening) {
    Deadline deadline = table.saveAndFlush(new Deadline(opening, today(), clock.instant()));
    history.note(deadline.id(), DeadlineChangeKind.OPENED, null, deadline.due(), null, null);
    events.publishEvent(new DeadlineOpened(deadline.snapshot()));
    watches.start(deadline);
    return deadline.snapshot();
  }

  /** The day to which a deadline was moved, why, and by which act or decision. */
  public record Moved(LocalDate due, Message reason, String decision) {
  }

  /**
   * Registers a deadline that ran before the application knew of it, as it stands: on its first day, then moved by hand, or met.
   * One that is met is not watched. One whose day has gone by is missed, as in {@link #open}; nobody is told of the move.
   *
   * @param moved null when it was never moved
   * @param metOn null when it is not met
   * @throws Refusal 400 when the new day is the same or out of range, or when it is met on a day to come
   */
  public DeadlineSnapshot takeOver(Opening opening, Moved moved, LocalDate metOn) {
    Deadline taken = new Deadline(opening, today(), clock.instant());
    if (moved != null) {
      Faults faults = new Faults();
      Deadline.check(faults, moved.due());
      faults.required("decision", moved.decision(), LONGEST_DECISION);
      faults.refuse();
      taken.move(moved.due(), Message.of("deadline.explained.moved", today(), opening.due(), moved.due(), moved.decision(),
          moved.reason()), today(), clock.instant());
    }
    Deadline deadline = table.saveAndFlush(taken);
    history.note(deadline.id(), DeadlineChangeKind.OPENED, null, opening.due(), null, null);
    if (moved != null) {
      history.note(deadline.id(), DeadlineChangeKind.MOVED, opening.due(), moved.due(), moved.reason(), moved.decision());
    }
    events.publishEvent(new DeadlineOpened(deadline.snapshot()));
    if (metOn != null) {
      meet(deadline.id(), metOn);
    } else {
      if (deadline.status() == DeadlineStatus.MISSED) {
        watches.passed(deadline);
      }
      watches.start(deadline);
    }
    return deadline.snapshot();
  }

  /**
   * Gives a deadline another day, by a decision. A day that has gone by is accepted, because an act may say so or a date may
   * have been wrong: the deadline is then missed at once, and {@link DeadlinePassed} is published. A missed deadline that is
   * moved to a day to come is open again. Reminders count from the new day; those it would have had until today are not sent.
   *
   * @param decision the act or decision by which it moves
   * @throws Refusal 404 when there is none; 409 when it is met or cancelled: reopen it first; 400 when the day is the same or
   *     out of range, or when reason or decision is missing
   */
  public DeadlineSnapshot move(UUID id, LocalDate due, Message reason, String decision) {
    Faults faults = new Faults();
    Deadline.check(faults, due);
    faults.given("reason", reason);
    String by = faults.required("decision", decision, LONGEST_DECISION);
    faults.refuse();
    Deadline deadline = lock(id);
    LocalDate from = deadline.due();
    deadline.move(due, Message.of("deadline.explained.moved", today(), from, due, by, reason), today(), clock.instant());
    history.note(id, DeadlineChangeKind.MOVED, from, due, reason, by);
    follow(deadline);
    events.publishEvent(new DeadlineMoved(deadline.snapshot(), from, current.name(), reason, by));
    if (deadline.status() == DeadlineStatus.MISSED) {
      watches.passed(deadline);
    }
    return deadline.snapshot();
  }

  /**
   * Meets a deadline on a day, today or earlier, also before it was opened: what is recorded late counts by its real date.
   * After the due day it stays missed, and is met late. Meeting it a second time changes nothing: the first day stands.
   *
   * @return whether it was met by this call
   * @throws Refusal 404 when there is none; 409 when it is cancelled; 400 when the day is still to come
   */
  public boolean meet(UUID id, LocalDate on) {
    Deadline deadline = lock(id);
    boolean met = deadline.meet(on, today(), clock.instant());
    if (met) {
      history.note(id, DeadlineChangeKind.MET, null, on, null, null);
      watches.end(deadline);
      events.publishEvent(new DeadlineMet(deadline.snapshot()));
    }
    return met;
  }

  /**
   * Makes a met or cancelled deadline count again, with the same or another day, and has it watched anew.
   *
   * @throws Refusal 404 when there is none; 409 when it is neither met nor cancelled; 400 when the day is out of range
   */
  public DeadlineSnapshot reopen(UUID id, LocalDate due, Message reason) {
    Faults faults = new Faults();
    Deadline.check(faults, due);
    faults.given("reason", reason);
    faults.refuse();
    Deadline deadline = lock(id);
    LocalDate from = deadline.due();
    deadline.reopen(due, Message.of("deadline.explained.reopened", today(), from, due, reason), today(), clock.instant());
    history.note(id, DeadlineChangeKind.REOPENED, from, due, reason, null);
    refresh(deadline);
    events.publishEvent(new DeadlineReopened(deadline.snapshot(), reason));
    if (deadline.status() == DeadlineStatus.MISSED) {
      watches.passed(deadline);
    }
    watches.start(deadline);
    return deadline.snapshot();
  }

  /**
   * Ends a deadline that no longer has to be met. One that is met or cancelled already stays as it is.
   *
   * @return whether it was cancelled by this call
   * @throws Refusal 404 when there is none
   */
  public boolean cancel(UUID id, Message reason) {
    Deadline deadline = lock(id);
    boolean cancelled = deadline.cancel(clock.instant());
    if (cancelled) {
      history.note(id, DeadlineChangeKind.CANCELLED, null, deadline.due(), reason, null);
      watches.end(deadline);
      events.publishEvent(new DeadlineCancelled(deadline.snapshot(), reason));
    }
    return cancelled;
  }

  /** Cancels whatever of a dossier is neither met nor cancelled; answers how many that were. */
  public int cancelAll(String dossier, Message reason) {
    int cancelled = 0;
    for (UUID id : table.unsettled(dossier)) {
      cancelled += cancel(id, reason) ? 1 : 0;
    }
    return cancelled;
  }

  @Transactional(readOnly = true)
  public Optional<DeadlineSnapshot> find(UUID id) {
    return table.findById(id).map(Deadline::snapshot);
  }

  /** Like {@link #find}, refusing with 404 when there is none. */
  @Transactional(readOnly = true)
  public DeadlineSnapshot get(UUID id) {
    return find(id).orElseThrow(Refusal::unknown);
  }

  /** Makes another institution the one that must act; null for none. */
  public void assign(UUID id, String institution) {
    lock(id).assign(institution);
  }

  /** All deadlines of a dossier, the earliest first. */
  @Transactional(readOnly = true)
  public List<DeadlineSnapshot> of(String dossier) {
    return table.findByDossierOrderByDueAscOpenedAsc(dossier).stream().map(Deadline::snapshot).toList();
  }

  /** The deadline of this kind and subject; of several the last opened. */
  @Transactional(readOnly = true)
  public Optional<DeadlineSnapshot> of(String dossier, String kind, String subject) {
    return table.findFirstByDossierAndKindAndSubjectOrderByOpenedDesc(dossier, kind, subject).map(Deadline::snapshot);
  }

  /** What happened to a deadline, newest first. */
  @Transactional(readOnly = true)
  public List<DeadlineChange> history(UUID id) {
    return history.of(id);
  }

  private Deadline lock(UUID id) {
    return watches.alone(id).orElseThrow(Refusal::unknown);
  }

  /** The watch's timer and the tasks follow the row. */
  private void follow(Deadline deadline) {
    watches.wake(deadline);
    refresh(deadline);
  }

  private void refresh(Deadline deadline) {
    workflow.refresh(deadline.dossier());
    if (deadline.subject() != null) {
      workflow.refresh(deadline.subject());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
