package brussels.irisflow.notification;

import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Perishable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what people were told long ago, read or not, with what is known of its mail. A day at a time. */
@Component
class OldNotifications implements Perishable {

  private static final String DAY = "(created at time zone '" + Texts.ZONE + "')::date";

  private final JdbcClient jdbc;

  OldNotifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> data() {
    return List.of("NOTIFICATION");
  }

  @Override
  public List<String> due(String data, LocalDate before) {
    return jdbc.sql("select distinct " + DAY + "::text from notification where created < :before order by 1")
        .param("before", before.atStartOfDay(Texts.ZONE).toOffsetDateTime()).query(String.class).list();
  }

  @Override
  public int forget(String data, String day) {
    return jdbc.sql("delete from notification where " + DAY + " = :day").param("day", LocalDate.parse(day)).update();
  }
}
