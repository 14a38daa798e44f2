package brussels.irisflow.directory;

import brussels.irisflow.engine.Memory;
import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Perishable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets absences, the history of the directory, and who somebody was that left: a stand-in such as {@code ex-3f2a91c4} then
 * stands where a name must stay, in logs and as the correspondent of a time.
 */
@Component
class FormerPeople implements Perishable {

  private static final String ACCOUNT = "ACCOUNT";
  private static final String ABSENCE = "ABSENCE";
  private static final String HISTORY = "DIRECTORY_LOG";
  private static final int LENGTH = 8;

  private final JdbcClient jdbc;
  private final Memory memory;
  private final ObjectProvider<StillNamed> keepers;
  private final Clock clock;

  FormerPeople(JdbcClient jdbc, Memory memory, ObjectProvider<StillNamed> keepers, Clock clock) {
    this.jdbc = jdbc;
    this.memory = memory;
    this.keepers = keepers;
    this.clock = clock;
  }

  @Override
  public List<String> data() {
    return List.of(ABSENCE, HISTORY, ACCOUNT);
  }

  @Override
  public List<String> due(String data, LocalDate before) {
    return switch (data) {
      case ABSENCE -> jdbc.sql("select id::text from absence where until < :before").param("before", before).query(String.class).list();
      case HISTORY -> jdbc.sql("select 1 from directory_log where at < :before limit 1")
          .param("before", before.atStartOfDay(Texts.ZONE).toOffsetDateTime()).query((row, number) -> before.toString()).list();
      default -> jdbc.sql("select name from person where not active and not nameless and last_day < :before order by last_day")
          .param("before", before).query(String.class).list().stream()
          .filter(name -> keepers.stream().noneMatch(keeper -> keeper.stillNamed(name))).toList();
    };
  }

  @Override
  public int forget(String data, String which) {
    LocalDate today = LocalDate.now(clock);
    switch (data) {
      case ABSENCE -> {
        return jdbc.sql("delete from absence where id = :id").param("id", UUID.fromString(which)).update();
      }
      case HISTORY -> {
        return jdbc.sql("select forget_directory_log(:before, :today)").param("before", LocalDate.parse(which)).param("today", today)
            .query(Integer.class).single();
      }
      default -> {
        String standIn = "ex-" + UUID.randomUUID().toString().substring(0, LENGTH);
        memory.rename(which, standIn);
        jdbc.sql("select forget_name(:name, :standIn, :today)").param("name", which).param("standIn", standIn).param("today", today)
            .query(row -> {
              // it answers nothing
            });
        return 1;
      }
    }
  }
}
