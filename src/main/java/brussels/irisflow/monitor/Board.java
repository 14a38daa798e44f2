package brussels.irisflow.monitor;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of all dossiers that the current person may see. A page with its totals is one statement, whatever its size
 * and however many deadlines there are; an export is one statement too, read row by row.
 */
@Component
@Transactional(readOnly = true)
class Board {

  /** By what the board can be sorted; by the due day where nothing is said. */
  static final Set<String> SORTS = Set.of("due", "dossier", "title", "kind", "institution", "status");

  private static final int ROWS_AT_A_TIME = 500;

  /** A day that has ended counts as missed, also where the watch has not noticed yet. */
  private static final String STATUS = "case when x.status = 'OPEN' and x.due < :today then 'MISSED' else x.status end";
  private static final String RUNNING = "x.met_on is null and x.status <> 'CANCELLED'";
  private static final String LIGHT_OF_RUNNING = "case when x.due < :today then 'RED' when x.due <= :soon then 'AMBER' else 'GREEN' end";
  private static final String LIGHT = "case when x.status = 'CANCELLED' then 'GREY' when x.met_on is not null then 'DONE' else "
      + LIGHT_OF_RUNNING + " end";

  /** What the filters leave over, each with its light and with what it is sorted by. */
  private static final String FOUND = """
      select x.id, x.due, %s as light, %s as key
      from deadline x join dossier d on d.reference = x.dossier
      where %s""";

  private static final String COLUMNS = "x.*, " + STATUS + """
       as effective, d.title_nl as dossier_nl, d.title_fr as dossier_fr, d.title_en as dossier_en
      """;

  /** Where a search has to read everything, it does so once for the totals and the page together. */
  private static final String PAGE = """
      with found as %s materialized (%s),
      lights as (select count(*) filter (where light = 'RED') as red, count(*) filter (where light = 'AMBER') as amber,
          count(*) filter (where light = 'GREEN') as green, count(*) filter (where light = 'DONE') as done,
          count(*) filter (where light = 'GREY') as grey from found),
      page as (select id, key, light from found where %s order by %s limit :size offset :skip)
      select lights.*, p.light, %s from lights left join (page p join deadline x on x.id = p.id join dossier d on d.reference = x.dossier)
        on true order by %s""";

  private static final String EXPORT = """
      with found as (%s)
      select p.light, %s from found p join deadline x on x.id = p.id join dossier d on d.reference = x.dossier
      where %s order by %s""";

  /**
   * A deadline on the board.
   *
   * @param title the deadline's own, or its dossier's where it has none
   * @param metOn when it was met, null while it is not
   * @param institution the code of the institution that must act, null when none is named
   */
  record Row(UUID id, String dossier, Trilingual title, String kind, LocalDate due, DeadlineStatus status, LocalDate metOn, Light light,
      String institution, String legalBasis) {
  }

  /** A page of the board, with how many of each light the other filters leave over. */
  record Found(Listing<Row> rows, Map<Light, Long> lights) {
  }

  /**
   * In what order rows are wanted: by a field of {@link #SORTS}, names in the order of the reader's language.
   *
   * @param kinds every kind there is, as its names follow one another
   * @param institutions every institution's code, likewise
   * @param named the codes of the institutions whose name holds what is searched for
   */
  record Order(Language language, List<String> kinds, List<String> institutions, List<String> named) {
  }

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate streaming;
  private final DossierAccess access;
  private final Clock clock;

  Board(JdbcClient jdbc, JdbcTemplate template, DossierAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
    JdbcTemplate some = new JdbcTemplate(template.getDataSource());
    some.setFetchSize(ROWS_AT_A_TIME);
    this.streaming = new NamedParameterJdbcTemplate(some);
  }

  /** Every kind of deadline that there is or ever was; skips from one to the next in the index. */
  List<String> kinds() {
    return jdbc.sql("""
        with recursive k (kind) as (
          (select kind from deadline order by kind limit 1)
          union all
          select (select l.kind from deadline l where l.kind > k.kind order by l.kind limit 1) from k where k.kind is not null)
        select kind from k where kind is not null""").query(String.class).list();
  }

  /** One page. */
  Found find(BoardFilter filter, Paging paging, Order order) {
    Map<String, Object> parameters = parameters(filter, order);
    parameters.put("size", paging.size());
    parameters.put("skip", (long) paging.page() * paging.size());
    String sql = PAGE.formatted(filter.q() == null ? "not" : "", found(filter, paging, order), ofLight(filter, "light"),
        sorted("key", "due", "id", paging), COLUMNS, sorted("p.key", "x.due", "x.id", paging));
    List<Row> rows = new ArrayList<>();
    Map<Light, Long> lights = new EnumMap<>(Light.class);
    jdbc.sql(sql).params(parameters).query(row -> {
      for (Light light : Light.values()) {
        lights.put(light, row.getLong(light.name().toLowerCase(java.util.Locale.ROOT)));
      }
      if (row.getObject("id") != null) {
        rows.add(row(row));
      }
    });
    long total = filter.light() != null ? lights.get(filter.light()) : lights.values().stream().mapToLong(Long::longValue).sum();
    return new Found(new Listing<>(rows, paging.page(), paging.size(), total), lights);
  }

  /** All that the filters leave over, row by row, so that their number does not matter. */
  void each(BoardFilter filter, Paging paging, Order order, Consumer<Row> reader) {
    String sql = EXPORT.formatted(found(filter, paging, order), COLUMNS, ofLight(filter, "p.light"),
        sorted("p.key", "x.due", "x.id", paging));
    streaming.query(sql, parameters(filter, order), row -> {
      reader.accept(row(row));
    });
  }

  private String found(BoardFilter filter, Paging paging, Order order) {
    List<String> conditions = new ArrayList<>();
    conditions.add(access.condition());
    conditions.add(ofStatus(filter.status()));
    if (filter.institution() != null) {
      conditions.add("x.institution = :institution");
    }
    if (filter.kind() != null) {
      conditions.add("x.kind = :kind");
    }
    if (filter.before() != null) {
      conditions.add("x.due <= :before");
    }
    if (filter.q() != null) {
      String title = "folded_" + order.language().code();
      conditions.add("(x." + title + " like :q or x.folded_basis like :q or lower(x.dossier) like :q or x.institution = any(:named)"
          + " or x.dossier in (select s.reference from dossier s where s." + title + " like :q))");
    }
    boolean running = Set.of(BoardStatus.RUNNING, BoardStatus.OPEN).contains(filter.status());
    return FOUND.formatted(running ? LIGHT_OF_RUNNING : LIGHT, key(paging, order), String.join(" and ", conditions));
  }

  private static String ofStatus(BoardStatus status) {
    return switch (status) {
      case RUNNING -> RUNNING;
      case OPEN -> RUNNING + " and x.due >= :today";
      case MISSED -> "(" + STATUS + ") = 'MISSED'";
      case MET -> "x.status = 'MET'";
      case CANCELLED -> "x.status = 'CANCELLED'";
      case ALL -> "true";
    };
  }

  private static String ofLight(BoardFilter filter, String light) {
    return filter.light() == null ? "true" : light + " = :light";
  }

  private static String key(Paging paging, Order order) {
    return switch (paging.field() == null ? "due" : paging.field()) {
      case "dossier" -> "x.dossier";
      case "title" -> "coalesce(x.folded_%1$s, d.folded_%1$s)".formatted(order.language().code());
      case "kind" -> "array_position(:kinds::text[], x.kind::text)";
      case "institution" -> "coalesce(array_position(:codes::text[], x.institution::text), 1000)";
      case "status" -> "array_position(array['MISSED', 'OPEN', 'MET', 'CANCELLED'], (" + STATUS + ")::text)";
      default -> "x.due";
    };
  }

  /** The order of equals is always the same, so that pages neither repeat nor leave out a row. */
  private static String sorted(String key, String due, String id, Paging paging) {
    return key + (paging.descending() ? " desc" : "") + ", " + due + ", " + id;
  }

  private Map<String, Object> parameters(BoardFilter filter, Order order) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> parameters = new HashMap<>(access.viewer().parameters());
    parameters.put("today", today);
    parameters.put("soon", Light.soon(today));
    parameters.put("institution", filter.institution());
    parameters.put("kind", filter.kind());
    parameters.put("before", filter.before());
    parameters.put("light", filter.light() == null ? null : filter.light().name());
    parameters.put("q", filter.q() == null ? null : Folding.anywhere(filter.q()));
    parameters.put("kinds", order.kinds().toArray(String[]::new));
    parameters.put("codes", order.institutions().toArray(String[]::new));
    parameters.put("named", order.named().toArray(String[]::new));
    return parameters;
  }

  private static Row row(ResultSet row) throws SQLException {
    Trilingual own = new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en"));
    Trilingual dossier = new Trilingual(row.getString("dossier_nl"), row.getString("dossier_fr"), row.getString("dossier_en"));
    return new Row(row.getObject("id", UUID.class), row.getString("dossier"), own.in(Language.NL).isEmpty() ? dossier : own,
        row.getString("kind"), row.getObject("due", LocalDate.class), DeadlineStatus.valueOf(row.getString("effective")),
        row.getObject("met_on", LocalDate.class), Light.valueOf(row.getString("light")), row.getString("institution"),
        row.getString("legal_basis"));
  }
}
