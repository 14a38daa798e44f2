package brussels.irisflow.objective;

import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of all versions of objectives, without their trees. */
@Repository
class ObjectiveList {

  /** A line of the list. */
  record Row(UUID id, String mandate, int number, ObjectiveStatus status, String function, String institution, String changedBy,
      Instant changedAt) {
  }

  private final JdbcClient jdbc;

  ObjectiveList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last changed first. */
  Listing<Row> list(Paging paging) {
    long total = jdbc.sql("select count(*) from objective_set").query(Long.class).single();
    return new Listing<>(jdbc.sql("""
            select s.id, s.mandate, s.number, s.status, s.function_title, s.institution, s.changed_at,
              coalesce(p.display_name, s.changed_by) as changed_by
            from objective_set s left join person p on p.name = s.changed_by
            order by s.changed_at desc, s.id limit :size offset :from""")
        .param("size", paging.size()).param("from", paging.page() * paging.size())
        .query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("mandate"), row.getInt("number"),
            ObjectiveStatus.valueOf(row.getString("status")), row.getString("function_title"), row.getString("institution"),
            row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list(), paging.page(), paging.size(), total);
  }
}
