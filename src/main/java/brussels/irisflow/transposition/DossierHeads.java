package brussels.irisflow.transposition;

import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierFeature;
import brussels.irisflow.dossier.DossierFeature.Tab;
import brussels.irisflow.dossier.DossierStatus;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.web.Light;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The head of the pages that this room adds to a dossier: the same as on the dossier's own page, with the same tabs. */
@Component
class DossierHeads {

  /** What the head of a page on a dossier shows. */
  record Head(String reference, Trilingual title, Object kind, Object status, Light light, boolean confidential, List<Tab> tabs) {
  }

  private final Dossiers dossiers;
  private final Transpositions transpositions;
  private final List<DossierFeature> features;

  DossierHeads(Dossiers dossiers, Transpositions transpositions, List<DossierFeature> features) {
    this.dossiers = dossiers;
    this.transpositions = transpositions;
    this.features = features;
  }

  /** The head of a dossier on a directive; 404 when there is none. The caller has asked whether it may be seen. */
  Head of(String reference) {
    Dossier dossier = dossiers.get(reference);
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("/dossiers/" + reference, Message.of("dossier.tab")));
    features.forEach(feature -> tabs.addAll(feature.tabs(reference)));
    boolean late = dossier.status() == DossierStatus.OPEN
        && transpositions.findByReference(reference).filter(one -> one.lateSince() != null).isPresent();
    return new Head(reference, dossier.title(), dossier.kind(), dossier.status(),
        late ? Light.RED : dossier.status() == DossierStatus.OPEN ? Light.GREEN : Light.DONE, dossier.confidential(), tabs);
  }
}
