package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells dates that do not exist or that nobody can have meant. */
final class Plausibility {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  /** No plan of the Region runs for longer than this, in years. */
  private static final int LONGEST = 50;
  private static final int LONGEST_MANDATE = 10;
  private static final Pattern RANGE = Pattern.compile("(?<![\\d.,/-])(\\d{4})\\s?[-–—/]\\s?(\\d{4})(?![\\d.,/-]|\\s?%)");
  private static final Pattern MONTH = Pattern.compile("\\b" + Dates.MONTHS + "\\.?\\s+(\\d{4})(?!\\d)");
  private static final Pattern DAY = Pattern.compile("(?<![\\d./-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
  private static final Pattern WRITTEN = Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:er)?\\s+" + Dates.MONTHS + "\\s+(\\d{4})(?!\\d)");

  private final Integer from;
  private final Integer until;
  private final List<ReadingWarning> warnings;
  /** The lines that have been told already. */
  private final Set<Integer> told = new HashSet<>();

  Plausibility(Integer from, Integer until, List<ReadingWarning> warnings) {
    this.from = from;
    this.until = until;
    this.warnings = warnings;
  }

  void check(List<Line> lines) {
    for (Line line : lines) {
      String text = Folding.folded(line.text());
      Matcher range = RANGE.matcher(text);
      while (range.find()) {
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        boolean amounts = first % 100 == 0 && last % 100 == 0;
        if (year(first) && !year(last) && !amounts || year(first) && year(last) && (last < first || last - first > LONGEST)) {
          tell(line.number(), range.group());
        }
      }
      Matcher month = MONTH.matcher(text);
      while (month.find()) {
        if (!year(Integer.parseInt(month.group(2)))) {
          tell(line.number(), month.group());
        }
      }
      days(DAY.matcher(text), line.number(), false);
      days(WRITTEN.matcher(text), line.number(), true);
    }
  }

  private void days(Matcher day, int line, boolean written) {
    while (day.find()) {
      int month = written ? Dates.month(day.group(2)) : Integer.parseInt(day.group(2));
      if (!exists(Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(1)))) {
        tell(line, day.group());
      }
    }
  }

  static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return year(year);
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean year(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  void checkPeriod(Passage period) {
    boolean backwards = from != null && until != null && (until < from || until - from > LONGEST_MANDATE);
    if (backwards && period != null && !period.isEmpty()) {
      tell(period.line(), from + "-" + until);
    }
  }

  /** A term that lies before the mandate begins or after it ends cannot be meant. */
  void checkTerm(String text, int line) {
    if (from == null || until == null || until < from) {
      return;
    }
    for (Term term : TermReader.read(text)) {
      for (String date : term.dates()) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (year < from || year > until) {
          tell(line, date);
        }
      }
    }
  }

  private void tell(int line, String date) {
    if (told.add(line)) {
      warnings.add(ReadingWarning.of(ReadingWarning.Code.IMPLAUSIBLE_DATE, line, date));
    }
  }
}
