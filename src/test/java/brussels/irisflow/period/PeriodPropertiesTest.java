package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every period, tried on every day of three years. */
class PeriodPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
  private static final Set<PeriodUnit> DATES =
      EnumSet.of(PeriodUnit.DAYS, PeriodUnit.WORKING_DAYS, PeriodUnit.WEEKS, PeriodUnit.MONTHS, PeriodUnit.YEARS);

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest
  @EnumSource(HolidayCalendar.class)
  void aUnionPeriodEndsOnAWorkingDayAfterItsEventAndALongerOneNoEarlier(HolidayCalendar calendar) {
    for (PeriodUnit unit : DATES) {
      for (LocalDate event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
        LocalDate shorter = event;
        for (int amount = 1; amount <= 8; amount++) {
          LocalDate end = periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, amount, unit).with(calendar)).date();
          assertThat(end).isAfter(event).isAfterOrEqualTo(shorter);
          assertThat(periods.isWorkingDay(calendar, end)).as("%s + %s %s ends on %s", event, amount, unit, end).isTrue();
          shorter = end;
        }
      }
    }
  }

  /** The same article put as a search: the first working day not before the nominal end with two working days behind it. */
  @ParameterizedTest
  @EnumSource(HolidayCalendar.class)
  void daysEndWhereASearchFromTheEventFindsTheEnd(HolidayCalendar calendar) {
    for (LocalDate event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
      for (int amount = 1; amount <= 16; amount++) {
        LocalDate end = periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, amount, PeriodUnit.DAYS).with(calendar)).date();
        assertThat(end).as("%s + %s days", event, amount).isEqualTo(search(calendar, event, amount));
      }
    }
  }

  private LocalDate search(HolidayCalendar calendar, LocalDate event, int amount) {
    int working = 0;
    for (LocalDate day = event.plusDays(1);; day = day.plusDays(1)) {
      boolean works = periods.isWorkingDay(calendar, day);
      working += works ? 1 : 0;
      if (works && !day.isBefore(event.plusDays(amount)) && working >= Math.min(2, amount)) {
        return day;
      }
    }
  }

  @Test
  void aLaterEventNeverEndsEarlierInDaysAndWeeks() {
    for (PeriodUnit unit : EnumSet.of(PeriodUnit.DAYS, PeriodUnit.WORKING_DAYS, PeriodUnit.WEEKS)) {
      LocalDate before = FIRST;
      for (LocalDate event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
        LocalDate end = periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, 3, unit)).date();
        assertThat(end).isAfterOrEqualTo(before);
        before = end;
      }
    }
  }

  @Test
  void aPeriodCountedBackEndsBeforeItsEventAndALongerOneNoLater() {
    for (PeriodUnit unit : DATES) {
      for (LocalDate event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
        LocalDate shorter = event;
        for (int amount = 1; amount <= 4; amount++) {
          LocalDate end = periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, amount, unit).backward()).date();
          assertThat(end).isBefore(shorter);
          shorter = end;
        }
      }
    }
  }

  @Test
  void aPeriodOfTheCourtEndsOnAWorkingDayOfTheCourtAndABelgianOneExactlyOnItsNominalDay() {
    for (LocalDate event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
      LocalDate court = periods.compute(PeriodRequest.of(PeriodRule.CJEU, event, 2, PeriodUnit.MONTHS).then(10)).date();
      assertThat(periods.isWorkingDay(HolidayCalendar.CJEU, court)).isTrue();
      assertThat(court).isBetween(event.plusMonths(2).plusDays(10), event.plusMonths(2).plusDays(14));
      LocalDate belgian = periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, event, 2, PeriodUnit.MONTHS)).date();
      assertThat(belgian).isEqualTo(event.plusMonths(2));
    }
  }
}
