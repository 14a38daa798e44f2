package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import java.io.IOException;
import java.io.Reader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every result tells in three languages how it was found. */
class ExplanationTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @Test
  void aRollNamesItsDaysAndItsArticle() {
    assertThat(say(Language.EN, "EU_1182_71 2025-12-31 2 MONTHS BE")).isEqualTo(
        "2 months from Wednesday 31 December 2025, under Regulation (EEC, Euratom) No 1182/71."
            + " The day of the event is not counted (art. 3(1))."
            + " Not counted as working days: Saturdays, Sundays and the legal holidays of Belgium."
            + " The count reaches Saturday 28 February 2026 (art. 3(2)(c))."
            + " The last month has no day 31, so its last day takes that place (art. 3(2)(c))."
            + " That is not a working day, so the period ends on the next working day, Monday 2 March 2026 (art. 3(4))."
            + " Passed over: Saturday 28 February 2026, Sunday 1 March 2026."
            + " The period ends with the last hour of Monday 2 March 2026.");
  }

  @Test
  void theTwoWorkingDaysAreExplainedInDutch() {
    assertThat(say(Language.NL, "EU_1182_71 2026-04-03 2 DAYS BE")).isEqualTo(
        "2 dagen vanaf vrijdag 3 april 2026, volgens Verordening (EEG, Euratom) nr. 1182/71."
            + " De dag van de gebeurtenis telt niet mee (art. 3, lid 1)."
            + " Geen werkdagen zijn de zaterdagen, de zondagen en de wettelijke feestdagen van België."
            + " De telling komt uit op zondag 5 april 2026 (art. 3, lid 2, onder b))."
            + " Dat is geen werkdag; de termijn eindigt daarom op de eerstvolgende werkdag, dinsdag 7 april 2026 (art. 3, lid 4)."
            + " Overgeslagen: zondag 5 april 2026, maandag 6 april 2026 (paasmaandag)."
            + " Tot dan omvat de termijn maar één werkdag, en een termijn van twee of meer dagen omvat er ten minste twee:"
            + " hij loopt door tot woensdag 8 april 2026 (art. 3, lid 5)."
            + " De termijn eindigt met het laatste uur van woensdag 8 april 2026.");
  }

  @Test
  void theDistanceIsExplainedInFrench() {
    assertThat(say(Language.FR, "CJEU 2026-10-15 2 MONTHS CJEU 10")).isEqualTo(
        "2 mois à compter du jeudi 15 octobre 2026, selon le règlement de procédure de la Cour de justice."
            + " Le jour de l’événement n’est pas compté (art. 49, paragraphe 1, point a)) ; les vacances judiciaires ne suspendent"
            + " pas le délai (art. 49, paragraphe 1, point e))."
            + " Ne sont pas des jours ouvrables : les samedis, les dimanches et les jours fériés officiels de la Cour de justice."
            + " Le décompte aboutit au mardi 15 décembre 2026 (art. 49, paragraphe 1, point b))."
            + " Le délai de distance unique ajoute 10 jours, jusqu’au vendredi 25 décembre 2026 (art. 51)."
            + " Ce n’est pas un jour ouvrable ; le délai expire donc le premier jour ouvrable qui suit, le lundi 28 décembre 2026"
            + " (art. 49, paragraphe 2). Jours sautés : vendredi 25 décembre 2026 (Noël), samedi 26 décembre 2026 (lendemain de Noël),"
            + " dimanche 27 décembre 2026."
            + " Le délai expire à la fin de la dernière heure du lundi 28 décembre 2026.");
  }

  @Test
  void theHolidaysOfTheInstitutionsAreNamedAndTheirListIsCalledUnverified() {
    assertThat(say(Language.EN, "EU_1182_71 2026-09-25 3 MONTHS EU_INSTITUTIONS"))
        .contains("Friday 25 December 2026 (Christmas Day)", "Monday 28 December 2026 (end-of-year closure)",
            "Thursday 31 December 2026 (New Year’s Eve)", "Friday 1 January 2027 (New Year’s Day)")
        .contains("The holidays of the EU institutions (2026, 2027) follow their usual pattern");
    assertThat(say(Language.EN, "EU_1182_71 2025-03-17 1 MONTHS EU_INSTITUTIONS"))
        .contains("Thursday 17 April 2025 (Maundy Thursday)").doesNotContain("pattern");
    assertThat(say(Language.EN, "EU_1182_71 2023-03-06 1 MONTHS EU_INSTITUTIONS")).contains("2021/C 201 I/02");
  }

  @Test
  void theSummerSaysWhichOfItsTwoWindowsApplies() {
    assertThat(say(Language.NL, "COUNCIL_OF_STATE 2026-07-20 30 DAYS BE"))
        .contains("komt uit op woensdag 19 augustus 2026").contains("begint te lopen tussen 15 en 31 juli")
        .contains("verlengd met 15 dagen, tot donderdag 3 september 2026");
    assertThat(say(Language.NL, "COUNCIL_OF_STATE 2026-06-20 30 DAYS BE")).contains("verstrijkt tussen 15 juli en 15 augustus");
  }

  @Test
  void aBelgianPeriodSaysWhyItStaysOnAHoliday() {
    assertThat(say(Language.FR, "BE_ADMIN 2026-04-14 30 DAYS BE"))
        .contains("Le jeudi 14 mai 2026 (Ascension) n’est pas un jour ouvrable", "n° 228.872");
  }

  @Test
  void manyDaysPassedOverAreSummedUp() {
    assertThat(say(Language.EN, "EU_1182_71 2026-01-05 80 WORKING_DAYS BE"))
        .contains("Not counted: Monday 6 April 2026 (Easter Monday) and 32 other days, most of them Saturdays and Sundays.");
    assertThat(say(Language.EN, "EU_1182_71 2026-01-05 50 WORKING_DAYS BE")).contains("Not counted: 20 Saturdays and Sundays.");
    assertThat(say(Language.EN, "EU_1182_71 2026-01-05 15000 WORKING_DAYS BE").length()).isLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "EU_1182_71 2026-04-03 2 DAYS EU_INSTITUTIONS", "EU_1182_71 2026-12-24 1 WEEKS EU_INSTITUTIONS",
      "EU_1182_71 2023-03-06 1 MONTHS EU_INSTITUTIONS", "EU_1182_71 2026-01-31 1.5 MONTHS BE",
      "EU_1182_71 2026-01-31 0.5 MONTHS BE", "EU_1182_71 2024-02-29 1 YEARS CJEU",
      "EU_1182_71 2026-04-30 5 WORKING_DAYS BE", "EU_1182_71 2026-01-05 50 WORKING_DAYS BE",
      "EU_1182_71 2026-01-05 80 WORKING_DAYS BE", "EU_1182_71 2026-03-31 -1 MONTHS BE",
      "EU_1182_71 2026-04-08 -3 WORKING_DAYS BE", "EU_1182_71 2027-03-27T10:30 72 HOURS BE",
      "EU_1182_71 2027-10-31T00:30 2 HOURS BE", "EU_1182_71 2027-10-31T02:30 -1 HOURS BE",
      "CJEU 2025-12-31 2 MONTHS CJEU 10", "CJEU 2026-01-12 6 WEEKS CJEU 5", "CJEU 2026-04-08 -2 DAYS CJEU",
      "CJEU 2026-04-03 1 DAYS CJEU", "BE_ADMIN 2026-04-14 30 DAYS BE", "BE_ADMIN 2025-12-31 2 MONTHS BE",
      "BE_ADMIN 2026-04-08 -2 DAYS BE", "COUNCIL_OF_STATE 2026-07-20 30 DAYS BE", "COUNCIL_OF_STATE 2026-06-20 45 DAYS BE",
      "COUNCIL_OF_STATE 2026-01-15 30 DAYS BE", "COUNCIL_OF_STATE 2026-04-30 8 WORKING_DAYS BE",
      "BE_ENTRY_INTO_FORCE 2026-12-15 10 DAYS BE", "BE_ENTRY_INTO_FORCE 2026-12-15 1 DAYS BE",
      "EU_ENTRY_INTO_FORCE 2026-12-05 20 DAYS BE", "EU_ENTRY_INTO_FORCE 2026-12-05 3 WEEKS BE",
      "NAMED_DATE 2026-05-30 BE", "NAMED_DATE 2026-12-25 BE",
  })
  void everyExplanationExistsInThreeLanguagesThatDiffer(String period) {
    Trilingual texts = periods.compute(request(period)).explain(Speech.TEXTS);
    assertThat(List.of(texts.nl(), texts.fr(), texts.en())).doesNotHaveDuplicates().allSatisfy(text ->
        assertThat(text).endsWith(".").doesNotContain("{", "}", "null", "'", "..", "  ", "period."));
  }

  @Test
  void theThreeCataloguesHaveTheSameKeysAndEverySentenceIsTranslated() throws IOException {
    Properties english = catalogue("en");
    Properties dutch = catalogue("nl");
    Properties french = catalogue("fr");
    assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    Set<String> untranslated = new TreeSet<>();
    for (String key : english.stringPropertyNames()) {
      boolean differs = !english.get(key).equals(dutch.get(key)) && !english.get(key).equals(french.get(key));
      if (!differs && !key.startsWith("period.day") && !key.equals("period.passed.all") && !key.startsWith("period.article.51")) {
        untranslated.add(key);
      }
    }
    assertThat(untranslated).isEmpty();
  }

  @Test
  void everyValueOfAListHasAName() {
    List<Enum<?>> values = new ArrayList<>();
    values.addAll(List.of(PeriodRule.values()));
    values.addAll(List.of(PeriodUnit.values()));
    values.addAll(List.of(HolidayCalendar.values()));
    values.addAll(List.of(Direction.values()));
    for (Enum<?> value : values) {
      for (Language language : Language.values()) {
        assertThat(Speech.TEXTS.say(language, "enum." + value.getDeclaringClass().getSimpleName() + "." + value))
            .isNotBlank();
      }
    }
    for (Feast feast : Feast.values()) {
      assertThat(Speech.TEXTS.say(Language.NL, feast.title())).isNotBlank();
    }
  }

  private String say(Language language, String period) {
    return periods.compute(request(period)).explain(Speech.TEXTS, language);
  }

  /** Rule, event, amount (negative: back), unit, calendar, days added; a named date has only rule, event and calendar. */
  private static PeriodRequest request(String period) {
    String[] words = period.split(" ");
    Map<String, String> parameters = new HashMap<>(Map.of("rule", words[0], "event", words[1]));
    if (words.length > 3) {
      parameters.put("direction", words[2].startsWith("-") ? "BACKWARD" : "");
      parameters.put("amount", words[2].replace("-", ""));
      parameters.put("unit", words[3]);
      parameters.put("calendar", words[4]);
      parameters.put("thenDays", words.length > 5 ? words[5] : "");
    }
    return PeriodRequest.parse(parameters);
  }

  private static Properties catalogue(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(
        ExplanationTest.class.getResourceAsStream("/i18n/period_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
