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
   */
  public record Line(String target, LocalDate from, LocalDate until, ProgressStatus status, String figure, String evidence) {
  }

  private final JdbcClient jdbc;

  HandedInReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lines of the quarterly reports between two days, the earliest first; what is a draft or was returned is left out. */
  public List<Line> of(String mandate, LocalDate from, LocalDate until) {
    return jdbc.sql("""
            select l.target, r.first_day, r.last_day, l.status, l.figure, l.evidence
            from mandate_report r join mandate_report_line l on l.report = r.id and l.turn = r.turn
            where r.mandate = :mandate and r.kind = 'QUARTERLY' and r.state in ('HANDED_IN', 'NOTED')
              and r.last_day >= :from and r.first_day <= :until order by r.first_day, l.position""")
        .param("mandate", mandate).param("from", from).param("until", until)
        .query((row, number) -> new Line(row.getString("target"), row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("status") == null ? null : ProgressStatus.valueOf(row.getString("status")), row.getString("figure"),
            row.getString("evidence"))).list();
  }
}
