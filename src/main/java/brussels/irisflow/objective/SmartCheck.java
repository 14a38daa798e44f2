package brussels.irisflow.objective;

import brussels.irisflow.engine.Decisions;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks whether targets are specific, measurable, assigned, realistic and time-bound. What is found is advice, which the
 * decision table {@code smart-check} gives; nothing is refused because of it.
 */
@Component
class SmartCheck {

  /** A row of the table; {@code advice} names a sentence of the catalogues. */
  record Row(Criterion criterion, String advice) {

    Advice advised() {
      return new Advice(criterion, Message.of("objective.smart." + advice.toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  /** Advice on one target: which of the five words is in doubt, and what could be better. */
  record Advice(Criterion criterion, Message sentence) {
  }

  /** The five words. */
  enum Criterion {
    SPECIFIC, MEASURABLE, ASSIGNED, REALISTIC, TIME_BOUND
  }

  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern COUNTED = Pattern.compile("\\b(?:aantal|aandeel|percentage|bedrag|graad|score|tevredenheid\\w*|niveau|"
      + "nombre|part|pourcentage|montant|taux|niveau|degre"
      + "|satisfaction|volume|daling|stijging|diminution|augmentation|indice|index)\\b");
  private static final Pattern VAGUE = Pattern.compile("\\b(?:streven naar|bijdragen (?:aan|tot)|ondersteunen|stimuleren|bevorderen|zo "
      + "veel mogelijk|zoveel mogelijk|optimaliseren|viser a"
      + "|contribuer a|soutenir|stimuler|promouvoir|favoriser|autant que possible|optimiser|encourager)\\b");
  private static final Pattern ABSOLUTE = Pattern.compile("\\b(?:altijd|nooit|alle|iedereen|volledig|100\\s?%|toujours|jamais|tous|"
      + "toutes|totalement|100\\s?%)");
  private static final Pattern BY_OTHERS = Pattern.compile("\\b(?:door de regering|door de minister|door derden|par le gouvernement|"
      + "par le ministre|par des tiers|par les communes|door de gemeenten)\\b");

  private static final String TABLE = "smart-check";

  private final Decisions decisions;
  /** What the table said before; every look at a draft would ask the same again. */
  private final Map<Map<String, Object>, List<Advice>> known = new ConcurrentHashMap<>();
  private volatile String version = "";

  SmartCheck(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The advice on each target that needs any. */
  Map<UUID, List<Advice>> check(ObjectivesView set) {
    forgetOldTable();
    Map<UUID, List<Advice>> advice = new LinkedHashMap<>();
    for (Objective objective : set.objectives()) {
      for (MeasuringPoint point : objective.measuringPoints()) {
        for (Target target : point.targets()) {
          List<Advice> found = known.computeIfAbsent(facts(target, set), this::ask);
          if (!found.isEmpty()) {
            advice.put(target.id(), found);
          }
        }
      }
    }
    return advice;
  }

  private List<Advice> ask(Map<String, Object> facts) {
    return decisions.decide(TABLE, facts, Row.class).stream().map(Row::advised).toList();
  }

  private void forgetOldTable() {
    String newest = decisions.version(TABLE);
    if (!newest.equals(version)) {
      known.clear();
      version = newest;
    }
  }

  static Map<String, Object> facts(Target target, ObjectivesView set) {
    String text = Folding.folded(target.text());
    Map<String, Object> facts = new HashMap<>();
    facts.put("words", Math.min(20, text.isBlank() ? 0 : text.strip().split("\\s+").length));
    facts.put("measured", FIGURE.matcher(text).find() || COUNTED.matcher(text).find());
    facts.put("vague", VAGUE.matcher(text).find());
    facts.put("absolute", ABSOLUTE.matcher(text).find());
    facts.put("byOthers", BY_OTHERS.matcher(text).find());
    facts.put("terms", Math.min(2, target.terms().size()));
    facts.put("onlyContinuous", !target.terms().isEmpty() && target.terms().stream().allMatch(term -> term.type() == TermType.CONTINUOUS));
    facts.put("outsidePeriod", target.terms().stream().flatMap(term -> term.dates().stream()).anyMatch(date -> outside(date, set)));
    return facts;
  }

  private static boolean outside(String date, ObjectivesView set) {
    int year = Integer.parseInt(date.substring(0, 4));
    return set.periodStart() != null && year < set.periodStart() || set.periodEnd() != null && year > set.periodEnd();
  }
}
