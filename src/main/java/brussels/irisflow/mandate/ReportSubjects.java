package brussels.irisflow.mandate;

import brussels.irisflow.engine.TaskSubjects;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the period that a task of the follow-up is about: two reports may be awaited at the same time. */
@Component
class ReportSubjects implements TaskSubjects {

  private final JdbcClient jdbc;
  private final Texts texts;

  ReportSubjects(JdbcClient jdbc, Texts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public String local() {
    return MandateFollowUpProcess.REPORT;
  }

  @Override
  public Map<UUID, Trilingual> names(Collection<UUID> ids) {
    Map<UUID, Trilingual> names = new HashMap<>();
    jdbc.sql("select id, kind, first_day, last_day from mandate_report where id in (:ids)").param("ids", ids).query(row -> {
      ReportKind kind = ReportKind.valueOf(row.getString("kind"));
      LocalDate from = row.getObject("first_day", LocalDate.class);
      LocalDate until = row.getObject("last_day", LocalDate.class);
      names.put(row.getObject("id", UUID.class), MandateDates.said(language -> title(language, kind, from, until)));
    });
    return names;
  }

  private String title(Language language, ReportKind kind, LocalDate from, LocalDate until) {
    return texts.say(language, "mandate.report.title", kind, from, until);
  }
}
