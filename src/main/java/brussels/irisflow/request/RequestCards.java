package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The heads of questions beside their tasks in the Tasklist. */
@Component
@Transactional(readOnly = true)
class RequestCards implements DossierCards {

  private final JdbcClient jdbc;
  private final DossierAccess access;
  private final Texts texts;

  RequestCards(JdbcClient jdbc, DossierAccess access, Texts texts) {
    this.jdbc = jdbc;
    this.access = access;
    this.texts = texts;
  }

  @Override
  public Map<String, Card> cards(Collection<String> references) {
    Map<String, Card> cards = new HashMap<>();
    if (!references.isEmpty()) {
      jdbc.sql("select r.reference, d.title_nl, d.title_fr, d.title_en, " + access.condition() + " as whole"
              + " from request r join dossier d on d.reference = r.dossier where r.reference in (:references)")
          .param("references", references).params(access.viewer().parameters())
          .query((row, number) -> card(row)).list().forEach(card -> cards.put(card.reference(), card));
    }
    return cards;
  }

  /** The title of a confidential dossier is not told to those who are only asked. */
  private Card card(ResultSet row) throws SQLException {
    String reference = row.getString("reference");
    Trilingual dossier = new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en"));
    boolean whole = row.getBoolean("whole");
    return new Card(reference, new Trilingual(title(Language.NL, whole, dossier), title(Language.FR, whole, dossier),
        title(Language.EN, whole, dossier)), null, "/requests/" + reference);
  }

  private String title(Language language, boolean whole, Trilingual dossier) {
    return whole ? texts.say(language, "request.on", dossier)
        : texts.say(language, "request.on-confidential");
  }
}
