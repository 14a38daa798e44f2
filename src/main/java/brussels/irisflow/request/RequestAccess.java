package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which question: who may see its dossier sees all of it, and an institution that was asked sees the question and
 * its own exchange, also where the dossier is closed to it because it is confidential.
 */
@Component
@Transactional(readOnly = true)
class RequestAccess {

  private final JdbcClient jdbc;
  private final DossierAccess dossiers;

  RequestAccess(JdbcClient jdbc, DossierAccess dossiers) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
  }

  /** Refuses with 404 when the current person may not see this question, or when there is none. */
  void mustSee(String reference) {
    if (jdbc.sql("select count(*) from request r join dossier d on d.reference = r.dossier where r.reference = :reference and "
            + condition())
        .param("reference", reference).params(dossiers.viewer().parameters()).query(Integer.class).single() == 0) {
      throw Refusal.unknown();
    }
  }

  /** The rule for a query over {@code request r join dossier d}, with the parameters of {@link DossierAccess.Viewer}. */
  String condition() {
    return "(" + whole() + " or exists (select 1 from request_exchange own where own.request = r.reference"
        + " and own.institution = any(:institutions)))";
  }

  /** Whether the dossier and with it all exchanges may be seen, as a condition for the same query. */
  String whole() {
    return dossiers.condition();
  }
}
