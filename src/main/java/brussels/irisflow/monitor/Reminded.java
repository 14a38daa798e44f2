package brussels.irisflow.monitor;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Texts;
import brussels.irisflow.notification.NoticeReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of a deadline, and when. */
@Component
@Transactional(readOnly = true)
class Reminded {

  /** What went out on one day for one reason. */
  record Reminder(LocalDate on, NoticeReason rung, List<String> to) {
  }

  private record Key(LocalDate on, NoticeReason reason) {
  }

  private final JdbcClient jdbc;
  private final Directory directory;

  Reminded(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** Newest first. */
  List<Reminder> of(UUID deadline) {
    Map<Key, List<String>> told = new LinkedHashMap<>();
    Set<String> people = new HashSet<>();
    jdbc.sql("select created, reason, person, mailbox from notification where deadline = :deadline and reason <> 'MOVE'"
            + " order by created desc, person")
        .param("deadline", deadline)
        .query(row -> {
          LocalDate on = row.getObject("created", OffsetDateTime.class).atZoneSameInstant(Texts.ZONE).toLocalDate();
          String person = row.getString("person");
          if (person != null) {
            people.add(person);
          }
          told.computeIfAbsent(new Key(on, NoticeReason.valueOf(row.getString("reason"))), key -> new ArrayList<>())
              .add(person == null ? row.getString("mailbox") : person);
        });
    Map<String, String> names = directory.displayNames(people);
    return told.entrySet().stream().map(entry -> new Reminder(entry.getKey().on(), entry.getKey().reason(),
        entry.getValue().stream().map(to -> names.getOrDefault(to, to)).toList())).toList();
  }
}
