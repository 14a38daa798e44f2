package brussels.irisflow.notification;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Unread;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current person has been told. Of a dossier that they may no longer see, only as much as a mail would say. */
@Component
@Transactional
class Centre implements Unread {

  /** One notification; {@code subject} and {@code body} are what this person may read now. */
  record Told(UUID id, NoticeReason reason, String dossier, Message subject, Message body, String link, Instant created, boolean read) {
  }

  private final JdbcClient jdbc;
  private final DossierAccess access;
  private final CurrentPerson current;
  private final Clock clock;

  Centre(JdbcClient jdbc, DossierAccess access, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.current = current;
    this.clock = clock;
  }

  /** A page of them, newest first unless they are sorted otherwise; null leaves a filter out. */
  @Transactional(readOnly = true)
  public Listing<Told> find(NoticeReason reason, Boolean unread, Paging paging) {
    Map<String, Object> parameters = new HashMap<>(access.viewer().parameters());
    parameters.put("me", current.name());
    parameters.put("reason", reason == null ? null : reason.name());
    parameters.put("unread", unread);
    String from = """
        from notification n left join dossier d on d.reference = n.dossier
        where n.person = :me and (:reason::text is null or n.reason = :reason)
          and (:unread::boolean is null or (n.read_at is null) = :unread)""";
    List<Told> items = new ArrayList<>(jdbc.sql("select n.*, (d.reference is null or " + access.condition() + ") as visible " + from
            + " order by n.created " + (paging.field() == null || paging.descending() ? "desc" : "asc") + ", n.id limit :size offset :skip")
        .params(parameters).param("size", paging.size()).param("skip", (long) paging.page() * paging.size())
        .query((row, number) -> told(row)).list());
    long total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    return new Listing<>(items, paging.page(), paging.size(), total);
  }

  private static Told told(ResultSet row) throws SQLException {
    boolean visible = row.getBoolean("visible");
    Message subject = visible ? MessageJson.read(row.getString("subject"))
        : discreet(row.getString("dossier"), row.getObject("due", LocalDate.class));
    return new Told(row.getObject("id", UUID.class), NoticeReason.valueOf(row.getString("reason")), row.getString("dossier"), subject,
        visible ? MessageJson.read(row.getString("body")) : null, row.getString("link"),
        row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("read_at") != null);
  }

  /** What may be said of a dossier where others might read it. */
  static Message discreet(String dossier, LocalDate due) {
    return due == null ? Message.of("notification.discreet", dossier) : Message.of("notification.discreet.due", dossier, due);
  }

  @Override
  @Transactional(readOnly = true)
  public int unread() {
    return jdbc.sql("select count(*) from notification where person = :me and read_at is null").param("me", current.name())
        .query(Integer.class).single();
  }

  /** Notes that the person has read it, and answers the page about it. Refuses with 404 what was not told to them. */
  public String read(UUID id) {
    return jdbc.sql("update notification set read_at = coalesce(read_at, :now) where id = :id and person = :me returning link")
        .param("now", OffsetDateTime.now(clock)).param("id", id).param("me", current.name())
        .query(String.class).optional().orElseThrow(Refusal::unknown);
  }

  /** Notes that the person has read everything. */
  public void readAll() {
    jdbc.sql("update notification set read_at = :now where person = :me and read_at is null")
        .param("now", OffsetDateTime.now(clock)).param("me", current.name()).update();
  }
}
