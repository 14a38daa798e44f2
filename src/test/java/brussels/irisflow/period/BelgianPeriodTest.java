package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Belgian administrative periods, the opinion of the Council of State, and the entry into force of regional acts. */
class BelgianPeriodTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
      // Council of State, no. 228.872 of 23 October 2014: stays where it falls.
      "2026-04-14, 30, DAYS, 2026-05-14", // Ascension Day
      "2026-04-03, 2, DAYS, 2026-04-05", // Easter Sunday, no two working days
      "2026-01-29, 2, MONTHS, 2026-03-29",
      "2025-12-31, 2, MONTHS, 2026-02-28",
      "2026-07-20, 30, DAYS, 2026-08-19", // no extension in summer outside art. 84
      "2026-04-30, 5, WORKING_DAYS, 2026-05-08",
      "2026-04-03, 3, WEEKS, 2026-04-24",
      "2024-02-29, 1, YEARS, 2025-02-28",
      "2026-11-02, 10, DAYS, 2026-11-12",
  })
  void doesNotRollByItself(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, event, amount, unit)).date()).isEqualTo(end);
  }

  @Test
  void rollsWhereATextSaysSo() {
    PeriodRequest request = PeriodRequest.of(PeriodRule.BE_ADMIN, LocalDate.of(2026, 4, 14), 30, PeriodUnit.DAYS);
    PeriodResult result = periods.compute(request.rollingUnder("decreet van 5 april 1995, art. 16.1.3"));
    assertThat(result.date()).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(result.explain(Speech.TEXTS, Language.NL)).contains("(decreet van 5 april 1995, art. 16.1.3)", "Hemelvaartsdag");
  }

  @ParameterizedTest(name = "{0} - {1} {2} = {3}")
  @CsvSource({"2026-03-31, 1, MONTHS, 2026-02-28", "2026-05-18, 3, DAYS, 2026-05-15", "2026-04-07, 1, WORKING_DAYS, 2026-04-03"})
  void isCountedBackWithoutMoving(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, event, amount, unit).backward()).date()).isEqualTo(end);
  }

  @ParameterizedTest(name = "registered {0}, {1} {2}: {3}")
  @CsvSource({
      // Art. 84 § 1, first paragraph, 2°: begins 15 to 31 July, or expires 15 July to 15 August.
      "2026-07-20, 30, DAYS, 2026-09-03",
      "2026-07-01, 30, DAYS, 2026-08-15",
      "2026-07-14, 30, DAYS, 2026-08-28",
      "2026-06-20, 30, DAYS, 2026-08-04",
      "2026-08-03, 30, DAYS, 2026-09-02",
      "2026-06-14, 30, DAYS, 2026-07-14", // expires a day too early
      "2026-06-15, 30, DAYS, 2026-07-30",
      "2026-07-16, 30, DAYS, 2026-08-30",
      "2026-07-31, 30, DAYS, 2026-09-14", // the last day to begin on
      "2026-08-01, 30, DAYS, 2026-08-31",
      "2026-01-15, 30, DAYS, 2026-02-14", // a Saturday, where it stays
      // 45 days before the general assembly or joint chambers.
      "2026-07-20, 45, DAYS, 2026-09-18",
      "2026-06-01, 45, DAYS, 2026-07-31",
      "2026-05-30, 45, DAYS, 2026-07-14",
      "2026-07-01, 45, DAYS, 2026-08-30",
      "2026-07-02, 45, DAYS, 2026-08-16", // neither begins nor expires in time
      // 1°: 60 and 75 days, and 3°: 5 and 8 working days, have no summer.
      "2026-07-20, 60, DAYS, 2026-09-18",
      "2026-06-01, 60, DAYS, 2026-07-31",
      "2026-07-20, 75, DAYS, 2026-10-03",
      "2026-07-20, 5, WORKING_DAYS, 2026-07-28", // 21 July
      "2026-07-20, 8, WORKING_DAYS, 2026-07-31",
      "2026-12-23, 5, WORKING_DAYS, 2026-12-31",
  })
  void theCouncilOfStateHasThreeSpeedsAndASummer(LocalDate registered, int amount, PeriodUnit unit, LocalDate end) {
    assertThat(periods.compute(PeriodRequest.of(PeriodRule.COUNCIL_OF_STATE, registered, amount, unit)).date()).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
      "2026-07-20, 30, DAYS, 2026-09-03",
      "2026-07-20, 45, DAYS, 2026-09-18",
      "2026-08-03, 30, DAYS, 2026-09-02",
      "2026-07-20, 31, DAYS, 2026-08-20",
      "2026-07-20, 60, DAYS, 2026-09-18",
      "2026-07-20, 1, MONTHS, 2026-08-20",
  })
  void whoKnowsOneBelgianRuleOnlyIsToldTheSummerOfTheCouncilOfState(LocalDate event, int amount, PeriodUnit unit, LocalDate end) {
    PeriodRequest asked = PeriodRequest.of(PeriodRule.BE_ADMIN, event, amount, unit);
    assertThat(periods.compute(asked.orOpinion()).date()).isEqualTo(end);
    assertThat(asked.backward().orOpinion()).isEqualTo(asked.backward());
    assertThat(asked.rollingUnder("a decree").orOpinion()).isEqualTo(asked.rollingUnder("a decree"));
  }

  @ParameterizedTest(name = "published {0}, in force {1}")
  @CsvSource({"2026-11-02, 2026-11-12", "2026-12-15, 2026-12-25", "2026-10-31, 2026-11-10", "2028-02-20, 2028-03-01"})
  void aRegionalActEntersIntoForceOnTheTenthDayAfterPublication(LocalDate published, LocalDate inForce) {
    assertThat(periods.compute(PeriodRequest.entryIntoForce(PeriodRule.BE_ENTRY_INTO_FORCE, published)).date()).isEqualTo(inForce);
  }
}
