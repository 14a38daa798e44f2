package brussels.irisflow.transposition;

import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a directive, when and by whom, whether or not it has a dossier. Only ever added to: the application's role
 * in the database cannot change an entry.
 */
@Component
class DirectiveLog {

  /** One entry; {@code person} is a login name. */
  record Entry(Instant at, String person, Message what) {
  }

  private final JdbcClient jdbc;
  private final Transpositions transpositions;
  private final CurrentPerson current;
  private final Clock clock;

  DirectiveLog(JdbcClient jdbc, Transpositions transpositions, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.transpositions = transpositions;
    this.current = current;
    this.clock = clock;
  }

  /** Adds an entry in the name of the current person, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String celex, Message what) {
    jdbc.sql("""
            insert into directive_log (celex, at, person, event, arguments)
            values (:celex, :at, :person, :event, :arguments::jsonb)""")
        .param("celex", celex).param("at", OffsetDateTime.now(clock)).param("person", current.name())
        .param("event", what.key()).param("arguments", MessageJson.writeArguments(what.arguments())).update();
  }

  /** The entries of a directive, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String celex) {
    return jdbc.sql("select at, person, event, arguments from directive_log where celex = :celex order by id desc")
        .param("celex", celex)
        .query((row, number) -> new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("person"),
            new Message(row.getString("event"), MessageJson.readArguments(row.getString("arguments"))))).list();
  }

  @EventListener
  void on(DirectiveAdded added) {
    note(added.celex(), Message.of(added.imported() ? "transposition.directive.log.imported" : "transposition.directive.log.typed"));
  }

  @EventListener
  void on(DirectiveChanged changed) {
    changed.changes().forEach(change -> note(changed.celex(), change));
  }

  /** A deadline that was moved in the register is one of the directive; what an import moved has been noted already. */
  @EventListener
  void on(DeadlineMoved moved) {
    if (moved.deadline().kind().equals(TranspositionDesk.DEADLINE) && !moved.reason().key().equals("transposition.deadline.imported")) {
      transpositions.findByReference(moved.deadline().dossier()).ifPresent(transposition -> note(transposition.celex(),
          moved(moved.from(), moved.deadline().due(), moved.decision(), moved.reason())));
    }
  }

  /** A deadline got another day by a decision; {@code reason} is a text or a message. */
  static Message moved(Object from, Object to, String decision, Object reason) {
    return Message.of("transposition.directive.log.moved", from, to, decision, reason);
  }
}
