package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the targets of a mandate stand and stood, quarter by quarter, as its holder reported it. Drafts are not told, a quarter that
 * closed without a report is. Who may read it is what the caller has found out before.
 */
@Component
@Transactional(readOnly = true)
public class TargetProgress {

  /**
   * What charts are drawn from.
   *
   * @param last the last quarter that was reported on, null when none was
   * @param objectives how the targets of each objective stood then
   * @param quarters every quarter, the earliest first
   */
  public record Chart(Quarter last, List<Bar> objectives, List<Quarter> quarters) {

    public boolean empty() {
      return quarters.isEmpty();
    }

    public boolean missed() {
      return quarters.stream().anyMatch(Quarter::missed);
    }
  }

  /** The targets of one objective by status. */
  public record Bar(String objective, List<Part> parts, int total) {
  }

  /** A quarter and its targets by status; {@code missed} when it closed without a report, not {@code known} while it is awaited. */
  public record Quarter(LocalDate from, LocalDate until, boolean known, boolean missed, List<Part> parts, int total) {

    public int number() {
      return (from.getMonthValue() + 2) / 3;
    }
  }

  /** So many targets with one status, and where in a bar of a hundred they stand. */
  public record Part(ProgressStatus status, int count, double at, double length) {
  }

  private record Row(UUID report, LocalDate from, LocalDate until, String state, String objective, ProgressStatus status) {
  }

  private final JdbcClient jdbc;

  TargetProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The quarters that ended before this day. */
  public Chart of(String mandate, LocalDate until) {
    return of(mandate, LocalDate.EPOCH, until);
  }

  /** The quarters that ended between two days. */
  public Chart of(String mandate, LocalDate from, LocalDate until) {
    Map<UUID, List<Row>> reports = new LinkedHashMap<>();
    jdbc.sql("""
            select r.id, r.first_day, r.last_day, r.state, l.objective, l.status
            from mandate_report r left join mandate_report_line l on l.report = r.id
              and l.turn = case when r.state in ('HANDED_IN', 'NOTED') then r.turn else r.turn - 1 end
            where r.mandate = :mandate and r.kind = 'QUARTERLY' and r.state <> 'DROPPED' and r.last_day between :from and :until
            order by r.first_day, l.position""")
        .param("mandate", mandate).param("from", from).param("until", until)
        .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class), row.getString("state"), row.getString("objective"),
            row.getString("status") == null ? null : ProgressStatus.valueOf(row.getString("status")))).list()
        .forEach(row -> reports.computeIfAbsent(row.report(), id -> new ArrayList<>()).add(row));
    List<Quarter> quarters = reports.values().stream().map(TargetProgress::quarter).toList();
    List<Row> last = reports.values().stream().filter(rows -> quarter(rows).known()).reduce((earlier, later) -> later).orElse(List.of());
    Map<String, List<Row>> objectives = new LinkedHashMap<>();
    last.forEach(row -> objectives.computeIfAbsent(String.valueOf(row.objective()), title -> new ArrayList<>()).add(row));
    return new Chart(last.isEmpty() ? null : quarter(last), objectives.entrySet().stream()
        .map(one -> new Bar(one.getKey(), parts(one.getValue()), said(one.getValue()))).toList(), quarters);
  }

  private static Quarter quarter(List<Row> rows) {
    Row first = rows.get(0);
    int total = said(rows);
    return new Quarter(first.from(), first.until(), total > 0, total == 0 && first.state().equals("MISSED"), parts(rows), total);
  }

  private static int said(List<Row> rows) {
    return (int) rows.stream().filter(row -> row.status() != null).count();
  }

  private static List<Part> parts(List<Row> rows) {
    int total = said(rows);
    List<Part> parts = new ArrayList<>();
    double at = 0;
    for (ProgressStatus status : Arrays.asList(ProgressStatus.ACHIEVED, ProgressStatus.ON_TRACK, ProgressStatus.DELAYED,
        ProgressStatus.NOT_STARTED, ProgressStatus.NOT_APPLICABLE)) {
      int count = (int) rows.stream().filter(row -> row.status() == status).count();
      double length = total == 0 ? 0 : 100.0 * count / total;
      parts.add(new Part(status, count, at, length));
      at += length;
    }
    return parts;
  }
}
