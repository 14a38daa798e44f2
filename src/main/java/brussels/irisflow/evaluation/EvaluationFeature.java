package brussels.irisflow.evaluation;

import brussels.irisflow.dossier.DossierFeature;
import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the dossier of an evaluation shows on its own page, nothing of its content, and its card beside tasks. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional
class EvaluationFeature implements DossierFeature, DossierCards {

  private final Evaluations evaluations;
  private final EvaluationAccess access;
  private final JdbcClient jdbc;

  EvaluationFeature(Evaluations evaluations, EvaluationAccess access, JdbcClient jdbc) {
    this.evaluations = evaluations;
    this.access = access;
    this.jdbc = jdbc;
  }

  @Override
  public List<Fact> facts(String reference) {
    return evaluations.find(reference).map(one -> List.of(
        new Fact(Message.of("evaluation.fact.kind"), one.kind(), "/evaluations/" + reference),
        new Fact(Message.of("evaluation.fact.state"), one.state(), null),
        new Fact(Message.of("evaluation.fact.from"), one.periodFrom(), null),
        new Fact(Message.of("evaluation.fact.decide-by"), one.decideBy(), null))).orElse(List.of());
  }

  @Override
  public List<Tab> tabs(String reference) {
    return evaluations.find(reference).isEmpty() ? List.of()
        : List.of(new Tab("/evaluations/" + reference, Message.of("evaluation.tab")));
  }

  @Override
  public void reads(String reference, Reading what) {
    evaluations.find(reference).ifPresent(one -> access.noteReading(reference, "DOSSIER_" + what));
  }

  @Override
  public Optional<String> elsewhere(String reference) {
    return evaluations.find(reference).filter(one -> access.part(one) != EvaluationAccess.Part.NONE)
        .map(one -> "/evaluations/" + reference);
  }

  @Override
  public Map<String, Card> cards(Collection<String> references) {
    Map<String, Card> cards = new HashMap<>();
    List<String> ours = references.stream().filter(one -> one != null && one.startsWith("EVA-")).distinct().toList();
    if (!ours.isEmpty()) {
      jdbc.sql("select reference, title_nl, title_fr, title_en from dossier where reference in (:wanted)").param("wanted", ours)
          .query((row, number) -> new Card(row.getString("reference"),
              new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")), null,
              "/evaluations/" + row.getString("reference")))
          .list().forEach(card -> cards.put(card.reference(), card));
    }
    return cards;
  }
}
