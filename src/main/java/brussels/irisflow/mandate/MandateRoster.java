package brussels.irisflow.mandate;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Light;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mandates that the current person sees, with their dates, in one query. */
@Component
@Transactional(readOnly = true)
class MandateRoster {

  /** The day on which the holder is to take office; no deadline, because nothing depends on its being kept. */
  static final String TAKING_OFFICE = "TAKING_OFFICE";
  static final Set<String> SORTS = Set.of("reference", "function", "holder", "end", "next", "phase");

  /**
   * A mandate in a list.
   *
   * @param holder the display name, null for a vacancy
   * @param nextKind the kind of its next deadline, {@value #TAKING_OFFICE} before it has any, null when there is none or when the
   *     person does not see the whole mandate
   * @param midTerm when its mid-term evaluation opens, opened or was decided; null when that is not known
   */
  record Row(String reference, Trilingual function, MandateGrade grade, String institution, Trilingual institutionName, String holder,
      LanguageRole languageRole, MandateAuthority authority, MandatePhase phase, LocalDate start, LocalDate end, String nextKind,
      LocalDate next, Light light, LocalDate midTerm, LocalDate last, LocalDate midTermBy, LocalDate lastBy, long missed) {

    /** The first day of an evaluation that opens or is to be decided within these days; null when none is. */
    LocalDate evaluation(LocalDate from, LocalDate until) {
      return Stream.of(midTerm, last, midTermBy, lastBy).filter(day -> day != null && !day.isBefore(from) && !day.isAfter(until))
          .min(Comparator.naturalOrder()).orElse(null);
    }
  }

  /**
   * What is wanted of the list; null or empty for all.
   *
   * @param evaluated only mandates of which an evaluation opens or is decided within twelve months
   */
  record Wanted(String text, MandatePhase phase, String institution, boolean evaluated) {
  }

  private static final String MANDATES = """
      select m.*, i.name_nl, i.name_fr, i.name_en, p.display_name, n.kind as next_kind, n.due as next_due,
        (%1$s) as whole, e.mid_opens, e.mid_decided, e.final_opens, e.final_decided,
        (select count(*) from mandate_report r where r.mandate = m.reference and r.state = 'MISSED') as missed
      from mandate m join dossier d on d.reference = m.reference
      left join institution i on i.code = m.institution
      left join person p on p.name = m.holder
      left join lateral (select kind, due from deadline where dossier = m.reference and met_on is null and status <> 'CANCELLED'
        order by due limit 1) n on true
      left join lateral (select max(due) filter (where kind = 'MID_TERM_OPENS') as mid_opens,
          max(due) filter (where kind = 'MID_TERM_DECIDED' and met_on is null and status <> 'CANCELLED') as mid_decided,
          max(due) filter (where kind = 'FINAL_OPENS') as final_opens,
          max(due) filter (where kind = 'FINAL_DECIDED' and met_on is null and status <> 'CANCELLED') as final_decided
        from deadline where dossier = m.reference) e on true
      where (%1$s) or (:cabinet and m.put_to_cabinets
        and (m.cabinets = '' or :person = any(string_to_array(m.cabinets, ',')))) or m.reference = any(:deciding)
      order by m.reference desc""";

  private final JdbcClient jdbc;
  private final DossierAccess access;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final Clock clock;

  MandateRoster(JdbcClient jdbc, DossierAccess access, Workflow workflow, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.workflow = workflow;
    this.current = current;
    this.clock = clock;
  }

  /** Those that are wanted, in the order that is asked for. */
  List<Row> find(Wanted wanted, String sort, boolean descending, Language language) {
    LocalDate today = LocalDate.now(clock);
    String text = wanted.text() == null ? "" : Folding.folded(wanted.text().strip());
    Comparator<Row> order = order(sort, language);
    return all().stream()
        .filter(row -> wanted.phase() == null || row.phase() == wanted.phase())
        .filter(row -> wanted.institution() == null || wanted.institution().isBlank() || row.institution().equals(wanted.institution()))
        .filter(row -> !wanted.evaluated() || row.evaluation(today, today.plusYears(1)) != null)
        .filter(row -> text.isEmpty() || Folding.folded(row.reference() + " " + row.function().in(language) + " " + row.holder())
            .contains(text))
        .sorted(descending ? order.reversed() : order).toList();
  }

  private static Comparator<Row> order(String sort, Language language) {
    Comparator<Row> first = switch (sort == null ? "next" : sort) {
      case "function" -> Comparator.comparing(row -> Folding.folded(row.function().in(language)));
      case "holder" -> Comparator.comparing(row -> row.holder() == null ? "" : Folding.folded(row.holder()));
      case "end" -> Comparator.comparing(Row::end);
      case "phase" -> Comparator.comparing(Row::phase);
      case "reference" -> Comparator.comparing(Row::reference);
      default -> Comparator.comparing(Row::next, Comparator.nullsLast(Comparator.naturalOrder()));
    };
    return first.thenComparing(Row::reference);
  }

  private List<Row> all() {
    DossierAccess.Viewer viewer = access.viewer();
    Map<String, Object> parameters = viewer.parameters();
    parameters.put("cabinet", viewer.groups().contains(Groups.CABINET));
    parameters.put("deciding", viewer.groups().contains(Groups.GOVERNMENT)
        ? workflow.myTasks().stream().map(OpenTask::dossier).distinct().toArray(String[]::new) : new String[0]);
    return jdbc.sql(MANDATES.formatted(access.condition())).params(parameters).query((row, number) -> row(row)).list();
  }

  private Row row(ResultSet row) throws SQLException {
    boolean whole = row.getBoolean("whole");
    LanguageRole role = LanguageRole.valueOf(row.getString("language_role"));
    String nl = row.getString("function_nl");
    String fr = row.getString("function_fr");
    MandatePhase phase = MandatePhase.valueOf(row.getString("phase"));
    boolean over = row.getObject("closed_on") != null;
    boolean toCome = whole && !over && !row.getBoolean("in_office");
    LocalDate next = toCome ? row.getObject("starts_on", LocalDate.class) : whole ? row.getObject("next_due", LocalDate.class) : null;
    return new Row(row.getString("reference"), new Trilingual(nl, fr, role == LanguageRole.FR ? fr : nl),
        MandateGrade.valueOf(row.getString("grade")), row.getString("institution"),
        row.getString("name_nl") == null ? Trilingual.same(row.getString("institution"))
            : new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en")),
        row.getString("display_name"), role, MandateAuthority.valueOf(row.getString("authority")), phase,
        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
        toCome ? TAKING_OFFICE : whole ? row.getString("next_kind") : null, next, over ? Light.DONE : Light.of(next, LocalDate.now(clock)),
        day(row, whole, "mid_opens", "mid_term_opened_on"), day(row, whole, "final_opens", "final_opened_on"),
        day(row, whole, "mid_decided", "mid_term_decided_on"), day(row, whole, "final_decided", "final_decided_on"),
        whole ? row.getLong("missed") : 0);
  }

  /** The deadline where it is known, else what was recorded. */
  private static LocalDate day(ResultSet row, boolean whole, String deadline, String recorded) throws SQLException {
    if (!whole) {
      return null;
    }
    LocalDate day = row.getObject(deadline, LocalDate.class);
    return day == null ? row.getObject(recorded, LocalDate.class) : day;
  }

  /** Whether the current person may have a list of mandates at all. */
  void mustHaveOne() {
    current.mustBeIn(Groups.HR, Groups.HOLDER, Groups.CABINET, Groups.GOVERNMENT);
  }
}
