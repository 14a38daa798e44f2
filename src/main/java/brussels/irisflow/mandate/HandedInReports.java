package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holders reported each quarter, for the rooms that judge by it. Who may read it is what the caller has found out before. */
@Component
@Transactional(readOnly = true)
public class HandedInReports {

  /**
   * What one report said about one target.
   *
   * @param target names the target in all versions of its objectives
   * @param figure the value reached, as written; null when none is said, as {@code evidence}
   * @param cause of a delay, null when it is not late, as {@code explanation} and {@code external}
   */
  public record Line(String target, LocalDate from, LocalDate until, ProgressStatus status, String figure, String evidence,
      DelayCause cause, String explanation, Boolean external) {
  }

  /** A period of which no report came. */
  public record Missed(LocalDate from, LocalDate until) {
  }

  private final JdbcClient jdbc;

  HandedInReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lines of the quarterly reports between two days, the earliest first; what is a draft or was returned is left out. */
  public List<Line> of(String mandate, LocalDate from, LocalDate until) {
    return jdbc.sql("""
            select l.target, r.first_day, r.last_day, l.status, l.figure, l.evidence, l.cause, l.explanation, l.external
            from mandate_report r join mandate_report_line l on l.report = r.id and l.turn = r.turn
            where r.mandate = :mandate and r.kind = 'QUARTERLY' and r.state in ('HANDED_IN', 'NOTED')
              and r.last_day >= :from and r.first_day <= :until order by r.first_day, l.position""")
        .param("mandate", mandate).param("from", from).param("until", until)
        .query((row, number) -> new Line(row.getString("target"), row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("status") == null ? null : ProgressStatus.valueOf(row.getString("status")), row.getString("figure"),
            row.getString("evidence"), row.getString("cause") == null ? null : DelayCause.valueOf(row.getString("cause")),
            row.getString("explanation"), row.getObject("external", Boolean.class))).list();
  }

  /** The periods between two days of which the quarterly report was missed, the earliest first. */
  public List<Missed> missed(String mandate, LocalDate from, LocalDate until) {
    return jdbc.sql("select first_day, last_day from mandate_report where mandate = :mandate and kind = 'QUARTERLY' and state = 'MISSED'"
            + " and last_day >= :from and first_day <= :until order by first_day")
        .param("mandate", mandate).param("from", from).param("until", until)
        .query((row, number) -> new Missed(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class))).list();
  }
}
