package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.request.RequestView.EntryView;
import brussels.irisflow.request.RequestView.ExchangeView;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads questions for people, each only as far as the current person may see it. */
@Component
@Transactional(readOnly = true)
class RequestViews {

  /** The fields by which a list can be sorted, with their columns. */
  static final Map<String, String> SORTS = Map.of("due", "due", "reference", "r.reference", "dossier", "r.dossier",
      "status", "r.status", "asked", "r.asked_at");
  private static final String ESCAPED = "[\\\\%_]";

  /**
   * What a list is narrowed to; null leaves all.
   *
   * @param text part of the reference, the question or the dossier's reference or title
   */
  record Narrowed(String dossier, RequestStatus status, String institution, String text) {
  }

  private record Found(UUID id, String request, ExchangeView view) {
  }

  private final JdbcClient jdbc;
  private final RequestAccess access;
  private final DossierAccess dossiers;

  RequestViews(JdbcClient jdbc, RequestAccess access, DossierAccess dossiers) {
    this.jdbc = jdbc;
    this.access = access;
    this.dossiers = dossiers;
  }

  /** One question with its exchanges and all that was said; 404 when it may not be seen. */
  RequestView get(String reference) {
    Map<String, Object> parameters = parameters();
    parameters.put("reference", reference);
    return said(jdbc.sql(head() + " where r.reference = :reference and " + access.condition()).params(parameters)
        .query((row, number) -> view(row)).list()).stream().findFirst().orElseThrow(Refusal::unknown);
  }

  /** The questions on a dossier with all that was said, the newest first; none for who may not see the dossier. */
  List<RequestView> on(String dossier) {
    Map<String, Object> parameters = parameters();
    parameters.put("dossier", dossier);
    return said(jdbc.sql(head() + " where r.dossier = :dossier and " + access.whole() + " order by r.asked_at desc, r.reference desc")
        .params(parameters).query((row, number) -> view(row)).list());
  }

  /** The same questions with their exchanges and every entry: two statements, however many they are. */
  private List<RequestView> said(List<RequestView> heads) {
    if (heads.isEmpty()) {
      return heads;
    }
    List<String> references = heads.stream().map(RequestView::reference).toList();
    Map<UUID, List<EntryView>> said = new HashMap<>();
    jdbc.sql("select e.exchange, e.at, e.kind, e.person, e.text from request_entry e join request_exchange x on x.id = e.exchange"
            + " where x.request in (:requests) order by e.number")
        .param("requests", references)
        .query(row -> {
          said.computeIfAbsent(row.getObject("exchange", UUID.class), id -> new ArrayList<>()).add(entry(row));
        });
    Map<String, List<ExchangeView>> exchanges = new HashMap<>();
    exchanges(references).forEach(found -> exchanges.computeIfAbsent(found.request(), request -> new ArrayList<>())
        .add(with(found.view(), said.get(found.id()))));
    return heads.stream().map(head -> with(head, exchanges.getOrDefault(head.reference(), List.of()))).toList();
  }

  /** One page of the questions that may be seen, those with the earliest date first unless sorted otherwise. */
  Listing<RequestView> list(Narrowed narrowed, Paging paging) {
    Map<String, Object> parameters = parameters();
    String where = " where " + access.condition() + conditions(narrowed, parameters);
    long total = jdbc.sql("select count(*) from request r join dossier d on d.reference = r.dossier" + where)
        .params(parameters).query(Long.class).single();
    parameters.put("size", paging.size());
    parameters.put("from", (long) paging.page() * paging.size());
    List<RequestView> heads = jdbc.sql(head() + where + " order by "
            + SORTS.getOrDefault(String.valueOf(paging.field()), "(r.status <> 'OPEN'), due") + (paging.descending() ? " desc" : "")
            + ", r.reference limit :size offset :from")
        .params(parameters).query((row, number) -> view(row)).list();
    Map<String, List<ExchangeView>> exchanges = new HashMap<>();
    exchanges(heads.stream().map(RequestView::reference).toList())
        .forEach(found -> exchanges.computeIfAbsent(found.request(), request -> new ArrayList<>()).add(found.view()));
    return new Listing<>(heads.stream().map(head -> with(head, exchanges.getOrDefault(head.reference(), List.of()))).toList(),
        paging.page(), paging.size(), total);
  }

  private String conditions(Narrowed narrowed, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    if (narrowed.dossier() != null) {
      parameters.put("dossier", narrowed.dossier());
      where.append(" and r.dossier = :dossier and ").append(access.whole());
    }
    if (narrowed.status() != null) {
      parameters.put("status", narrowed.status().name());
      where.append(" and r.status = :status");
    }
    if (narrowed.institution() != null) {
      parameters.put("institution", narrowed.institution());
      where.append(" and exists (select 1 from request_exchange x where x.request = r.reference and x.institution = :institution and (")
          .append(access.whole()).append(" or x.institution = any(:institutions)))");
    }
    if (narrowed.text() != null) {
      parameters.put("text", "%" + narrowed.text().replaceAll(ESCAPED, "\\\\$0") + "%");
      where.append(" and (r.reference ilike :text or r.question ilike :text or (").append(access.whole())
          .append(" and (d.reference ilike :text or d.title_nl ilike :text or d.title_fr ilike :text or d.title_en ilike :text)))");
    }
    return where.toString();
  }

  private String head() {
    return """
        select r.reference, r.dossier, r.question, r.status, r.asked_at, r.asked_by, r.askers, d.title_nl, d.title_fr, d.title_en,
          d.confidential, coalesce((select min(x.due) from request_exchange x where x.request = r.reference and x.status in ('ASKED', 'RETURNED')
            and (%1$s or x.institution = any(:institutions))), r.due) as due,
          %1$s as whole
        from request r join dossier d on d.reference = r.dossier""".formatted(access.whole());
  }

  private List<Found> exchanges(List<String> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = parameters();
    parameters.put("requests", requests);
    return jdbc.sql("""
            select x.id, x.request, x.institution, x.status, x.status_since, x.due, x.question, i.name_nl, i.name_fr, i.name_en
            from request_exchange x join request r on r.reference = x.request join dossier d on d.reference = r.dossier
              left join institution i on i.code = x.institution
            where x.request in (:requests) and (%s or x.institution = any(:institutions))
            order by x.request, x.position""".formatted(access.whole()))
        .params(parameters)
        .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getString("request"), exchange(row))).list();
  }

  private static RequestView view(ResultSet row) throws SQLException {
    boolean whole = row.getBoolean("whole");
    return new RequestView(row.getString("reference"), whole ? row.getString("dossier") : null,
        whole ? new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")) : null,
        row.getBoolean("confidential"), row.getString("question"), row.getObject("due", LocalDate.class), RequestStatus.valueOf(row.getString("status")),
        local(row, "asked_at"), row.getString("asked_by"), row.getString("askers"), List.of());
  }

  private static ExchangeView exchange(ResultSet row) throws SQLException {
    return new ExchangeView(row.getString("institution"),
        new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en")),
        ExchangeStatus.valueOf(row.getString("status")), row.getObject("status_since", LocalDate.class),
        row.getObject("due", LocalDate.class), row.getString("question"), List.of());
  }

  private static EntryView entry(ResultSet row) throws SQLException {
    return new EntryView(local(row, "at"), EntryKind.valueOf(row.getString("kind")), row.getString("person"), row.getString("text"));
  }

  private static LocalDateTime local(ResultSet row, String column) throws SQLException {
    return LocalDateTime.ofInstant(row.getObject(column, OffsetDateTime.class).toInstant(), Texts.ZONE).withNano(0);
  }

  private static RequestView with(RequestView head, List<ExchangeView> exchanges) {
    return new RequestView(head.reference(), head.dossier(), head.title(), head.confidential(), head.question(), head.due(),
        head.status(), head.asked(), head.askedBy(), head.askers(), exchanges);
  }

  private static ExchangeView with(ExchangeView head, List<EntryView> entries) {
    return new ExchangeView(head.institution(), head.name(), head.status(), head.since(), head.due(), head.question(),
        entries == null ? List.of() : entries);
  }

  private Map<String, Object> parameters() {
    return new HashMap<>(dossiers.viewer().parameters());
  }
}
