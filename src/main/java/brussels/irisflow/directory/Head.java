package brussels.irisflow.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who heads an institution, from a day until a day: a person with an account, or the mailbox of the function where the
 * holder has none.
 */
@Entity
class Head {

  @Id
  private UUID id = UUID.randomUUID();
  private String institution;
  private String person;
  private String email;
  private LocalDate since;
  private LocalDate until;
  @Version
  private int version;

  protected Head() {
  }

  Head(String institution, String person, String email, LocalDate since) {
    this.institution = institution;
    this.person = person;
    this.email = email;
    this.since = since;
  }

  void end(LocalDate lastDay) {
    this.until = lastDay;
  }

  String institution() {
    return institution;
  }

  /** The login name, null when only a mailbox is known. */
  String person() {
    return person;
  }

  /** The mailbox of the function, null when the head is a person with an account. */
  String email() {
    return email;
  }

  Span span() {
    return new Span(since, until);
  }
}
