package brussels.irisflow.dossier;

import brussels.irisflow.language.Message;
import java.util.List;
import java.util.Optional;

/** What a feature adds to the page of a dossier. Implemented by features; the dossier knows none of them. */
public interface DossierFeature {

  /**
   * A fact of the dossier.
   *
   * @param value what can be an argument of a {@link Message}: text, a date, a constant, a title
   * @param href the page about it, null when there is none
   */
  record Fact(Message label, Object value, String href) {
  }

  /** A page of the feature about the dossier. */
  record Tab(String href, Message label) {
  }

  /** What of a dossier somebody reads under its own address. */
  enum Reading {
    PAGE, LOG, DOCUMENT
  }

  /** The facts that this feature knows of the dossier, in the order to be read; empty for a dossier of another. */
  List<Fact> facts(String reference);

  /** The pages of this feature about the dossier; empty for a dossier of another. */
  List<Tab> tabs(String reference);

  /**
   * The page on which the current person, who may not see the dossier, sees the part of it that was put to them; empty when
   * there is none, or for a dossier of another.
   */
  default Optional<String> elsewhere(String reference) {
    return Optional.empty();
  }

  /** The current person reads this of the dossier; a feature whose readings are noted notes it. */
  default void reads(String reference, Reading what) {
  }
}
