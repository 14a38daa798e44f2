package brussels.irisflow.dossier;

import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of the dossiers that a person may see, each with its next deadline: two statements, however many there are. */
@Component
@Transactional(readOnly = true)
class DossierList {

  /** A line of the list; {@code next} is the due date of the next open deadline, null when there is none. */
  record Row(String reference, Trilingual title, DossierKind kind, DossierStatus status, Light light, Trilingual institution,
      LocalDate next, boolean confidential) {
  }

  private static final String FROM = """
      from dossier d
      left join dossier_party lead on lead.dossier = d.reference and lead.role = 'LEAD' and lead.institution is not null
      left join institution i on i.code = lead.institution
      left join lateral (select min(due) as next from deadline where dossier = d.reference and met_on is null
        and status <> 'CANCELLED') n on true
      where %s
        and (:q::text is null or d.reference ilike :like or d.title_nl ilike :like or d.title_fr ilike :like or d.title_en ilike :like)
        and (:kind::text is null or d.kind = :kind)
        and (:status::text is null or d.status = :status)
        and (:institution::text is null or exists (select 1 from dossier_party o where o.dossier = d.reference
          and o.institution = :institution))
      """;

  private final JdbcClient jdbc;
  private final DossierAccess access;
  private final CurrentPerson current;
  private final Clock clock;

  DossierList(JdbcClient jdbc, DossierAccess access, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.current = current;
    this.clock = clock;
  }

  /** The page asked for of what the filters {@code q, kind, status, institution} leave over. */
  Listing<Row> find(Map<String, String> filters, Paging paging) {
    Map<String, Object> parameters = new HashMap<>(access.viewer().parameters());
    for (String filter : List.of("q", "kind", "status", "institution")) {
      String value = filters.get(filter);
      parameters.put(filter, value == null || value.isBlank() ? null : value.strip());
    }
    String q = (String) parameters.get("q");
    parameters.put("like", q == null ? null : "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    String from = FROM.formatted(access.condition());
    long total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    LocalDate today = LocalDate.now(clock);
    List<Row> rows = jdbc.sql("select d.*, i.name_nl, i.name_fr, i.name_en, n.next " + from + order(paging)
            + " limit :size offset :from")
        .params(parameters).param("size", paging.size()).param("from", (long) paging.page() * paging.size())
        .query((row, number) -> {
          DossierStatus status = DossierStatus.valueOf(row.getString("status"));
          LocalDate next = row.getObject("next", LocalDate.class);
          return new Row(row.getString("reference"),
              new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")),
              DossierKind.valueOf(row.getString("kind")), status,
              status == DossierStatus.OPEN ? Light.of(next, today) : Light.DONE,
              row.getString("name_nl") == null ? null
                  : new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en")),
              next, row.getBoolean("confidential"));
        }).list();
    return new Listing<>(rows, paging.page(), paging.size(), total);
  }

  private String order(Paging paging) {
    String column = switch (paging.field() == null ? "reference" : paging.field()) {
      case "title" -> switch (current.language()) {
        case NL -> "d.title_nl";
        case FR -> "d.title_fr";
        case EN -> "d.title_en";
      };
      case "kind" -> "d.kind";
      case "status" -> "d.status";
      case "next" -> "n.next";
      default -> "d.reference";
    };
    return " order by " + column + (paging.descending() ? " desc" : "") + " nulls last, d.reference";
  }
}
