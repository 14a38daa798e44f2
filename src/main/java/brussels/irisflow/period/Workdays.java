package brussels.irisflow.period;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The working days of one calendar during one computation; remembers which years it had to look up. Not thread-safe. */
final class Workdays {

  private static final Set<Feast> COURT = EnumSet.of(Feast.NEW_YEAR, Feast.EASTER_MONDAY, Feast.LABOUR_DAY, Feast.EUROPE_DAY,
      Feast.ASCENSION, Feast.WHIT_MONDAY, Feast.LUXEMBOURG_NATIONAL_DAY, Feast.ASSUMPTION, Feast.ALL_SAINTS, Feast.CHRISTMAS,
      Feast.BOXING_DAY);
  private static final int EUROPE_DAY_AT_THE_COURT = 2019;

  private final HolidayCalendar calendar;
  private final InstitutionHolidayLists lists;
  private final Map<Integer, SortedMap<LocalDate, List<Message>>> years = new HashMap<>();
  private final SortedMap<Integer, InstitutionHolidays> institutions = new TreeMap<>();

  Workdays(HolidayCalendar calendar, InstitutionHolidayLists lists) {
    this.calendar = calendar;
    this.lists = lists;
  }

  boolean isWorking(LocalDate day) {
    return !isWeekend(day) && !holidays(day.getYear()).containsKey(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** The first working day after this one; the days passed over are added to the list. */
  LocalDate next(LocalDate day, List<LocalDate> passed) {
    LocalDate next = day.plusDays(1);
    while (!isWorking(next)) {
      passed.add(next);
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day with its weekday, its date and, for a holiday, its name. */
  Message named(LocalDate day) {
    List<Message> names = holidays(day.getYear()).getOrDefault(day, List.of());
    return names.isEmpty() ? Said.day(day) : Message.of("period.day.holiday", Said.day(day), names);
  }

  /** The lists of the EU institutions that were consulted, in order of year; empty for the other calendars. */
  Collection<InstitutionHolidays> institutions() {
    return institutions.values();
  }

  /** The holidays of a year by date. Refuses a year of which they are not known. */
  SortedMap<LocalDate, List<Message>> holidays(int year) {
    return years.computeIfAbsent(year, this::lookUp);
  }

  boolean knows(int year) {
    return calendar.reaches(year) || calendar == HolidayCalendar.EU_INSTITUTIONS && edited(year).isPresent();
  }

  private SortedMap<LocalDate, List<Message>> lookUp(int year) {
    if (!knows(year)) {
      throw Refusal.field("event", "period.refusal.calendar-year", calendar, String.valueOf(year),
          String.valueOf(calendar.firstYear()), String.valueOf(Periods.LAST_DAY.getYear()));
    }
    return switch (calendar) {
      case BE -> byDate(BelgianHolidays.of(year));
      case CJEU -> byDate(court(year));
      case EU_INSTITUTIONS -> byDate(edited(year).orElseGet(() -> InstitutionHolidays.pattern(year)));
    };
  }

  private Optional<InstitutionHolidays> edited(int year) {
    return lists.of(year).filter(list -> list.year() == year);
  }

  private static Map<Feast, LocalDate> court(int year) {
    Map<Feast, LocalDate> days = new TreeMap<>();
    for (Feast feast : COURT) {
      if (feast != Feast.EUROPE_DAY || year >= EUROPE_DAY_AT_THE_COURT) {
        days.put(feast, feast.in(year));
      }
    }
    return days;
  }

  private static SortedMap<LocalDate, List<Message>> byDate(Map<Feast, LocalDate> feasts) {
    SortedMap<LocalDate, List<Message>> byDate = new TreeMap<>();
    feasts.forEach((feast, day) -> byDate.computeIfAbsent(day, none -> new ArrayList<>()).add(feast.title()));
    return byDate;
  }

  private SortedMap<LocalDate, List<Message>> byDate(InstitutionHolidays list) {
    institutions.put(list.year(), list);
    SortedMap<LocalDate, List<Message>> byDate = new TreeMap<>();
    for (LocalDate day : list.days()) {
      List<Message> names = InstitutionHolidays.feastsOn(day).stream().map(Feast::title).toList();
      byDate.put(day, names.isEmpty() ? List.of(Message.of("period.holiday.ADDED")) : names);
    }
    return byDate;
  }
}
