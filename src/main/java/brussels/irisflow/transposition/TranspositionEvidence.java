package brussels.irisflow.transposition;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.objective.Evidence;
import brussels.irisflow.objective.EvidenceSource;
import brussels.irisflow.objective.ExternalCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The timetable of transpositions as evidence for the holder who heads an institution: directives that it leads, measures that it
 * takes, and questions on such dossiers that it answers. What its correspondents do in their tasks is what is told here.
 */
@Component
class TranspositionEvidence implements EvidenceSource {

  private final JdbcClient jdbc;
  private final DossierAccess access;

  TranspositionEvidence(JdbcClient jdbc, DossierAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public ExternalCalendar calendar() {
    return ExternalCalendar.TRANSPOSITION;
  }

  @Override
  public List<Evidence> of(String institution, LocalDate from, LocalDate until) {
    return jdbc.sql("""
            select d.kind, d.dossier, d.title_nl, d.title_fr, d.title_en, d.due, d.met_on
            from deadline d join transposition t on t.reference = d.dossier
            where d.status <> 'CANCELLED' and d.due between :from and :until
              and (d.kind = 'TRANSPOSITION' and t.lead = :institution
                or d.kind in ('MEASURE', 'REQUEST') and d.institution = :institution)
            order by d.due, d.kind, d.dossier""")
        .param("institution", institution).param("from", from).param("until", until)
        .query((row, number) -> evidence(row.getString("kind"), row.getString("dossier"), new Trilingual(row.getString("title_nl"),
            row.getString("title_fr"), row.getString("title_en")), row.getObject("due", LocalDate.class),
            row.getObject("met_on", LocalDate.class))).list();
  }

  private Evidence evidence(String kind, String dossier, Trilingual title, LocalDate due, LocalDate metOn) {
    boolean seen = access.maySee(dossier);
    return new Evidence(Message.of("deadline.kind." + kind), seen ? dossier : null, seen ? title : null, due, metOn);
  }
}
