package brussels.irisflow.period;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Counts periods as the law does. Thread-safe, and without a clock: the same request and the same edited lists always
 * give the same result.
 */
public final class Periods {

  /** The first and the last day that an event or a result may have: the Treaty of Rome, and as far as Easter is asked. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1958, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private final InstitutionHolidayLists lists;

  /** With the edited lists of the EU institutions' holidays; {@link InstitutionHolidayLists#none()} counts by pattern. */
  public Periods(InstitutionHolidayLists lists) {
    this.lists = Objects.requireNonNull(lists);
  }

  /**
   * The end of a period and its explanation.
   *
   * @throws Refusal (400) when the result falls outside {@link #FIRST_DAY} to {@link #LAST_DAY}, or when the holidays of a
   *     year that matters are not known
   */
  public PeriodResult compute(PeriodRequest request) {
    if (request.rule() == PeriodRule.NAMED_DATE) {
      return named(request);
    }
    return request.unit() == PeriodUnit.HOURS ? new HourCount(request).count() : new DayCount(request, workdays(request)).count();
  }

  /** Whether a day is no Saturday, Sunday or holiday of the calendar. Refuses a year of which the holidays are unknown. */
  public boolean isWorkingDay(HolidayCalendar calendar, LocalDate day) {
    return new Workdays(calendar, lists).isWorking(day);
  }

  /** The holidays of a calendar in a year, by date. Refuses a year of which they are unknown. */
  public List<Holiday> holidays(HolidayCalendar calendar, int year) {
    List<Holiday> holidays = new ArrayList<>();
    new Workdays(calendar, lists).holidays(year).forEach((day, names) -> holidays.add(new Holiday(day, names)));
    return holidays;
  }

  /** Art. 5 of Regulation 1182/71: a date is not a period, so neither 3(4) nor 3(5) moves it. */
  private PeriodResult named(PeriodRequest request) {
    Workdays workdays = workdays(request);
    LocalDate date = request.event();
    Message day = workdays.knows(date.getYear()) ? workdays.named(date) : Said.day(date);
    return new PeriodResult(request, date, null, List.of(Message.of("period.named-date", day, Said.article("5"))));
  }

  private Workdays workdays(PeriodRequest request) {
    return new Workdays(request.calendar(), lists);
  }

  /** The day, unless it lies outside what can be counted. */
  static LocalDate within(LocalDate day) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw Refusal.field("amount", "period.refusal.range", FIRST_DAY, LAST_DAY);
    }
    return day;
  }
}
