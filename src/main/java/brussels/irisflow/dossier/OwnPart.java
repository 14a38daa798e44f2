package brussels.irisflow.dossier;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.privacy.PersonalData;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody what they did in the dossiers that they see today, and what was noted in those that are on them; also which
 * documents they added.
 */
@Component
@Order(5)
@Transactional(readOnly = true)
class OwnPart implements PersonalData {

  private final JdbcClient jdbc;
  private final DossierAccess access;

  OwnPart(JdbcClient jdbc, DossierAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public List<Chapter> aboutMe() {
    Map<String, Object> me = new HashMap<>(access.viewer().parameters());
    Chapter entries = PersonalData.chapter("log");
    jdbc.sql("""
            select l.at, l.dossier, l.event, l.arguments, l.person = :person as mine
            from dossier_log l join dossier d on d.reference = l.dossier
            where (l.person = :person or exists (select 1 from dossier_party own where own.dossier = d.reference
              and own.role = 'HOLDER' and own.person = :person)) and %s order by l.id desc""".formatted(access.condition()))
        .params(me).query(row -> {
          entries.items().add(PersonalData.item("at", row.getObject("at", OffsetDateTime.class).toInstant(), "dossier",
              row.getString("dossier"), "what",
              new Message(row.getString("event"), MessageJson.readArguments(row.getString("arguments")))));
        });
    Chapter documents = PersonalData.chapter("documents");
    jdbc.sql("""
            select v.at, t.dossier, t.title, v.name, v.number from document_version v join document t on t.id = v.document
            join dossier d on d.reference = t.dossier where v.person = :person and %s order by v.at desc""".formatted(access.condition()))
        .params(me).query(row -> {
          documents.items().add(PersonalData.item("at", row.getObject("at", OffsetDateTime.class).toInstant(), "dossier",
              row.getString("dossier"), "title", row.getString("title"), "file", row.getString("name"), "version", row.getInt("number")));
        });
    return List.of(entries, documents);
  }
}
