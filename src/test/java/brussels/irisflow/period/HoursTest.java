package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 1182/71, art. 3(1), first subparagraph, and 3(2)(a). */
class HoursTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest(name = "{0} + {1} hours = {2}")
  @CsvSource({
      "2026-01-29T10:30, 1, 2026-01-29T12:00",
      "2026-01-29T10:30, 24, 2026-01-30T11:00",
      "2026-01-29T10:59:59, 24, 2026-01-30T11:00",
      "2026-01-29T10:00, 24, 2026-01-30T11:00", // the hour that begins at ten is the hour of the event
      "2026-01-29T10:30, 48, 2026-01-31T11:00", // a Saturday: hours do not roll, 3(4)
      "2026-01-30T10:30, 72, 2026-02-02T11:00",
      "2026-12-24T23:15, 24, 2026-12-26T00:00",
      "2026-12-31T23:30, 1, 2027-01-01T01:00",
      "2028-02-28T12:10, 24, 2028-02-29T13:00",
  })
  void theHourOfTheEventIsNotCounted(LocalDateTime event, int hours, LocalDateTime end) {
    assertThat(end(event, hours)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} + {1} hours = {2}")
  @CsvSource({
      // 28 March 2027: from two to three o'clock in one step.
      "2027-03-27T10:30, 24, 2027-03-28T12:00",
      "2027-03-28T00:30, 1, 2027-03-28T03:00",
      "2027-03-28T01:30, 1, 2027-03-28T04:00", // the next clock hour begins at three
      "2027-03-27T23:30, 2, 2027-03-28T03:00",
      // 31 October 2027: two o'clock comes twice.
      "2027-10-30T10:30, 24, 2027-10-31T10:00",
      "2027-10-31T00:30, 1, 2027-10-31T02:00",
      "2027-10-31T00:30, 2, 2027-10-31T02:00",
      "2027-10-31T00:30, 3, 2027-10-31T03:00",
      "2027-10-31T02:30, 1, 2027-10-31T03:00", // the first half past two is meant
      "2027-03-27T10:30, 5232, 2027-10-31T11:00", // 218 days over both changes
  })
  void anHourIsAnHourAsItPasses(LocalDateTime event, int hours, LocalDateTime end) {
    assertThat(end(event, hours)).isEqualTo(end);
  }

  @Test
  void theExplanationTellsWhichOfTwoHoursIsMeant() {
    assertThat(explain("2027-10-31T00:30", 1)).contains("02:00 twice that night; the first is meant");
    assertThat(explain("2027-10-31T00:30", 2)).contains("02:00 twice that night; the second is meant").contains("clock changes");
    assertThat(explain("2027-10-30T00:30", 2)).doesNotContain("twice").doesNotContain("clock changes");
  }

  @Test
  void theDisputeOverTwoWorkingDaysIsToldFromFortyEightHoursOn() {
    assertThat(explain("2026-01-30T10:30", 47)).doesNotContain("disputed");
    assertThat(explain("2026-01-30T10:30", 48)).contains("disputed");
  }

  @ParameterizedTest(name = "{0} - {1} hours = {2}")
  @CsvSource({
      "2026-01-29T14:30, 24, 2026-01-28T14:00",
      "2026-01-29T14:00, 1, 2026-01-29T13:00",
      "2027-03-28T12:00, 24, 2027-03-27T11:00",
  })
  void backwardHoursAreCountedFromTheBeginningOfTheHour(LocalDateTime event, int hours, LocalDateTime end) {
    assertThat(periods.compute(PeriodRequest.ofHours(event, hours).backward()).due()).isEqualTo(end);
  }

  @Test
  void anHourThatTheClockSkipsIsRefused() {
    assertThatThrownBy(() -> PeriodRequest.ofHours(LocalDateTime.parse("2027-03-28T02:30"), 24)).isInstanceOf(Refusal.class);
  }

  private LocalDateTime end(LocalDateTime event, int hours) {
    return (LocalDateTime) periods.compute(PeriodRequest.ofHours(event, hours)).due();
  }

  private String explain(String event, int hours) {
    return periods.compute(PeriodRequest.ofHours(LocalDateTime.parse(event), hours)).explain(Speech.TEXTS, Language.EN);
  }
}
