package brussels.irisflow.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody is away, from a day until a day, both included, and who has their groups meanwhile. */
@Entity
class Absence {

  @Id
  private UUID id = UUID.randomUUID();
  private String person;
  private String replacement;
  private LocalDate since;
  private LocalDate until;
  private boolean begun;
  @Version
  private int version;

  protected Absence() {
  }

  Absence(String person, String replacement, Span span) {
    this.person = person;
    this.replacement = replacement;
    this.since = span.since();
    this.until = span.until();
  }

  /** The tasks in hand have been given back; what the person takes up after this they keep. */
  void begin() {
    begun = true;
  }

  void end(LocalDate lastDay) {
    until = lastDay;
  }

  void loseReplacement() {
    replacement = null;
  }

  UUID id() {
    return id;
  }

  String person() {
    return person;
  }

  /** The login name of the replacement, null when the groups look after the work. */
  String replacement() {
    return replacement;
  }

  Span span() {
    return new Span(since, until);
  }

  boolean begun() {
    return begun;
  }
}
