package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation (EEC, Euratom) No 1182/71, articles 2 to 5. Each table names the article it tries. */
class EuPeriodTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest(name = "{0} + {1} {2}: {3} in Belgium, {4} at the institutions")
  @CsvSource({
      // The knowledge base's own vectors: every article once, with both calendars.
      "2026-01-29, 2, MONTHS, 2026-03-30, 2026-03-30",
      "2025-12-31, 2, MONTHS, 2026-03-02, 2026-03-02",
      "2026-02-17, 10, WEEKS, 2026-04-28, 2026-04-28",
      "2026-04-14, 30, DAYS, 2026-05-15, 2026-05-18",
      "2026-04-22, 30, DAYS, 2026-05-22, 2026-05-22",
      "2026-04-30, 5, WORKING_DAYS, 2026-05-08, 2026-05-08",
      "2026-04-03, 2, DAYS, 2026-04-08, 2026-04-08",
      "2026-05-13, 2, DAYS, 2026-05-18, 2026-05-19",
      "2024-02-29, 1, YEARS, 2025-02-28, 2025-02-28",
      "2026-08-31, 1, MONTHS, 2026-09-30, 2026-09-30",
      "2026-09-25, 3, MONTHS, 2026-12-28, 2027-01-04",
      "2026-07-16, 2, MONTHS, 2026-09-16, 2026-09-16",
      "2026-07-16, 10, WEEKS, 2026-09-24, 2026-09-24",
  })
  void endsAsTheKnowledgeBaseSays(LocalDate event, int amount, PeriodUnit unit, LocalDate belgium, LocalDate institutions) {
    assertThat(end(event, amount, unit, HolidayCalendar.BE)).isEqualTo(belgium);
    assertThat(end(event, amount, unit, HolidayCalendar.EU_INSTITUTIONS)).isEqualTo(institutions);
  }

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
      // C-171/03: a period in weeks ends on the weekday of the event, not on that of the day after.
      "1998-03-12, 3, WEEKS, 1998-04-02",
      "1998-01-28, 3, WEEKS, 1998-02-18",
      // A week from a Saturday ends on a Saturday, and rolls.
      "2026-06-06, 1, WEEKS, 2026-06-15",
      "2026-03-30, 1, WEEKS, 2026-04-07",
  })
  void weeksEndOnTheWeekdayOfTheEvent(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(end(event, amount, unit, HolidayCalendar.BE)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
      "2027-01-31, 1, MONTHS, 2027-03-01", // 28 February is a Sunday
      "2028-01-31, 1, MONTHS, 2028-02-29", // leap year
      "2026-01-30, 1, MONTHS, 2026-03-02", // 28 February is a Saturday
      "2026-03-31, 6, MONTHS, 2026-09-30",
      "2026-10-31, 4, MONTHS, 2027-03-01", // 28 February 2027 is a Sunday
      "2026-05-31, 25, MONTHS, 2028-06-30",
      "2028-02-29, 4, YEARS, 2032-03-01", // 29 February 2032 exists and is a Sunday
      "2024-02-29, 3, YEARS, 2027-03-01", // clamped to 28 February 2027, a Sunday
      "2026-02-28, 1, MONTHS, 2026-03-30", // by date, not to the end of the month: 28 March is a Saturday
      "2026-04-30, 1, MONTHS, 2026-06-01", // 30 May is a Saturday
      "2023-02-28, 1, YEARS, 2024-02-28", // not to the 29th of a leap year
  })
  void monthsAndYearsEndOnTheDateOfTheEventOrOnTheLastDayOfTheMonth(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(end(event, amount, unit, HolidayCalendar.BE)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} days: {2} in Belgium, {3} at the institutions")
  @CsvSource({
      // A single day rolls, 3(4), but needs only one working day.
      "2026-04-24, 1, 2026-04-27, 2026-04-27", // Friday to Monday
      "2026-04-02, 1, 2026-04-03, 2026-04-07", // Good Friday is a working day in Belgium only
      "2026-04-03, 1, 2026-04-07, 2026-04-07", // Saturday, Sunday, Easter Monday
      "2026-12-24, 1, 2026-12-28, 2027-01-04",
      "2026-12-31, 1, 2027-01-04, 2027-01-04",
      // Two days or more hold two working days, 3(5).
      "2026-04-24, 2, 2026-04-28, 2026-04-28", // Sunday rolls to Monday: one
      "2026-04-24, 3, 2026-04-28, 2026-04-28", // ends on Monday: one
      "2026-04-24, 4, 2026-04-28, 2026-04-28", // Monday and Tuesday
      "2026-04-23, 2, 2026-04-27, 2026-04-27", // Friday and the Monday to which it rolls
      "2026-04-22, 2, 2026-04-24, 2026-04-24",
      // Round Easter.
      "2026-04-02, 2, 2026-04-07, 2026-04-08", // Belgium: Friday and Tuesday
      "2026-04-02, 4, 2026-04-07, 2026-04-08",
      "2026-04-02, 5, 2026-04-07, 2026-04-08",
      "2026-04-02, 6, 2026-04-08, 2026-04-08",
      "2026-04-01, 3, 2026-04-07, 2026-04-08", // institutions: Maundy Thursday to Easter Monday are off
      "2026-04-04, 2, 2026-04-08, 2026-04-08",
      "2026-04-03, 4, 2026-04-08, 2026-04-08",
      // Round Christmas and New Year.
      "2026-12-23, 2, 2026-12-28, 2027-01-05", // Thursday 24 counts in Belgium
      "2026-12-24, 2, 2026-12-29, 2027-01-05",
      "2026-12-24, 4, 2026-12-29, 2027-01-05",
      "2026-12-24, 5, 2026-12-29, 2027-01-05",
      "2026-12-24, 10, 2027-01-04, 2027-01-05", // rolls from Sunday 3 January
      "2026-12-30, 2, 2027-01-04, 2027-01-05", // Thursday 31 counts in Belgium
      "2026-12-31, 3, 2027-01-05, 2027-01-05",
      // Round Ascension and Whitsun, and the bridge of 21 July.
      "2026-05-13, 3, 2026-05-18, 2026-05-19",
      "2026-05-22, 3, 2026-05-27, 2026-05-27", // Whit Monday rolls to Tuesday: one
      "2026-05-21, 4, 2026-05-26, 2026-05-26",
      "2026-07-18, 3, 2026-07-22, 2026-07-22", // Saturday + 3 = holiday; Monday and Wednesday
      "2026-07-20, 2, 2026-07-23, 2026-07-23",
      // 11 November is a holiday in Belgium only, 9 May and 2 November at the institutions only.
      "2026-11-09, 2, 2026-11-12, 2026-11-11",
      "2028-05-08, 1, 2028-05-09, 2028-05-10",
      "2026-10-31, 2, 2026-11-03, 2026-11-04",
  })
  void rollsAndHoldsTwoWorkingDays(LocalDate event, int days, LocalDate belgium, LocalDate institutions) {
    assertThat(end(event, days, PeriodUnit.DAYS, HolidayCalendar.BE)).isEqualTo(belgium);
    assertThat(end(event, days, PeriodUnit.DAYS, HolidayCalendar.EU_INSTITUTIONS)).isEqualTo(institutions);
  }

  @ParameterizedTest(name = "a week from {0} at the institutions ends on {1}")
  @CsvSource({
      "2026-12-24, 2027-01-05", // 31 December rolls to 4 January, which is the only working day
      "2026-12-23, 2027-01-05",
      "2026-12-28, 2027-01-05",
      "2026-12-29, 2027-01-05", // ends on Tuesday 5 January; Monday is the other
      "2026-04-01, 2026-04-08",
  })
  void evenAWeekMayLackTwoWorkingDays(LocalDate event, LocalDate end) {
    assertThat(end(event, 1, PeriodUnit.WEEKS, HolidayCalendar.EU_INSTITUTIONS)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} working days: {2} in Belgium, {3} at the institutions")
  @CsvSource({
      "2026-04-24, 1, 2026-04-27, 2026-04-27",
      "2026-04-25, 1, 2026-04-27, 2026-04-27", // from a Saturday
      "2026-04-01, 2, 2026-04-03, 2026-04-08",
      "2026-04-03, 1, 2026-04-07, 2026-04-07",
      "2026-12-23, 5, 2026-12-31, 2027-01-08",
      "2026-12-31, 1, 2027-01-04, 2027-01-04",
      "2026-07-20, 8, 2026-07-31, 2026-07-31", // 21 July is none
  })
  void workingDaysAreCountedAloneAndNeverRoll(LocalDate event, int amount, LocalDate belgium, LocalDate institutions) {
    assertThat(end(event, amount, PeriodUnit.WORKING_DAYS, HolidayCalendar.BE)).isEqualTo(belgium);
    assertThat(end(event, amount, PeriodUnit.WORKING_DAYS, HolidayCalendar.EU_INSTITUTIONS)).isEqualTo(institutions);
  }

  @ParameterizedTest(name = "{0} - {1} {2} = {3}")
  @CsvSource({
      // Art. 3(4), second subparagraph: never rolls; month ends still clamp, 3(2)(c).
      "2026-03-31, 1, MONTHS, 2026-02-28", // a Saturday
      "2026-05-31, 1, MONTHS, 2026-04-30",
      "2028-03-31, 1, MONTHS, 2028-02-29",
      "2028-02-29, 1, YEARS, 2027-02-28",
      "2026-04-08, 2, DAYS, 2026-04-06", // Easter Monday stays, and no two working days are sought
      "2026-04-07, 1, DAYS, 2026-04-06",
      "2026-05-18, 2, WEEKS, 2026-05-04",
      "2027-01-04, 1, WORKING_DAYS, 2026-12-31",
      "2026-04-07, 2, WORKING_DAYS, 2026-04-02",
      "2026-01-15, 15, DAYS, 2025-12-31",
      "2026-01-15, 14, DAYS, 2026-01-01",
  })
  void backwardClampsButNeverMoves(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, amount, unit).backward()).date()).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} months = {2}")
  @CsvSource({
      "2026-01-14, 1.5, 2026-03-02", // 14 February, then fifteen days: Sunday 1 March rolls
      "2026-01-31, 1.5, 2026-03-16", // 28 February, then fifteen days: Sunday 15 March rolls
      "2026-06-01, 0.5, 2026-06-16",
      "2026-06-01, 0.1, 2026-06-04",
      "2026-06-01, 2.2, 2026-08-07",
      "2026-06-01, 3.0, 2026-09-01",
  })
  void partsOfMonthsCountAtThirtyDaysAMonth(LocalDate event, BigDecimal months, LocalDate end) {
    PeriodRequest request = new PeriodRequest(PeriodRule.EU_1182_71, event, null, months, PeriodUnit.MONTHS, null, 0, null, null);
    assertThat(periods.compute(request).date()).isEqualTo(end);
  }

  @ParameterizedTest(name = "published {0}, in force {1}")
  @CsvSource({
      "2026-06-01, 2026-06-21", // a Sunday: art. 4 leaves out 3(4)
      "2026-12-05, 2026-12-25",
      "2026-06-10, 2026-06-30",
  })
  void anActOfTheUnionEntersIntoForceOnTheTwentiethDayWhateverDayThatIs(LocalDate published, LocalDate inForce) {
    assertThat(periods.compute(PeriodRequest.entryIntoForce(PeriodRule.EU_ENTRY_INTO_FORCE, published)).date()).isEqualTo(inForce);
  }

  @ParameterizedTest(name = "by {0}")
  @CsvSource({"2026-05-29", "2026-05-30", "2026-05-31", "2026-12-25", "1960-01-01"})
  void aDateNamedByAnActNeverMoves(LocalDate date) {
    assertThat(periods.compute(PeriodRequest.named(date)).date()).isEqualTo(date);
  }

  private LocalDate end(LocalDate event, int amount, PeriodUnit unit, HolidayCalendar calendar) {
    return periods.compute(PeriodRequest.of(PeriodRule.EU_1182_71, event, amount, unit).with(calendar)).date();
  }
}
