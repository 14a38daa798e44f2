package brussels.irisflow.mandate;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierFeature;
import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.ArrayList;
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

/**
 * What the dossier of a mandate shows on its own page, and its card beside tasks. The card leads to the page of the mandate
 * and not to the dossier: who has a task but no part in the dossier sees there what was submitted. The administrator, who
 * sees tasks, is told the reference alone.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(readOnly = true)
class MandateFeature implements DossierFeature, DossierCards {

  private final MandateTable table;
  private final MandateAccess access;
  private final Directory directory;
  private final CurrentPerson current;
  private final JdbcClient jdbc;

  MandateFeature(MandateTable table, MandateAccess access, Directory directory, CurrentPerson current, JdbcClient jdbc) {
    this.table = table;
    this.access = access;
    this.directory = directory;
    this.current = current;
    this.jdbc = jdbc;
  }

  @Override
  public List<Fact> facts(String reference) {
    return find(reference).map(this::facts).orElse(List.of());
  }

  private List<Fact> facts(Mandate mandate) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Message.of("mandate.fact.phase"), mandate.phase(), "/mandates/" + mandate.reference()));
    add(facts, "holder", mandate.holder() == null ? null : directory.displayName(mandate.holder()));
    add(facts, "institution", directory.institutionName(mandate.institution()));
    add(facts, "grade", mandate.grade());
    add(facts, "language-role", mandate.languageRole());
    add(facts, "authority", mandate.authority());
    add(facts, "start", mandate.startsOn());
    add(facts, "end", mandate.endsOn());
    add(facts, "end-reason", mandate.endReason());
    return facts;
  }

  private static void add(List<Fact> facts, String label, Object value) {
    if (value != null) {
      facts.add(new Fact(Message.of("mandate.fact." + label), value, null));
    }
  }

  @Override
  public List<Tab> tabs(String reference) {
    return find(reference).isEmpty() ? List.of() : List.of(new Tab("/mandates/" + reference, Message.of("mandate.tab")));
  }

  @Override
  public Optional<String> elsewhere(String reference) {
    return find(reference).filter(mandate -> access.sight(reference) != MandateAccess.Sight.NOTHING)
        .map(mandate -> "/mandates/" + reference);
  }

  @Override
  public Map<String, Card> cards(Collection<String> references) {
    Map<String, Card> cards = new HashMap<>();
    List<String> ours = references.stream().filter(one -> one != null && one.startsWith("MAN-")).distinct().toList();
    if (current.in(Groups.ADMIN)) {
      ours.forEach(one -> cards.put(one, new Card(one, Trilingual.same(one), null, "/")));
    } else if (!ours.isEmpty()) {
      jdbc.sql("""
              select d.reference, d.title_nl, d.title_fr, d.title_en, i.name_nl, i.name_fr, i.name_en
              from mandate m join dossier d on d.reference = m.reference left join institution i on i.code = m.institution
              where m.reference in (:wanted)""")
          .param("wanted", ours)
          .query((row, number) -> new Card(row.getString("reference"),
              new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")),
              row.getString("name_nl") == null ? null
                  : new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en")),
              "/mandates/" + row.getString("reference")))
          .list().forEach(card -> cards.put(card.reference(), card));
    }
    return cards;
  }

  private Optional<Mandate> find(String reference) {
    return reference.startsWith("MAN-") ? table.findById(reference) : Optional.empty();
  }
}
