package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages and the API show of the directory, each list in one query whatever its length. */
@Component
@Transactional(readOnly = true)
class DirectoryViews {

  /** An institution in the list; {@code head} is a name or an address, null when not known. */
  record InstitutionRow(String code, Trilingual name, InstitutionKind kind, String head, List<Serving> correspondents, boolean alarm,
      boolean unattended) {
  }

  /** Who represents an institution today; {@code away} is true when nobody replaces them either. */
  record Serving(String account, String name, Rank rank, boolean away) {
  }

  /** A person in the list. */
  record PersonRow(String account, String name, Trilingual institution, List<Message> roles, Object language, boolean away,
      boolean active) {
  }

  /**
   * An appointment; {@code current} can be ended, {@code coming} can be cancelled, {@code away} says until when and is null when
   * the person is there or it is not told.
   */
  record Appointment(UUID id, String account, String name, Rank rank, LocalDate from, LocalDate until, boolean current, boolean coming,
      Message away) {
  }

  /** Who heads an institution; {@code account} is null for a mailbox. */
  record HeadRow(String account, String name, LocalDate from, LocalDate until) {
  }

  /** An appointment of a person. */
  record Post(Trilingual institution, String code, Rank rank, LocalDate from, LocalDate until) {
  }

  /** An absence of a person; {@code open} while it can be ended. */
  record Away(UUID id, LocalDate from, LocalDate until, String replacement, boolean open) {
  }

  /** An absence of somebody else in which the person replaces them. */
  record Replacing(String name, LocalDate from, LocalDate until) {
  }

  /** An entry of a history. */
  record LogRow(Object at, String who, Message text) {
  }

  private static final String AWAY = "exists (select 1 from absence a where a.person = p.name and a.since <= :today and a.until >= :today)";
  private static final String UNREPLACED = "exists (select 1 from absence a where a.person = p.name and a.since <= :today"
      + " and a.until >= :today and a.replacement is null)";

  private final JdbcClient jdbc;
  private final DirectoryLog log;
  private final Clock clock;

  DirectoryViews(JdbcClient jdbc, DirectoryLog log, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
  }

  /** The institutions whose name, code, head or correspondents contain this text, all of them for null; by Dutch name. */
  List<InstitutionRow> institutions(String text) {
    Map<String, List<Serving>> serving = serving();
    return jdbc.sql("""
            select i.code, i.name_nl, i.name_fr, i.name_en, i.kind, i.expects_since, coalesce(p.display_name, h.email) as head
            from institution i
              left join head h on h.institution = i.code and h.since <= :today and (h.until is null or h.until >= :today)
              left join person p on p.name = h.person
            order by lower(i.name_nl)""")
        .param("today", today())
        .query((row, number) -> institution(row, serving.getOrDefault(row.getString("code"), List.of()))).list().stream()
        .filter(row -> text == null || contains(text, row)).toList();
  }

  private static InstitutionRow institution(ResultSet row, List<Serving> serving) throws SQLException {
    return new InstitutionRow(row.getString("code"), name(row), InstitutionKind.valueOf(row.getString("kind")), row.getString("head"),
        serving, serving.isEmpty() && row.getDate("expects_since") != null,
        !serving.isEmpty() && serving.stream().allMatch(Serving::away));
  }

  private static boolean contains(String text, InstitutionRow row) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(List.of(row.code(), row.name().nl(), row.name().fr(), row.name().en()));
    words.add(row.head() == null ? "" : row.head());
    row.correspondents().forEach(one -> words.add(one.name()));
    return words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Map<String, List<Serving>> serving() {
    record Line(String institution, Serving serving) {
    }
    return jdbc.sql("select c.institution, c.rank, p.name, p.display_name, " + UNREPLACED + " as away"
            + " from correspondent c join person p on p.name = c.person"
            + " where p.active and c.since <= :today and (c.until is null or c.until >= :today) order by c.rank, c.since")
        .param("today", today())
        .query((row, number) -> new Line(row.getString("institution"), new Serving(row.getString("name"), row.getString("display_name"),
            Rank.valueOf(row.getString("rank")), row.getBoolean("away")))).list().stream()
        .collect(Collectors.groupingBy(Line::institution, Collectors.mapping(Line::serving, Collectors.toList())));
  }

  /** The people whose name, account, address or institution contain this text, all of them for null; who left comes last. */
  List<PersonRow> people(String text) {
    return jdbc.sql("select p.name, p.display_name, p.language, p.active, i.name_nl, i.name_fr, i.name_en, " + AWAY + " as away,"
            + " array(select role from person_role r where r.person = p.name) as roles,"
            + " array(select c.institution from correspondent c where c.person = p.name and c.since <= :today"
            + "   and (c.until is null or c.until >= :today) order by 1) as represents"
            + " from person p left join institution i on i.code = p.institution"
            + " where not p.nameless and (:text::text is null"
            + "   or concat_ws(' ', p.name, p.display_name, p.email, i.code, i.name_nl, i.name_fr, i.name_en)"
            + "   ilike '%' || replace(replace(replace(:text::text, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')"
            + " order by p.active desc, lower(p.display_name)")
        .param("today", today()).param("text", text == null ? null : text.strip())
        .query((row, number) -> new PersonRow(row.getString("name"), row.getString("display_name"),
            row.getString("name_nl") == null ? null : name(row), parts(row.getArray("roles"), row.getArray("represents")),
            language(row.getString("language")), row.getBoolean("away"), row.getBoolean("active"))).list();
  }

  /** The roles and offices of a person, in words. */
  static List<Message> parts(Array roles, Array represents) throws SQLException {
    List<String> given = Arrays.asList((String[]) roles.getArray());
    List<Message> parts = new ArrayList<>(PersonDesk.ROLES.stream().filter(given::contains).map(PersonDesk::role).toList());
    for (String institution : (String[]) represents.getArray()) {
      parts.add(Message.of("directory.role.correspondent", institution));
    }
    return parts;
  }

  /** A language in words, that of the browser for null. */
  static Object language(String code) {
    Optional<Language> chosen = Language.ofCode(code);
    return chosen.isPresent() ? chosen.get() : Message.of("directory.language.browser");
  }

  /** All appointments of an institution, newest first; who is away is told to those who may read it. */
  List<Appointment> appointments(String institution, boolean withAbsences) {
    LocalDate today = today();
    return jdbc.sql("""
            select c.id, c.person, c.rank, c.since, c.until, p.display_name, a.until as away, r.display_name as replacement
            from correspondent c join person p on p.name = c.person
              left join absence a on a.person = c.person and a.since <= :today and a.until >= :today
              left join person r on r.name = a.replacement
            where c.institution = :institution
            order by (c.until is null or c.until >= :today) desc, c.rank, c.since desc""")
        .param("institution", institution).param("today", today)
        .query((row, number) -> {
          Span span = new Span(day(row, "since"), day(row, "until"));
          return new Appointment(row.getObject("id", UUID.class), row.getString("person"), row.getString("display_name"),
              Rank.valueOf(row.getString("rank")), span.since(), span.until(),
              !span.since().isAfter(today) && (span.until() == null || !span.until().isBefore(today)), span.since().isAfter(today),
              withAbsences && span.contains(today) ? away(row) : null);
        }).list();
  }

  private static Message away(ResultSet row) throws SQLException {
    LocalDate until = day(row, "away");
    return until == null ? null : row.getString("replacement") == null ? Message.of("directory.absence.until", until)
        : Message.of("directory.absence.until-replaced", until, row.getString("replacement"));
  }

  /** Who heads an institution, headed it or will, newest first. */
  List<HeadRow> heads(String institution) {
    return jdbc.sql("""
            select h.person, coalesce(p.display_name, h.email) as name, h.since, h.until
            from head h left join person p on p.name = h.person where h.institution = :institution order by h.since desc""")
        .param("institution", institution)
        .query((row, number) -> new HeadRow(row.getString("person"), row.getString("name"), day(row, "since"), day(row, "until"))).list();
  }

  /** What an institution says it is active in. */
  List<Trilingual> fieldsOfActivity(String institution) {
    return jdbc.sql("select name_nl, name_fr, name_en from field_of_activity where institution = :institution order by position")
        .param("institution", institution).query((row, number) -> name(row)).list();
  }

  /** The appointments of a person, newest first. */
  List<Post> posts(String person) {
    return jdbc.sql("""
            select i.code, i.name_nl, i.name_fr, i.name_en, c.rank, c.since, c.until
            from correspondent c join institution i on i.code = c.institution where c.person = :person order by c.since desc""")
        .param("person", person)
        .query((row, number) -> new Post(name(row), row.getString("code"), Rank.valueOf(row.getString("rank")), day(row, "since"),
            day(row, "until"))).list();
  }

  /** The absences of a person, newest first. */
  List<Away> absences(String person) {
    LocalDate today = today();
    return jdbc.sql("""
            select a.id, a.since, a.until, r.display_name as replacement
            from absence a left join person r on r.name = a.replacement where a.person = :person order by a.since desc""")
        .param("person", person)
        .query((row, number) -> new Away(row.getObject("id", UUID.class), day(row, "since"), day(row, "until"),
            row.getString("replacement"), !day(row, "until").isBefore(today))).list();
  }

  /** Whom a person replaces now or later. */
  List<Replacing> replacing(String person) {
    return jdbc.sql("""
            select p.display_name, a.since, a.until from absence a join person p on p.name = a.person
            where a.replacement = :person and a.until >= :today order by a.since""")
        .param("person", person).param("today", today())
        .query((row, number) -> new Replacing(row.getString("display_name"), day(row, "since"), day(row, "until"))).list();
  }

  List<LogRow> historyOfInstitution(String code) {
    return rows(log.ofInstitution(code));
  }

  List<LogRow> historyOfPerson(String name) {
    return rows(log.ofPerson(name));
  }

  private static List<LogRow> rows(List<DirectoryLog.Entry> entries) {
    return entries.stream().map(entry -> new LogRow(entry.at(), CurrentPerson.SYSTEM.equals(entry.by()) ? "Irisflow" : entry.byName(),
        entry.what())).toList();
  }

  /** All institutions by code. */
  Map<String, InstitutionRow> byCode() {
    return institutions(null).stream().collect(Collectors.toMap(InstitutionRow::code, row -> row));
  }

  private static Trilingual name(ResultSet row) throws SQLException {
    return new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
