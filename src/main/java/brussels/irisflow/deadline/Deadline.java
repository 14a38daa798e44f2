package brussels.irisflow.deadline;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.period.PeriodRequest;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One day by which something must be done, and what became of it. */
@Entity
class Deadline {

  private static final LocalDate FIRST_DAY = LocalDate.of(1958, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  @Id
  private UUID id = UUID.randomUUID();
  @Version
  private int version;
  private String dossier;
  private String subject;
  private String kind;
  @Embedded
  @AttributeOverride(name = "nl", column = @Column(name = "title_nl"))
  @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private Trilingual title;
  private String institution;
  private String legalBasis;
  private String rule;
  private LocalDate event;
  private String computedFrom;
  private String explanation;
  private LocalDate due;
  @Enumerated(EnumType.STRING)
  private DeadlineStatus status = DeadlineStatus.OPEN;
  private LocalDate metOn;
  private int moves;
  private Instant opened;
  private Instant changed;
  private LocalDate alertedUntil;
  private Instant wakes;

  protected Deadline() {
  }

  /** The ladder counts from the day of opening: what should have been told before is not told any more. */
  Deadline(Opening opening, LocalDate today, Instant now) {
    this.dossier = opening.dossier();
    this.subject = opening.subject();
    this.kind = opening.kind();
    this.title = opening.title();
    this.institution = opening.institution();
    this.legalBasis = opening.legalBasis();
    PeriodRequest request = opening.request();
    if (request != null) {
      this.rule = request.rule().name();
      this.event = request.event();
      this.computedFrom = PeriodQuery.of(request);
    }
    this.explanation = MessageJson.writeAll(opening.explanation());
    this.due = opening.due();
    this.opened = now;
    this.changed = now;
    this.alertedUntil = today.minusDays(1);
  }

  /** Finds fault with a day that the register cannot keep. */
  static void check(Faults faults, LocalDate due) {
    if (faults.given("due", due) != null && (due.isBefore(FIRST_DAY) || due.isAfter(LAST_DAY))) {
      faults.add("due", "deadline.due.range", FIRST_DAY, LAST_DAY);
    }
  }

  /** Whether the end of its day has gone by unmet and unnoticed; notes it when so. */
  boolean pass(LocalDate today, Instant now) {
    if (status != DeadlineStatus.OPEN || !due.isBefore(today)) {
      return false;
    }
    status = DeadlineStatus.MISSED;
    changed = now;
    return true;
  }

  /** Gives it another day. Refused (409) once it is met or cancelled, and (400) when the day is no other. */
  void move(LocalDate to, Message why, LocalDate today, Instant now) {
    if (status == DeadlineStatus.CANCELLED) {
      throw Refusal.state("deadline.move.cancelled");
    } else if (settled()) {
      throw Refusal.state("deadline.move.met", metOn);
    } else if (to.equals(due)) {
      throw Refusal.field("due", "deadline.move.same", due);
    }
    set(to, why, today, now);
  }

  /** Makes it count again, with the same or another day. Refused (409) while it is neither met nor cancelled. */
  void reopen(LocalDate to, Message why, LocalDate today, Instant now) {
    if (!settled()) {
      throw Refusal.state("deadline.reopen.open", due);
    }
    metOn = null;
    set(to, why, today, now);
  }

  private void set(LocalDate to, Message why, LocalDate today, Instant now) {
    if (!to.equals(due)) {
      due = to;
      moves++;
      explanation = MessageJson.writeAll(List.of(why));
    }
    status = DeadlineStatus.OPEN;
    pass(today, now);
    // they are told of the move itself today
    alertedUntil = today;
    changed = now;
  }

  /**
   * Meets it on a day: in time, or missed and met late. Answers false, and keeps the first day, when it was met before.
   * Refused (409) once it is cancelled, and (400) on a day to come.
   */
  boolean meet(LocalDate on, LocalDate today, Instant now) {
    if (status == DeadlineStatus.CANCELLED) {
      throw Refusal.state("deadline.meet.cancelled");
    } else if (on.isAfter(today)) {
      throw Refusal.field("on", "deadline.meet.future", on);
    } else if (metOn != null) {
      return false;
    }
    metOn = on;
    status = on.isAfter(due) ? DeadlineStatus.MISSED : DeadlineStatus.MET;
    changed = now;
    wakes = null;
    return true;
  }

  /** Another institution must act. */
  void assign(String code) {
    institution = code;
  }

  /** Ends it unmet. Answers false when it was settled before. */
  boolean cancel(Instant now) {
    if (settled()) {
      return false;
    }
    status = DeadlineStatus.CANCELLED;
    changed = now;
    wakes = null;
    return true;
  }

  boolean settled() {
    return metOn != null || status == DeadlineStatus.CANCELLED;
  }

  /** Says that the rungs of the days until this one have been handled. */
  void alerted(LocalDate until) {
    if (until.isAfter(alertedUntil)) {
      alertedUntil = until;
    }
  }

  /** The next day after the handled ones on which the watch has something to do; a year on when the ladder has no rung left. */
  LocalDate nextLook(Ladder ladder, LocalDate today) {
    LocalDate rung = ladder.next(due, alertedUntil).orElse(today.plusYears(1));
    LocalDate passing = due.plusDays(1);
    return status == DeadlineStatus.OPEN && passing.isBefore(rung) ? passing : rung;
  }

  void wakes(Instant at) {
    wakes = at;
  }

  UUID id() {
    return id;
  }

  String dossier() {
    return dossier;
  }

  String subject() {
    return subject;
  }

  String kind() {
    return kind;
  }

  LocalDate due() {
    return due;
  }

  DeadlineStatus status() {
    return status;
  }

  LocalDate metOn() {
    return metOn;
  }

  LocalDate alertedUntil() {
    return alertedUntil;
  }

  /** When the watch's timer rings, null once it is settled. */
  Instant wakes() {
    return wakes;
  }

  DeadlineSnapshot snapshot() {
    return new DeadlineSnapshot(id, dossier, subject, kind, title, institution, legalBasis, rule, event, computedFrom,
        MessageJson.readAll(explanation), due, status, metOn, moves);
  }
}
