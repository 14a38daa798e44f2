package brussels.irisflow.transposition;

import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.Moment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a dossier; written once and never changed. */
@Entity
@Immutable
@Table(name = "transposition_event")
class TranspositionEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transposition_event")
  @SequenceGenerator(name = "transposition_event", sequenceName = "transposition_event_seq", allocationSize = 20)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "transposition")
  private Transposition transposition;

  private UUID measure;

  @Enumerated(EnumType.STRING)
  private TranspositionEventKind kind;
  private Instant at;
  private String person;

  @Column(name = "former")
  private String before;
  @Column(name = "latter")
  private String after;
  private String reason;

  protected TranspositionEvent() {
  }

  TranspositionEvent(Transposition transposition, UUID measure, TranspositionEventKind kind, String before, String after, String reason,
      Moment moment) {
    this.transposition = transposition;
    this.measure = measure;
    this.kind = kind;
    this.before = before;
    this.after = after;
    this.reason = reason;
    this.at = moment.at();
    this.person = moment.person();
  }

  TranspositionEventKind kind() {
    return kind;
  }

  /** The day on which it was recorded. */
  LocalDate day() {
    return LocalDate.ofInstant(at, Texts.ZONE);
  }

  TranspositionHistoryView view() {
    return new TranspositionHistoryView(kind, measure, at, person, before, after, reason);
  }
}
