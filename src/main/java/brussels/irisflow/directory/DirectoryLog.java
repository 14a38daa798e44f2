package brussels.irisflow.directory;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of the directory. Only ever added to; the application's role in the database cannot change an entry. */
@Component
class DirectoryLog {

  /**
   * One change.
   *
   * @param by the login name of who made it, {@link CurrentPerson#SYSTEM} when it came about by itself
   * @param byName how that person is shown
   */
  record Entry(Instant at, String by, String byName, Message what) {
  }

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;

  DirectoryLog(JdbcClient jdbc, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
  }

  /** Adds an entry to the history of an institution, of a person, or of both, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String institution, String person, Message what) {
    jdbc.sql("""
            insert into directory_log (at, by_person, institution, person, event, arguments)
            values (:at, :by, :institution, :person, :event, :arguments::jsonb)""")
        .param("at", OffsetDateTime.now(clock)).param("by", current.name()).param("institution", institution).param("person", person)
        .param("event", what.key()).param("arguments", MessageJson.writeArguments(what.arguments())).update();
  }

  /** The history of an institution, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> ofInstitution(String code) {
    return entries("l.institution = :subject", code);
  }

  /** The history of a person, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> ofPerson(String name) {
    return entries("l.person = :subject", name);
  }

  private List<Entry> entries(String condition, String subject) {
    return jdbc.sql("""
            select l.at, l.by_person, coalesce(p.display_name, l.by_person) as by_name, l.event, l.arguments
            from directory_log l left join person p on p.name = l.by_person where %s order by l.id desc""".formatted(condition))
        .param("subject", subject)
        .query((row, number) -> new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_person"),
            row.getString("by_name"), new Message(row.getString("event"), MessageJson.readArguments(row.getString("arguments"))))).list();
  }
}
