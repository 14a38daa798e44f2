package brussels.irisflow.monitor;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.DossierAccess.Viewer;
import brussels.irisflow.dossier.Sphere;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.language.Trilingual;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines that a person may see: one statement, however many there are. */
@Component
@Transactional(readOnly = true)
class DeadlineList {

  /** By what the list can be sorted. */
  static final Set<String> SORTS = Set.of("due", "dossier", "title", "kind", "institution", "status");

  /** A day that has ended counts as missed, also where the watch has not noticed yet. */
  private static final String STATUS = "case when l.status = 'OPEN' and l.due < :today then 'MISSED' else l.status end";

  private static final String FROM = """
      from deadline l join dossier d on d.reference = l.dossier left join institution i on i.code = l.institution
      where %s
        and (:id::uuid is null or l.id = :id)
        and (:statuses::text[] is null or %s = any(:statuses) or (:moved and l.moves > 0))
        and (:settled::boolean is null or (l.met_on is not null or l.status = 'CANCELLED') = :settled)
        and (:dossier::text is null or l.dossier = :dossier)
        and (:institution::text is null or l.institution = :institution)
        and (:kind::text is null or l.kind = :kind)
        and (:before::date is null or l.due < :before)
        and (:q::text is null or l.dossier ilike :q or l.title_nl ilike :q or l.title_fr ilike :q or l.title_en ilike :q
          or d.title_nl ilike :q or d.title_fr ilike :q or d.title_en ilike :q or l.legal_basis ilike :q)
      """;

  /**
   * What of the list is wanted; null leaves a filter out.
   *
   * @param statuses names of {@link DeadlineStatus}, and {@code MOVED} for those whose date was changed
   * @param settled whether met and cancelled deadlines are wanted, or those that are neither
   * @param before due before this day
   * @param q a part of a title, a reference or a legal basis
   */
  record Wanted(UUID id, Set<String> statuses, Boolean settled, String dossier, String institution, String kind, LocalDate before,
      String q) {

    static final Wanted EVERYTHING = new Wanted(null, null, null, null, null, null, null, null);

    static Wanted one(UUID id) {
      return new Wanted(id, null, null, null, null, null, null, null);
    }

    static Wanted unsettled() {
      return new Wanted(null, null, false, null, null, null, null, null);
    }
  }

  /** A deadline in the list, with what of its dossier decides how it is shown. */
  record Row(UUID id, String dossier, Trilingual dossierTitle, Sphere sphere, boolean confidential, Trilingual title, String kind,
      LocalDate due, DeadlineStatus status, LocalDate metOn, String institution, Trilingual institutionName, String legalBasis,
      List<Message> explanation, String rule, LocalDate event, String computedFrom, int moves, Instant changed) {

    /** Whether nothing has to be done any more. */
    boolean settled() {
      return metOn != null || status == DeadlineStatus.CANCELLED;
    }
  }

  private final JdbcClient jdbc;
  private final DossierAccess access;
  private final Clock clock;

  DeadlineList(JdbcClient jdbc, DossierAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** A page of what the current person may see; titles sort in this language. */
  Listing<Row> find(Wanted wanted, Paging paging, Language language) {
    Map<String, Object> parameters = parameters(wanted, access.viewer());
    List<Long> totals = new ArrayList<>();
    List<Row> rows = jdbc.sql("select l.*, " + STATUS + " as effective, count(*) over () as total, d.sphere, d.confidential,"
            + " d.title_nl as dossier_nl, d.title_fr as dossier_fr, d.title_en as dossier_en, i.name_nl, i.name_fr, i.name_en "
            + from() + order(paging, language) + " limit :size offset :skip")
        .params(parameters).param("size", paging.size()).param("skip", (long) paging.page() * paging.size())
        .query((row, number) -> {
          totals.add(row.getLong("total"));
          return row(row);
        }).list();
    // beyond the last page no row carries the total
    long total = !totals.isEmpty() ? totals.get(0) : paging.page() == 0 ? 0
        : jdbc.sql("select count(*) " + from()).params(parameters).query(Long.class).single();
    return new Listing<>(rows, paging.page(), paging.size(), total);
  }

  /** One deadline, if the current person may see it. */
  Optional<Row> find(UUID id) {
    return find(Wanted.one(id), new Paging(0, 1, null), Language.NL).items().stream().findFirst();
  }

  /** Everything that this person may see and that is not settled, the earliest first. */
  List<Row> unsettledFor(String person) {
    return jdbc.sql("select l.*, " + STATUS + " as effective, d.sphere, d.confidential, d.title_nl as dossier_nl,"
            + " d.title_fr as dossier_fr, d.title_en as dossier_en, i.name_nl, i.name_fr, i.name_en " + from() + " order by l.due, l.id")
        .params(parameters(Wanted.unsettled(), access.viewer(person)))
        .query((row, number) -> row(row)).list();
  }

  private String from() {
    return FROM.formatted(access.condition(), STATUS);
  }

  private Map<String, Object> parameters(Wanted wanted, Viewer viewer) {
    Map<String, Object> parameters = new HashMap<>(viewer.parameters());
    parameters.put("today", LocalDate.now(clock));
    parameters.put("id", wanted.id());
    parameters.put("statuses", wanted.statuses() == null ? null : wanted.statuses().toArray(String[]::new));
    parameters.put("moved", wanted.statuses() != null && wanted.statuses().contains("MOVED"));
    parameters.put("settled", wanted.settled());
    parameters.put("dossier", wanted.dossier());
    parameters.put("institution", wanted.institution());
    parameters.put("kind", wanted.kind());
    parameters.put("before", wanted.before());
    parameters.put("q", wanted.q() == null ? null
        : "%" + wanted.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    return parameters;
  }

  private static String order(Paging paging, Language language) {
    String by = switch (paging.field() == null ? "due" : paging.field()) {
      case "dossier" -> "l.dossier";
      case "title" -> "l.title_" + language.code();
      case "kind" -> "l.kind";
      case "institution" -> "l.institution";
      case "status" -> "effective";
      default -> "l.due";
    };
    return " order by " + by + (paging.descending() ? " desc" : "") + " nulls last, l.due, l.id";
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getObject("id", UUID.class), row.getString("dossier"), title(row, "dossier_"),
        Sphere.valueOf(row.getString("sphere")), row.getBoolean("confidential"), title(row, "title_"), row.getString("kind"),
        row.getObject("due", LocalDate.class), DeadlineStatus.valueOf(row.getString("effective")),
        row.getObject("met_on", LocalDate.class), row.getString("institution"),
        row.getString("name_nl") == null ? null : title(row, "name_"), row.getString("legal_basis"),
        MessageJson.readAll(row.getString("explanation")), row.getString("rule"), row.getObject("event", LocalDate.class),
        row.getString("computed_from"), row.getInt("moves"), row.getObject("changed", OffsetDateTime.class).toInstant());
  }

  private static Trilingual title(ResultSet row, String prefix) throws SQLException {
    return new Trilingual(row.getString(prefix + "nl"), row.getString(prefix + "fr"), row.getString(prefix + "en"));
  }
}
