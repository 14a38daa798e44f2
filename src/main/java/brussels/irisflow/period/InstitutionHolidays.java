package brussels.irisflow.period;

import brussels.irisflow.language.Faults;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One year's list of the days on which the EU institutions in Brussels are closed. The Commission decides it some two
 * years ahead and publishes it in the Official Journal; days in a weekend are left out and not replaced.
 *
 * @param year the calendar year
 * @param days every closed day of that year, weekends not needed
 * @param officialJournal where the list is published, such as {@code 2021/C 201 I/02}; empty when not known
 * @param verified whether somebody compared the list with a published one; otherwise it follows the pattern, and every
 *     explanation that relies on it says so
 */
public record InstitutionHolidays(int year, SortedSet<LocalDate> days, String officialJournal, boolean verified) {

  /** The usual pattern: 1-2 January, Maundy Thursday to Easter Monday, …, 24-31 December (Brussels: 21 July). */
  private static final Set<Feast> PATTERN = Collections.unmodifiableSet(EnumSet.complementOf(
      EnumSet.of(Feast.LUXEMBOURG_NATIONAL_DAY, Feast.ARMISTICE)));

  /** Years whose list was read in print and is the pattern; that of 2025 without its reference. */
  private static final Map<Integer, String> READ = Map.of(2014, "2013/C 39/03", 2023, "2021/C 201 I/02", 2025, "");

  private static final int LONGEST_REFERENCE = 100;

  /** Refuses a year outside 1958-2100, a day of another year, and a reference of more than 100 characters. */
  public InstitutionHolidays {
    Faults faults = new Faults();
    if (year < Periods.FIRST_DAY.getYear() || year > Periods.LAST_DAY.getYear()) {
      faults.add("year", "period.refusal.year", years(Periods.FIRST_DAY), years(Periods.LAST_DAY));
    }
    days = days == null ? new TreeSet<>() : new TreeSet<>(days);
    for (LocalDate day : days) {
      if (day.getYear() != year) {
        faults.add("days", "period.refusal.other-year", day, String.valueOf(year));
      }
    }
    days = Collections.unmodifiableSortedSet(days);
    officialJournal = faults.optional("officialJournal", officialJournal, LONGEST_REFERENCE);
    officialJournal = officialJournal == null ? "" : officialJournal;
    faults.refuse();
  }

  /** A list that was compared with the Official Journal. */
  public static InstitutionHolidays published(int year, Collection<LocalDate> days, String officialJournal) {
    return new InstitutionHolidays(year, new TreeSet<>(days), officialJournal, true);
  }

  /** The list that the pattern gives for a year, verified for the years whose published list is the same. */
  public static InstitutionHolidays pattern(int year) {
    SortedSet<LocalDate> days = PATTERN.stream().map(feast -> feast.in(year))
        .filter(InstitutionHolidays::onWeekday).collect(Collectors.toCollection(TreeSet::new));
    return new InstitutionHolidays(year, days, READ.get(year), READ.containsKey(year));
  }

  /** The lists with which an editable table begins: 2024 to 2028, of which only 2025 is verified. */
  public static List<InstitutionHolidays> defaults() {
    return IntStream.rangeClosed(2024, 2028).mapToObj(InstitutionHolidays::pattern).toList();
  }

  /** What is kept on this day by the pattern; empty for a day that the Commission added. */
  static List<Feast> feastsOn(LocalDate day) {
    List<Feast> feasts = new ArrayList<>();
    for (Feast feast : PATTERN) {
      if (feast.in(day.getYear()).equals(day)) {
        feasts.add(feast);
      }
    }
    return feasts;
  }

  private static boolean onWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static String years(LocalDate bound) {
    return String.valueOf(bound.getYear());
  }
}
