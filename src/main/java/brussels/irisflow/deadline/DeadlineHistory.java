package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each deadline, when, by whom and why; only ever added to. */
@Component
class DeadlineHistory {

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;

  DeadlineHistory(JdbcClient jdbc, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
  }

  void note(UUID deadline, DeadlineChangeKind kind, LocalDate from, LocalDate to, Message reason, String decision) {
    jdbc.sql("""
            insert into deadline_change (deadline, kind, at, person, from_day, to_day, reason, decision)
            values (:deadline, :kind, :at, :person, :from, :to, :reason, :decision)""")
        .param("deadline", deadline).param("kind", kind.name()).param("at", OffsetDateTime.now(clock))
        .param("person", current.name()).param("from", from).param("to", to)
        .param("reason", reason == null ? null : MessageJson.write(reason)).param("decision", decision).update();
  }

  /** Newest first. */
  List<DeadlineChange> of(UUID deadline) {
    return jdbc.sql("select kind, at, person, from_day, to_day, reason, decision from deadline_change"
            + " where deadline = :deadline order by id desc")
        .param("deadline", deadline)
        .query((row, number) -> new DeadlineChange(DeadlineChangeKind.valueOf(row.getString("kind")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("person"),
            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
            MessageJson.read(row.getString("reason")), row.getString("decision")))
        .list();
  }
}
