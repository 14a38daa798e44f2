package brussels.irisflow.transposition;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierFeature;
import brussels.irisflow.language.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a dossier on a directive shows on its own page: where the transposition stands, and the way to its page. */
@Component
@Transactional(readOnly = true)
class TranspositionFeature implements DossierFeature {

  private final Transpositions transpositions;
  private final Directory directory;

  TranspositionFeature(Transpositions transpositions, Directory directory) {
    this.transpositions = transpositions;
    this.directory = directory;
  }

  @Override
  public List<Fact> facts(String reference) {
    return find(reference).map(one -> facts(one.view())).orElse(List.of());
  }

  private List<Fact> facts(TranspositionView view) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Message.of("transposition.fact.directive"), view.celex(), "/directives/" + view.celex()));
    add(facts, "lead", view.lead() == null ? null : directory.institutionName(view.lead()));
    add(facts, "phase", view.status() == TranspositionStatus.OPEN ? view.phase() : null);
    add(facts, "status", view.status());
    add(facts, "eta", view.eta());
    if (view.status() == TranspositionStatus.OPEN) {
      add(facts, "late-since", view.lateSince());
      add(facts, "letter-expected", view.letterExpected());
    }
    add(facts, "done-region", view.doneOn());
    add(facts, "done-belgium", view.belgiumDoneOn());
    return facts;
  }

  private static void add(List<Fact> facts, String label, Object value) {
    if (value != null) {
      facts.add(new Fact(Message.of("transposition.fact." + label), value, null));
    }
  }

  @Override
  public List<Tab> tabs(String reference) {
    return find(reference).isEmpty() ? List.of() : List.of(
        new Tab("/transpositions/" + reference, Message.of("transposition.tab")),
        new Tab("/transpositions/" + reference + "/correlation-table", Message.of("transposition.correlation.tab")));
  }

  private Optional<Transposition> find(String reference) {
    return reference.startsWith("TRP-") ? transpositions.findByReference(reference) : Optional.empty();
  }
}
