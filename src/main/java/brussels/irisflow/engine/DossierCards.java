package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.Map;

/** What the Tasklist shows of a dossier beside its tasks. Each room that gives out references implements it for its own. */
public interface DossierCards {

  /**
   * The head of a dossier.
   *
   * @param institution the name of the institution that leads, null when there is none
   * @param link the page of the dossier, relative to the server's root
   */
  record Card(String reference, Trilingual title, Trilingual institution, String link) {
  }

  /** The cards of these references; references that are no dossier are left out. One query, whatever the number. */
  Map<String, Card> cards(Collection<String> references);
}
