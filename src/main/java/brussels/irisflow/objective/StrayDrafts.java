package brussels.irisflow.objective;

import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Perishable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets objectives that were read from a document and never became those of a mandate. */
@Component
class StrayDrafts implements Perishable {

  private final JdbcClient jdbc;

  StrayDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> data() {
    return List.of("OBJECTIVES_DRAFT");
  }

  @Override
  public List<String> due(String data, LocalDate before) {
    return jdbc.sql("select id::text from objective_set where mandate is null and changed_at < :before")
        .param("before", before.atStartOfDay(Texts.ZONE).toOffsetDateTime()).query(String.class).list();
  }

  /** Its former states go with it. */
  @Override
  public int forget(String data, String id) {
    return jdbc.sql("delete from objective_set where id = :id and mandate is null").param("id", UUID.fromString(id)).update();
  }
}
