package brussels.irisflow.mandate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One change of a mandate; never changed or removed. */
@Entity
@Table(name = "mandate_event")
class MandateEvent {

  @Id
  private UUID id;
  private int number;
  @Enumerated(EnumType.STRING)
  private MandateEventKind kind;
  private Instant at;
  private String person;
  private LocalDate day;
  private String decision;
  private String words;

  protected MandateEvent() {
  }

  MandateEvent(int number, MandateEventKind kind, Moment moment, LocalDate day, String decision, String words) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.kind = kind;
    this.at = moment.at();
    this.person = moment.person();
    this.day = day;
    this.decision = decision;
    this.words = words;
  }

  MandateEventKind kind() {
    return kind;
  }

  Instant at() {
    return at;
  }

  String person() {
    return person;
  }

  /** The day that it is about, null when there is none. */
  LocalDate day() {
    return day;
  }

  /** The reference of the decision behind it, null when there is none. */
  String decision() {
    return decision;
  }

  /** What was said with it, null when nothing was. */
  String words() {
    return words;
  }
}
