package brussels.irisflow.transposition;

import brussels.irisflow.engine.TaskSubjects;
import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the measure that a task is about: several measures of a directive run at the same time. */
@Component
class MeasureSubjects implements TaskSubjects {

  private final JdbcClient jdbc;

  MeasureSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String local() {
    return "measure";
  }

  @Override
  public Map<UUID, Trilingual> names(Collection<UUID> ids) {
    Map<UUID, Trilingual> names = new HashMap<>();
    jdbc.sql("select id, title from measure where id in (:ids)").param("ids", ids)
        .query(row -> {
          names.put(row.getObject("id", UUID.class), Trilingual.same(row.getString("title")));
        });
    return names;
  }
}
