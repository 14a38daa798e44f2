package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of Procedure of the Court of Justice, art. 49 to 51, with the Court's own holidays (2019/C 156/06). */
class CourtPeriodTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest(name = "served {0}: two months and ten days end on {1}")
  @CsvSource({
      "2026-04-13, 2026-06-24", // 23 June, Luxembourg
      "2025-10-16, 2025-12-29", // 26 December
      "2026-10-15, 2026-12-28", // 25 and 26 December, Sunday
      "2028-02-04, 2028-04-14", // Good Friday is a working day of the Court
      "2027-10-22, 2028-01-03",
      "2026-09-14, 2026-11-24",
      "2025-12-31, 2026-03-10", // clamped to 28 February first, then ten days
      "2026-06-18, 2026-08-28", // vacations suspend nothing
      "2026-03-01, 2026-05-11", // Monday
      "2026-02-28, 2026-05-08",
      "2026-02-27, 2026-05-07", // by date, not to the end of the month
      "2026-12-31, 2027-03-10", // 28 February is a Sunday, but the roll comes once, at the end
      "2027-12-31, 2028-03-10", // 29 February, leap year
      "2026-09-01, 2026-11-11", // 11 November is none of its holidays
      "2026-05-11, 2026-07-21", // nor is 21 July
      "2028-02-29, 2028-05-10", // 9 May passes within
      "2026-10-14, 2026-12-24", // Christmas Eve is a working day
  })
  void monthsComeFirstThenTheDistanceThenOneRoll(LocalDate served, LocalDate end) {
    assertThat(end(served, 2, PeriodUnit.MONTHS, 10)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} {2} + {3} days = {4}")
  @CsvSource({
      "2026-09-07, 6, WEEKS, 10, 2026-10-29", // intervention, art. 130
      "2026-06-15, 2, MONTHS, 10, 2026-08-25", // art. 50: published on 1 June, runs from the end of the fourteenth day
      "2026-01-29, 2, MONTHS, 0, 2026-03-30",
      "2026-04-16, 1, WEEKS, 0, 2026-04-23",
      "2026-04-02, 2, DAYS, 0, 2026-04-07", // no rule of two working days here
      "2026-04-03, 2, DAYS, 0, 2026-04-07",
      "2026-05-06, 3, DAYS, 0, 2026-05-11", // 9 May 2026 is a Saturday besides
      "2025-05-08, 1, DAYS, 0, 2025-05-12", // 9 May, a Friday
      "2018-05-08, 1, DAYS, 0, 2018-05-09", // before 2019 it was a working day
      "2024-02-29, 1, YEARS, 10, 2025-03-10",
      "2026-12-24, 2, DAYS, 0, 2026-12-28",
  })
  void everyUnitOfTheRulesIsCounted(LocalDate event, int amount, PeriodUnit unit, int thenDays, LocalDate end) {
    assertThat(end(event, amount, unit, thenDays)).isEqualTo(end);
  }

  @Test
  void theCourtKeepsElevenHolidays() {
    assertThat(periods.holidays(HolidayCalendar.CJEU, 2026)).extracting(Holiday::day).containsExactly(
        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 9),
        LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 23), LocalDate.of(2026, 8, 15),
        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
  }

  private LocalDate end(LocalDate event, int amount, PeriodUnit unit, int thenDays) {
    return periods.compute(PeriodRequest.of(PeriodRule.CJEU, event, amount, unit).then(thenDays)).date();
  }
}
