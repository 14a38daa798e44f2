package brussels.irisflow.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The horizontal axis of a planning drawn on a page, from one day to a later one; days beyond it stand at its ends. */
public record TimeAxis(LocalDate from, LocalDate to) {

  private static final int MARKS = 8;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");

  /** Every day of the given ones fits, on whole months; null days are left out. With none the axis is the month of today. */
  public static TimeAxis around(LocalDate today, Collection<LocalDate> days) {
    List<LocalDate> sorted = Stream.concat(Stream.of(today), days.stream().filter(Objects::nonNull)).sorted().toList();
    return new TimeAxis(sorted.get(0).withDayOfMonth(1), sorted.get(sorted.size() - 1).plusMonths(1).withDayOfMonth(1));
  }

  /** Where a day stands, as an SVG length: {@code 37.50%}. */
  public String at(LocalDate day) {
    return percent(share(day));
  }

  /** How long it is from a day to the end of a later or equal day, as an SVG length; a single day stays visible. */
  public String length(LocalDate first, LocalDate last) {
    return percent(Math.max(0.8, share(last.plusDays(1)) - share(first)));
  }

  /** The first days of months, on a long axis of years, that are marked under it: evenly spread, few enough to be read. */
  public List<LocalDate> marks() {
    LocalDate first = inYears() && from.getDayOfYear() > 1 ? from.plusYears(1).withDayOfYear(1) : from;
    return Stream.iterate(first, mark -> mark.isBefore(to), mark -> mark.plusMonths(every())).toList();
  }

  private long every() {
    long months = ChronoUnit.MONTHS.between(from, to);
    return Stream.of(1, 2, 3, 6, 12, 24).filter(step -> months / step <= MARKS).findFirst().orElse(60);
  }

  private boolean inYears() {
    return every() >= 12;
  }

  /** What stands at a mark: {@code 11/26}, on a long axis {@code 2026}. */
  public String label(LocalDate mark) {
    return mark.format(inYears() ? YEAR : MONTH);
  }

  /** On which side of a mark its label stands, as SVG says it: at the end of the axis there is no room behind it. */
  public String anchor(LocalDate mark) {
    return share(mark) > 90 ? "end" : "start";
  }

  private double share(LocalDate day) {
    double share = 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return Math.max(0, Math.min(100, share));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
