package brussels.irisflow.transposition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One date by which a directive, or a part of it, must be transposed. A date that an act names: it never rolls. */
@Entity
@Table(name = "directive_deadline")
class TranspositionDeadline {

  @Id
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "directive")
  private Directive directive;

  private LocalDate date;

  @Enumerated(EnumType.STRING)
  private DeadlineOrigin origin;

  /** What the Publications Office says of this deadline, where a person gave another date; null when it says nothing. */
  private LocalDate imported;

  private String reason;
  private String changedBy;
  private Instant changedAt;

  protected TranspositionDeadline() {
  }

  private TranspositionDeadline(Directive directive, LocalDate date, DeadlineOrigin origin, LocalDate imported) {
    this.id = UUID.randomUUID();
    this.directive = directive;
    this.date = date;
    this.origin = origin;
    this.imported = imported;
  }

  static TranspositionDeadline imported(Directive directive, LocalDate date) {
    return new TranspositionDeadline(directive, date, DeadlineOrigin.IMPORTED, date);
  }

  static TranspositionDeadline byHand(Directive directive, LocalDate date, String reason, String person, Instant at) {
    TranspositionDeadline deadline = new TranspositionDeadline(directive, date, DeadlineOrigin.BY_HAND, null);
    deadline.changed(reason, person, at);
    return deadline;
  }

  /** A person gives another date; what was imported is kept beside it. Back on the imported date, the two agree again. */
  void move(LocalDate to, String reason, String person, Instant at) {
    date = to;
    origin = to.equals(imported) ? DeadlineOrigin.IMPORTED : DeadlineOrigin.BY_HAND;
    changed(reason, person, at);
  }

  /** The import says this date now. Where a person's date is the same, the two agree from now on. */
  void importSays(LocalDate said) {
    imported = said;
    if (date.equals(said)) {
      origin = DeadlineOrigin.IMPORTED;
    }
  }

  /** The import corrects its own date. */
  void follow(LocalDate said) {
    date = said;
    imported = said;
  }

  private void changed(String reason, String person, Instant at) {
    this.reason = reason;
    this.changedBy = person;
    this.changedAt = at;
  }

  boolean byHand() {
    return origin == DeadlineOrigin.BY_HAND;
  }

  /** Whether a person's date differs from what is imported, or nothing is imported beside it. */
  boolean differs() {
    return byHand() && !Objects.equals(date, imported);
  }

  UUID id() {
    return id;
  }

  LocalDate date() {
    return date;
  }

  DeadlineOrigin origin() {
    return origin;
  }

  LocalDate imported() {
    return imported;
  }

  String reason() {
    return reason;
  }

  DeadlineView view() {
    return new DeadlineView(id, date, origin, imported, reason, changedBy, changedAt);
  }
}
