package brussels.irisflow.transposition;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.PolicyDomain;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads directives for people. How far the Region is with a directive is told to whoever may read it; which dossier that is,
 * only to whoever may see the dossier.
 */
@Component
@Transactional(readOnly = true)
class DirectiveReader {

  /** The fields by which the list can be sorted. */
  static final Set<String> SORTS = Set.of("next", "celex", "title", "state");

  /**
   * A line of the list.
   *
   * @param next the first deadline that is neither met nor cancelled; null when there is none
   * @param more how many further ones there are
   * @param transposition the reference of its dossier; null when there is none, or none that the reader may see
   */
  record Row(String celex, Trilingual title, LocalDate next, int more, Light light, DirectiveState state, String transposition) {
  }

  /**
   * What is known of a directive.
   *
   * @param domain null while nobody has said it
   * @param inForce null when nobody says so
   */
  record Facts(String celex, Trilingual title, PolicyDomain domain, LocalDate documentDate, List<LocalDate> entryIntoForce,
      Boolean inForce, String eli, DirectiveState state, Light light) {
  }

  /**
   * One of its deadlines.
   *
   * @param register its id in the register of deadlines; null as long as no dossier is open, or none that the reader may see
   * @param imported what the last import had instead; null when it had nothing else
   * @param by who changed it, by the name that others know; null when nobody did
   */
  record DeadlineRow(UUID id, UUID register, LocalDate due, boolean byHand, LocalDate imported, String reason, String by, Instant on,
      Object status, Light light) {
  }

  /** The dossier on it; {@code reference} is null for a reader who may not see it. */
  record DossierRow(String reference, DirectiveState status, Light light) {
  }

  /** One entry of its log; {@code who} is the name that others know. */
  record LogRow(Instant at, String who, Message text) {
  }

  /** Everything about one directive. */
  record Whole(Facts directive, List<DeadlineRow> deadlines, DossierRow transposition, List<LogRow> log) {
  }

  /** A directive {@code v} with the dossier that counts: the open one, else the last. */
  private static final String DIRECTIVE = """
      select v.celex, v.title_nl, v.title_fr, v.title_en, v.in_force, t.reference, t.seen, n.next, n.total as dates,
        case when t.reference is null then 'NOT_OPENED'
          when t.status <> 'OPEN' then t.status
          when t.late_since is not null then 'LATE' else 'UNDER_WAY' end as state
      from directive v
      left join lateral (
        select t.reference, t.status, t.late_since, %1$s as seen
        from transposition t join dossier d on d.reference = t.reference
        where t.celex = v.celex and (not d.confidential or %1$s)
        order by (t.status = 'OPEN') desc, d.opened desc, t.reference desc limit 1) t on true
      left join lateral (
        select min(o.due) as next, count(*) as total from (
          select x.date as due from directive_deadline x where x.directive = v.id and t.reference is null
          union all
          select x.due from deadline x where x.dossier = t.reference and x.kind = 'TRANSPOSITION' and x.met_on is null
            and x.status <> 'CANCELLED') o) n on true
      """;

  private final JdbcClient jdbc;
  private final Directives directives;
  private final DirectiveLog log;
  private final Deadlines deadlines;
  private final DossierAccess access;
  private final Directory directory;
  private final CurrentPerson current;
  private final Clock clock;

  DirectiveReader(JdbcClient jdbc, Directives directives, DirectiveLog log, Deadlines deadlines, DossierAccess access,
      Directory directory, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.directives = directives;
    this.log = log;
    this.deadlines = deadlines;
    this.access = access;
    this.directory = directory;
    this.current = current;
    this.clock = clock;
  }

  /**
   * One page of the directives, those with the earliest deadline first unless sorted otherwise: one statement.
   *
   * @param text part of the number or a title; null or blank for all
   * @param state null for all
   */
  public Listing<Row> list(String text, DirectiveState state, Paging paging) {
    Map<String, Object> parameters = new HashMap<>(access.viewer().parameters());
    String wanted = text == null || text.isBlank() ? null : text.strip();
    parameters.put("like", wanted == null ? null : "%" + wanted.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    parameters.put("state", state == null ? null : state.name());
    parameters.put("from", (long) paging.page() * paging.size());
    parameters.put("to", (long) (paging.page() + 1) * paging.size());
    List<Row> rows = new ArrayList<>();
    long[] total = new long[1];
    jdbc.sql("""
            with found as (select * from (%s where (:like::text is null or v.celex ilike :like or v.title_nl ilike :like
                or v.title_fr ilike :like or v.title_en ilike :like)) one where (:state::text is null or state = :state)),
              numbered as (select found.*, row_number() over (order by %s) as number from found)
            select c.total, p.* from (select count(*) as total from found) c
              left join numbered p on p.number > :from and p.number <= :to
            order by p.number""".formatted(directive(), order(paging)))
        .params(parameters).query(row -> {
          total[0] = row.getLong("total");
          if (row.getString("celex") != null) {
            rows.add(row(row));
          }
        });
    return new Listing<>(rows, paging.page(), paging.size(), total[0]);
  }

  private String directive() {
    return DIRECTIVE.formatted(access.condition());
  }

  private String order(Paging paging) {
    String column = switch (paging.field() == null ? "next" : paging.field()) {
      case "celex" -> "celex";
      case "title" -> "lower(coalesce(%s, title_nl, title_fr, title_en))".formatted("title_" + current.language().code());
      case "state" -> "array_position(array['LATE', 'NOT_OPENED', 'UNDER_WAY', 'TRANSPOSED', 'NOT_CONCERNED', 'ANNULLED', 'WITHDRAWN'],"
          + " state)";
      default -> "next";
    };
    return column + (paging.descending() ? " desc" : "") + " nulls last, celex";
  }

  private Row row(ResultSet row) throws SQLException {
    DirectiveState state = DirectiveState.valueOf(row.getString("state"));
    LocalDate next = row.getObject("next", LocalDate.class);
    Trilingual title = new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en"));
    return new Row(row.getString("celex"), title.in(Language.NL).isEmpty() ? Trilingual.same(row.getString("celex")) : title, next,
        Math.max(0, row.getInt("dates") - 1), light(state, next, row.getObject("in_force", Boolean.class)), state,
        row.getBoolean("seen") ? row.getString("reference") : null);
  }

  private Light light(DirectiveState state, LocalDate next, Boolean inForce) {
    return switch (state) {
      case NOT_OPENED -> Boolean.FALSE.equals(inForce) ? Light.GREY : Light.of(next, LocalDate.now(clock));
      case UNDER_WAY -> Light.of(next, LocalDate.now(clock));
      case LATE -> Light.RED;
      case TRANSPOSED -> Light.DONE;
      case NOT_CONCERNED, ANNULLED, WITHDRAWN -> Light.GREY;
    };
  }

  /** The number of a directive as it is stored; 404 when it is not known. */
  public String known(String celex) {
    return directives.findByCelex(Celex.tidy(celex)).orElseThrow(Refusal::unknown).celex();
  }

  private record Found(Row row, String reference) {
  }

  /** Everything about one directive; 404 when it is not known. */
  public Whole whole(String celex) {
    Directive directive = directives.findByCelex(Celex.tidy(celex)).orElseThrow(Refusal::unknown);
    Map<String, Object> parameters = new HashMap<>(access.viewer().parameters());
    parameters.put("celex", directive.celex());
    Found found = jdbc.sql(directive() + " where v.celex = :celex").params(parameters)
        .query((row, number) -> new Found(row(row), row.getString("reference"))).single();
    DirectiveView view = directive.view();
    List<DirectiveLog.Entry> entries = log.of(view.celex());
    Set<String> people = new HashSet<>();
    entries.forEach(entry -> people.add(entry.person()));
    view.deadlines().forEach(deadline -> Optional.ofNullable(deadline.changedBy()).ifPresent(people::add));
    Map<String, String> names = directory.displayNames(people);
    Row row = found.row();
    return new Whole(new Facts(view.celex(), view.title(), domain(view.domain()), view.documentDate(), view.entryIntoForce(),
            view.inForce(), view.eli(), row.state(), row.light()),
        deadlines(view, found, names),
        found.reference() == null ? null : new DossierRow(row.transposition(), row.state(), row.light()),
        entries.stream().map(entry -> new LogRow(entry.at(), names.get(entry.person()), entry.what())).toList());
  }

  private List<DeadlineRow> deadlines(DirectiveView view, Found found, Map<String, String> names) {
    Map<LocalDate, DeadlineSnapshot> registered = found.reference() == null ? Map.of() : deadlines.of(found.reference()).stream()
        .filter(one -> one.kind().equals(TranspositionDesk.DEADLINE))
        .collect(Collectors.toMap(DeadlineSnapshot::due, Function.identity(), (first, second) -> first.settled() ? second : first));
    boolean seen = found.row().transposition() != null;
    return view.deadlines().stream().map(one -> row(one, registered.get(one.date()), seen, names)).toList();
  }

  private DeadlineRow row(DeadlineView deadline, DeadlineSnapshot registered, boolean seen, Map<String, String> names) {
    boolean byHand = deadline.origin() == DeadlineOrigin.BY_HAND;
    LocalDate today = LocalDate.now(clock);
    Light light = registered == null || !registered.settled() ? Light.of(deadline.date(), today)
        : registered.metOn() == null ? Light.GREY : Light.DONE;
    return new DeadlineRow(deadline.id(), registered == null || !seen ? null : registered.id(), deadline.date(), byHand,
        byHand && !deadline.date().equals(deadline.imported()) ? deadline.imported() : null, deadline.reason(),
        deadline.changedBy() == null ? null : names.get(deadline.changedBy()), deadline.changedAt(),
        registered == null ? null : registered.status(), light);
  }

  private static PolicyDomain domain(String code) {
    return Arrays.stream(PolicyDomain.values()).filter(domain -> domain.name().equals(code)).findFirst().orElse(null);
  }
}
