package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @Test
  void belgiumHasExactlyItsTenLegalHolidaysInEveryYear() {
    for (int year = 1974; year <= 2100; year++) {
      LocalDate easter = easter(year);
      Set<LocalDate> ten = new TreeSet<>(List.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50),
          LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 7, 21), LocalDate.of(year, 8, 15),
          LocalDate.of(year, 11, 1), LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 25)));
      assertThat(periods.holidays(HolidayCalendar.BE, year)).extracting(Holiday::day).containsExactlyElementsOf(ten);
    }
  }

  @Test
  void twoFeastsOnOneDayAreBothNamed() {
    Holiday first = periods.holidays(HolidayCalendar.BE, 2008).stream()
        .filter(holiday -> holiday.day().equals(LocalDate.of(2008, 5, 1))).findAny().orElseThrow();
    assertThat(first.names()).extracting(name -> Speech.TEXTS.say(Language.NL, name))
        .containsExactlyInAnyOrder("Dag van de Arbeid", "Hemelvaartsdag");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = ';', value = {
      "2024; 01-01 01-02 03-28 03-29 04-01 05-01 05-09 05-10 05-20 08-15 11-01 12-24 12-25 12-26 12-27 12-30 12-31",
      "2025; 01-01 01-02 04-17 04-18 04-21 05-01 05-09 05-29 05-30 06-09 07-21 08-15 12-24 12-25 12-26 12-29 12-30 12-31",
      "2026; 01-01 01-02 04-02 04-03 04-06 05-01 05-14 05-15 05-25 07-21 11-02 12-24 12-25 12-28 12-29 12-30 12-31",
      "2027; 01-01 03-25 03-26 03-29 05-06 05-07 05-17 07-21 11-01 11-02 12-24 12-27 12-28 12-29 12-30 12-31",
      "2028; 04-13 04-14 04-17 05-01 05-09 05-25 05-26 06-05 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29",
      "2023; 01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29",
  })
  void thePatternOfTheInstitutionsGivesTheKnownLists(int year, String days) {
    List<LocalDate> known = Arrays.stream(days.split(" ")).map(day -> MonthDay.parse("--" + day).atYear(year)).toList();
    assertThat(InstitutionHolidays.pattern(year).days()).containsExactlyElementsOf(known);
    assertThat(periods.holidays(HolidayCalendar.EU_INSTITUTIONS, year)).extracting(Holiday::day).containsExactlyElementsOf(known);
  }

  @Test
  void onlyTheListsThatWereReadAreVerified() {
    assertThat(InstitutionHolidays.defaults()).extracting(InstitutionHolidays::year, InstitutionHolidays::verified)
        .containsExactly(tuple(2024, false), tuple(2025, true),
            tuple(2026, false), tuple(2027, false),
            tuple(2028, false));
    assertThat(InstitutionHolidays.pattern(2023).officialJournal()).isEqualTo("2021/C 201 I/02");
  }

  @Test
  void anEditedListReplacesThePatternAtOnceAndTheExplanationNamesItsReference() {
    TreeSet<LocalDate> days = new TreeSet<>(InstitutionHolidays.pattern(2026).days());
    days.add(LocalDate.of(2026, 5, 26));
    days.remove(LocalDate.of(2026, 4, 2));
    InstitutionHolidays edited = InstitutionHolidays.published(2026, days, "C/2024/1234");
    Periods withList = new Periods(year -> year == 2026 ? Optional.of(edited) : Optional.empty());

    PeriodResult result = withList.compute(ending(LocalDate.of(2026, 4, 25)));

    assertThat(result.date()).isEqualTo(LocalDate.of(2026, 5, 27));
    assertThat(result.explain(Speech.TEXTS, Language.EN))
        .contains("Monday 25 May 2026 (Whit Monday), Tuesday 26 May 2026 (closing day of the EU institutions)")
        .contains("those of the Official Journal, C/2024/1234").doesNotContain("pattern");
    assertThat(withList.isWorkingDay(HolidayCalendar.EU_INSTITUTIONS, LocalDate.of(2026, 4, 2))).isTrue();
    assertThat(periods.compute(ending(LocalDate.of(2026, 4, 25))).explain(Speech.TEXTS, Language.EN)).contains("pattern");
  }

  @Test
  void anEditedListOpensAYearThatThePatternDoesNotReach() {
    assertThatThrownBy(() -> periods.holidays(HolidayCalendar.EU_INSTITUTIONS, 2010)).isInstanceOf(Refusal.class);
    InstitutionHolidays old = InstitutionHolidays.published(2010, List.of(LocalDate.of(2010, 1, 4)), "2008/C 0/0");
    assertThat(new Periods(year -> Optional.of(old)).holidays(HolidayCalendar.EU_INSTITUTIONS, 2010)).hasSize(1);
  }

  @Test
  void aListWithADayOfAnotherYearIsRefused() {
    assertThatThrownBy(() -> InstitutionHolidays.published(2026, List.of(LocalDate.of(2025, 12, 31)), "x"))
        .isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("days"));
  }

  private static PeriodRequest ending(LocalDate event) {
    return PeriodRequest.of(PeriodRule.EU_1182_71, event, 1, PeriodUnit.MONTHS).with(HolidayCalendar.EU_INSTITUTIONS);
  }

  /** Easter Sunday by the Gregorian computus, written here so that Jollyday is compared with something else. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
  }

  @Test
  void theComputusOfThisTestIsRight() {
    assertThat(Stream.of(2024, 2025, 2026, 2027, 2028, 2029, 2030).map(HolidaysTest::easter)).containsExactly(
        LocalDate.of(2024, 3, 31), LocalDate.of(2025, 4, 20), LocalDate.of(2026, 4, 5), LocalDate.of(2027, 3, 28),
        LocalDate.of(2028, 4, 16), LocalDate.of(2029, 4, 1), LocalDate.of(2030, 4, 21));
  }
}
