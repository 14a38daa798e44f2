package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unfolds the terms of objectives into what is due, and when. */
final class Unfolding {

  /** A version and the days on which it is in force; {@code until} is null while nothing replaces it. */
  record InForce(ObjectiveTree tree, LocalDate from, LocalDate until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  private static final int MONTHS = 12;
  private static final int DAYS = 365;
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(?<![\\d.,])(?:(\\d{1,2})(?:er)?\\s+)?" + Dates.MONTHS);
  private static final Pattern MONTHS_AFTER = Pattern.compile("(\\d+|\\w+)\\s+(?:eerste\\s+|premiers\\s+)?(maanden|maand|mois|weken|"
      + "semaines|jaar|an|ans)\\b");
  private static final List<String> NUMBERS = List.of("nul", "een un une", "twee deux", "drie trois", "vier quatre", "vijf cinq", "zes six",
      "zeven sept", "acht huit", "negen neuf", "tien dix", "elf onze", "twaalf douze");

  private Unfolding() {
  }

  static List<Occurrence> occurrences(List<InForce> versions, LocalDate from, LocalDate until, Milestones milestones) {
    Set<Occurrence> dated = new LinkedHashSet<>();
    Set<Occurrence> undated = new LinkedHashSet<>();
    for (InForce version : versions) {
      boolean counts = !version.from().isAfter(until) && (version.until() == null || !version.until().isBefore(from));
      for (Target target : counts ? version.tree().targets() : List.<Target>of()) {
        for (Term term : target.terms()) {
          for (Occurrence one : unfold(target, term, milestones)) {
            if (one.due() == null) {
              undated.add(one);
            } else if (!one.due().isBefore(from) && !one.due().isAfter(until) && version.covers(one.due())) {
              dated.add(one);
            }
          }
        }
      }
    }
    List<Occurrence> all = new ArrayList<>(dated);
    all.sort(Comparator.comparing(Occurrence::due));
    all.addAll(undated);
    return all;
  }

  /** All occurrences of a term in a whole mandate. */
  static List<Occurrence> unfold(Target target, Term term, Milestones milestones) {
    return switch (term.type()) {
      case RECURRING -> recurring(target, term, milestones);
      case FIXED_DATE -> fixed(target, term, milestones);
      case RELATIVE -> List.of(once(target, term, milestones.start(), milestone(term, milestones)));
      case CONTINUOUS, EXTERNAL_CALENDAR, EVENT_TRIGGERED -> List.of(once(target, term, null, null));
    };
  }

  private static Occurrence once(Target target, Term term, LocalDate from, LocalDate due) {
    return new Occurrence(target.id(), term.id(), term.type(), due == null ? null : from, due);
  }

  /** Counted from the first day of the mandate, or on the day of the year that the term names; never after the last day. */
  private static List<Occurrence> recurring(Target target, Term term, Milestones milestones) {
    if (term.timesPerYear() == null || term.timesPerYear() <= 0) {
      return List.of(once(target, term, null, null));
    }
    MonthDay named = term.timesPerYear() <= 1 ? dayOfYear(term.text()) : null;
    List<Occurrence> occurrences = new ArrayList<>();
    LocalDate from = milestones.start();
    for (int i = 1; !from.isAfter(milestones.end()); i++) {
      LocalDate next = after(milestones.start(), i, term.timesPerYear());
      LocalDate due = named == null ? next.minusDays(1) : next(named, from);
      if (due.isAfter(milestones.end())) {
        break;
      }
      occurrences.add(once(target, term, from, due));
      from = named == null ? next : after(due.plusDays(1), 1, term.timesPerYear()).minusYears(1);
      from = from.isAfter(due) ? from : due.plusDays(1);
    }
    return occurrences;
  }

  private static LocalDate after(LocalDate start, int times, double perYear) {
    double months = MONTHS / perYear;
    return months == Math.rint(months) ? start.plusMonths(Math.round(times * months)) : start.plusDays(Math.round(times * DAYS / perYear));
  }

  private static LocalDate next(MonthDay day, LocalDate from) {
    LocalDate due = day.atYear(from.getYear());
    return due.isBefore(from) ? day.atYear(from.getYear() + 1) : due;
  }

  /** The day or the last day of the month that a yearly term names: "every year by 31 March"; null when it names none. */
  static MonthDay dayOfYear(String text) {
    Matcher named = DAY_OF_YEAR.matcher(Folding.folded(text == null ? "" : text));
    if (!named.find()) {
      return null;
    }
    int month = Dates.month(named.group(2));
    int last = YearMonth.of(2023, month).lengthOfMonth();
    return MonthDay.of(month, named.group(1) == null ? last : Math.max(1, Math.min(last, Integer.parseInt(named.group(1)))));
  }

  /** The last day of the date, or of the range, that the document names. */
  private static List<Occurrence> fixed(Target target, Term term, Milestones milestones) {
    if (term.dates().isEmpty()) {
      return List.of(once(target, term, null, null));
    }
    LocalDate due = last(term.dates().get(term.dates().size() - 1));
    LocalDate from = term.dates().size() > 1 ? first(term.dates().get(0)) : milestones.start();
    return List.of(once(target, term, from.isAfter(due) ? due : from, due));
  }

  static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), MONTHS, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate milestone(Term term, Milestones milestones) {
    if (term.milestone() == Milestone.END) {
      return milestones.end();
    } else if (term.milestone() == Milestone.MID_TERM) {
      return milestones.midTerm();
    }
    return sinceStart(term.text(), milestones.start());
  }

  /** "Within six months of taking office"; null when the text does not say how long. */
  static LocalDate sinceStart(String text, LocalDate start) {
    Matcher period = MONTHS_AFTER.matcher(Folding.folded(text == null ? "" : text));
    while (period.find()) {
      int amount = amount(period.group(1));
      if (amount > 0) {
        return switch (period.group(2)) {
          case "weken", "semaines" -> start.plusWeeks(amount);
          case "jaar", "an", "ans" -> start.plusYears(amount);
          default -> start.plusMonths(amount);
        };
      }
    }
    return null;
  }

  private static int amount(String word) {
    if (word.chars().allMatch(Character::isDigit)) {
      return word.length() > 3 ? 0 : Integer.parseInt(word);
    }
    for (int i = 1; i < NUMBERS.size(); i++) {
      if (List.of(NUMBERS.get(i).split(" ")).contains(word)) {
        return i;
      }
    }
    return 0;
  }
}
