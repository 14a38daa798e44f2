package brussels.irisflow.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One thing that was said or done in an exchange; never changed. */
@Entity(name = "RequestEntry")
@Table(name = "request_entry")
class Entry {

  @Id
  private UUID id = UUID.randomUUID();
  @ManyToOne
  @JoinColumn(name = "exchange")
  private Exchange exchange;
  private int number;
  @Enumerated(EnumType.STRING)
  private EntryKind kind;
  private Instant at;
  private String person;
  private String text;
  private LocalDate due;

  protected Entry() {
  }

  Entry(Exchange exchange, int number, EntryKind kind, Moment moment, String text, LocalDate due) {
    this.exchange = exchange;
    this.number = number;
    this.kind = kind;
    this.at = moment.at();
    this.person = moment.person();
    this.text = text;
    this.due = due;
  }

  EntryKind kind() {
    return kind;
  }

  Instant at() {
    return at;
  }

  /** The account, or the application's own name. */
  String person() {
    return person;
  }

  /** What was written, null when nothing was. */
  String text() {
    return text;
  }
}
