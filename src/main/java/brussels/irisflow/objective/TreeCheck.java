package brussels.irisflow.objective;

import brussels.irisflow.language.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What a tree must be before it is kept: every part says something, stands once, and each term has what its type needs. */
final class TreeCheck {

  private static final int NUMBER = 20;
  private static final int WORDS = 20_000;

  private final Set<UUID> known = new HashSet<>();

  private TreeCheck() {
  }

  /** Refuses (400) with the words of the first part that cannot be. */
  static void check(ObjectiveTree tree) {
    TreeCheck check = new TreeCheck();
    for (Objective objective : tree.objectives()) {
      check.part(objective.id(), objective.number(), objective.title());
      check.must(objective.kind() != null, objective.title());
      for (MeasuringPoint point : objective.measuringPoints()) {
        check.part(point.id(), point.number(), point.title());
        for (Target target : point.targets()) {
          check.part(target.id(), target.number(), target.text());
          target.terms().forEach(check::term);
        }
      }
    }
  }

  private void term(Term term) {
    part(term.id(), null, term.text());
    must(term.type() != null, term.text());
    must((term.type() == TermType.RECURRING) == (term.timesPerYear() != null), term.text());
    must(term.timesPerYear() == null || term.timesPerYear() > 0, term.text());
    must((term.type() == TermType.FIXED_DATE) == !term.dates().isEmpty(), term.text());
    must(term.dates().size() <= 2 && term.dates().stream().allMatch(isDate()), term.text());
    must(term.milestone() == null || term.type() == TermType.RELATIVE, term.text());
    must(term.calendar() == null || term.type() == TermType.EXTERNAL_CALENDAR, term.text());
    must(term.timing().isEmpty() || term.type() == TermType.EVENT_TRIGGERED, term.text());
  }

  private static Predicate<String> isDate() {
    return date -> {
      try {
        return Unfolding.last(date) != null;
      } catch (RuntimeException notOne) {
        return false;
      }
    };
  }

  private void part(UUID id, String number, String words) {
    must(known.add(id), words);
    must(number == null || !number.isBlank() && number.length() <= NUMBER, words);
    must(words != null && !words.isBlank() && words.length() <= WORDS, words);
  }

  private void must(boolean right, String words) {
    if (!right) {
      String said = words == null ? "" : words.strip();
      throw Refusal.field("objectives", "objective.set.bad-part", said.length() > 80 ? said.substring(0, 80) + "…" : said);
    }
  }
}
