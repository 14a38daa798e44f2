package brussels.irisflow.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** That a person represents an institution in European matters, from a day until a day, both included. */
@Entity
class Correspondent {

  /** The first correspondent, or a substitute. Both may do the institution's tasks. */
  enum Rank {
    FIRST, SUBSTITUTE
  }

  @Id
  private UUID id = UUID.randomUUID();
  private String institution;
  private String person;
  @Enumerated(EnumType.STRING)
  private Rank rank;
  private LocalDate since;
  private LocalDate until;
  @Version
  private int version;

  protected Correspondent() {
  }

  Correspondent(String institution, String person, Rank rank, Span span) {
    this.institution = institution;
    this.person = person;
    this.rank = rank;
    this.since = span.since();
    this.until = span.until();
  }

  void end(LocalDate lastDay) {
    this.until = lastDay;
  }

  UUID id() {
    return id;
  }

  String institution() {
    return institution;
  }

  String person() {
    return person;
  }

  Rank rank() {
    return rank;
  }

  LocalDate since() {
    return since;
  }

  /** The last day, null while no end is known. */
  LocalDate until() {
    return until;
  }

  Span span() {
    return new Span(since, until);
  }
}
