package brussels.irisflow.dossier;

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

/**
 * What happened to a dossier, when and by whom. Only ever added to: the application's role in the database cannot change or
 * remove an entry. Entries are kept as messages, so that each reader reads them in their own language.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DossierLog {

  /** One entry; {@code person} is a login name. */
  public record Entry(Instant at, String person, Message what) {
  }

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;

  DossierLog(JdbcClient jdbc, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
  }

  /** Adds an entry in the name of the current person, in the caller's transaction. */
  public void note(String dossier, Message what) {
    jdbc.sql("insert into dossier_log (dossier, at, person, event, arguments) values (:dossier, :at, :person, :event, :arguments::jsonb)")
        .param("dossier", dossier).param("at", OffsetDateTime.now(clock)).param("person", current.name())
        .param("event", what.key()).param("arguments", MessageJson.writeArguments(what.arguments())).update();
  }

  /** The entries of a dossier, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String dossier) {
    return jdbc.sql("select at, person, event, arguments from dossier_log where dossier = :dossier order by id desc")
        .param("dossier", dossier)
        .query((row, number) -> new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("person"),
            new Message(row.getString("event"), MessageJson.readArguments(row.getString("arguments"))))).list();
  }
}
