package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.privacy.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody what they said in questions that they see today. */
@Component
@Order(4)
@Transactional(readOnly = true)
class OwnAnswers implements PersonalData {

  private final JdbcClient jdbc;
  private final RequestAccess access;
  private final DossierAccess dossiers;

  OwnAnswers(JdbcClient jdbc, RequestAccess access, DossierAccess dossiers) {
    this.jdbc = jdbc;
    this.access = access;
    this.dossiers = dossiers;
  }

  @Override
  public List<Chapter> aboutMe() {
    Chapter answers = PersonalData.chapter("answers");
    jdbc.sql("""
            select e.at, r.reference, x.institution, e.kind, e.text, x.question from request_entry e
            join request_exchange x on x.id = e.exchange join request r on r.reference = x.request join dossier d on d.reference = r.dossier
            where e.person = :person and (%s or x.institution = any(:institutions)) order by e.at desc""".formatted(access.whole()))
        .params(dossiers.viewer().parameters()).query(row -> {
          answers.items().add(PersonalData.item("at", row.getObject("at", OffsetDateTime.class).toInstant(), "dossier",
              row.getString("reference"), "institution", row.getString("institution"), "kind", EntryKind.valueOf(row.getString("kind")),
              "question", row.getString("question"), "text", row.getString("text")));
        });
    return List.of(answers);
  }
}
