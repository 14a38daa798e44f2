package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellarResultsTest {

  private static final String AIR = "32024L2881";

  // Gathering

  @Test
  void theCrossProductOfRowsIsGatheredIntoDirectives() {
    CellarContent content = CellarResults.read(ResultSet.file("three-directives.json"));
    assertThat(content.refused()).isEmpty();
    assertThat(content.directives()).extracting(CellarDirective::celex).containsExactly("32023L2413", "32024L1275", AIR);
    CellarDirective buildings = content.directives().get(1);
    assertThat(buildings.title()).isEqualTo(new Trilingual("Werktitel: energieprestatie van gebouwen (herschikking)",
        "Titre de travail : performance énergétique des bâtiments (refonte)",
        "Working title: energy performance of buildings (recast)"));
    assertThat(buildings.deadlines()).containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 29));
    assertThat(buildings.entryIntoForce()).containsExactly(LocalDate.of(2024, 5, 28));
    assertThat(buildings.documentDate()).isEqualTo(LocalDate.of(2024, 4, 24));
    assertThat(buildings.inForce()).isTrue();
    assertThat(buildings.eli()).isEqualTo("http://data.europa.eu/eli/dir/2024/1275/oj");
    assertThat(buildings.whole()).isTrue();
  }

  @Test
  void theSecondDateOfEntryIntoForceIsOneOfApplicationAndBothAreKept() {
    CellarDirective air = CellarResults.read(ResultSet.file("three-directives.json")).directives().get(2);
    assertThat(air.entryIntoForce()).containsExactly(LocalDate.of(2024, 12, 10), LocalDate.of(2026, 12, 12));
    assertThat(air.deadlines()).containsExactly(LocalDate.of(2026, 12, 11));
  }

  @Test
  void whatIsNotBoundIsNotKnown() {
    CellarDirective air = only(new ResultSet().row("celex", AIR));
    assertThat(air).isEqualTo(new CellarDirective(AIR, null, new Trilingual(null, null, null), null, null,
        Collections.emptySortedSet(), Collections.emptySortedSet(), true));
  }

  @Test
  void anEmptyOrNullValueCountsAsNotBound() {
    CellarDirective air = only(new ResultSet().raw("""
        {"celex":{"type":"literal","value":" 32024l2881 "},"date":{"type":"literal","value":""},"transposition":null}"""));
    assertThat(air.celex()).isEqualTo(AIR);
    assertThat(air.documentDate()).isNull();
    assertThat(air.deadlines()).isEmpty();
  }

  @Test
  void variablesNobodyAskedForAreNotLookedAt() {
    CellarDirective air = only(new ResultSet().raw("""
        {"celex":{"type":"literal","value":"32024L2881"},"agent":{"type":"bnode","value":"b0"},"other":[1,2]}"""));
    assertThat(air.celex()).isEqualTo(AIR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"literal", "typed-literal", "uri"})
  void everyTypeOfValueIsRead(String type) {
    CellarDirective air = only(new ResultSet().raw("""
        {"celex":{"type":"%s","datatype":"http://www.w3.org/2001/XMLSchema#string","value":"32024L2881"}}""".formatted(type)));
    assertThat(air.celex()).isEqualTo(AIR);
  }

  // Dates and flags

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-11", "2026-12-11Z", "2026-12-11+01:00", "2026-12-11T00:00:00", "2026-12-11T00:00:00+01:00"})
  void aZoneOrTimeBehindADaySaysNothing(String date) {
    assertThat(only(new ResultSet().row("celex", AIR, "transposition", date)).deadlines()).containsExactly(LocalDate.of(2026, 12, 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "9999-12-31Z", "9999-12-31+02:00"})
  void anOpenDateIsNone(String date) {
    CellarDirective air = only(new ResultSet().row("celex", AIR, "transposition", date, "eif", date));
    assertThat(air.deadlines()).isEmpty();
    assertThat(air.entryIntoForce()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,true", "0,false", "true,true", "false,false", "TRUE,true"})
  void beingInForceIsWrittenInSeveralWays(String written, boolean meant) {
    assertThat(only(new ResultSet().row("celex", AIR, "inforce", written)).inForce()).isEqualTo(meant);
  }

  // Titles

  @ParameterizedTest
  @CsvSource({"NLD", "nl", "http://publications.europa.eu/resource/authority/language/NLD", "nl-BE"})
  void theLanguageOfATitleIsKnownByItsCode(String lang) {
    assertThat(only(new ResultSet().row("celex", AIR, "lang", lang, "title", "Werktitel")).title().nl()).isEqualTo("Werktitel");
  }

  @Test
  void withoutTheVariableTheTagOfTheTitleTellsTheLanguage() {
    CellarDirective air = only(new ResultSet().raw("""
        {"celex":{"type":"literal","value":"32024L2881"},
         "title":{"type":"literal","xml:lang":"fr","value":"Titre de travail"}}"""));
    assertThat(air.title().fr()).isEqualTo("Titre de travail");
  }

  @Test
  void aTitleInALanguageThatNobodyReadsHereIsLeftOutButItsRowCounts() {
    CellarDirective air = only(new ResultSet().row("celex", AIR, "transposition", "2026-12-11", "lang", "DEU", "title", "Arbeitstitel"));
    assertThat(air.title()).isEqualTo(new Trilingual(null, null, null));
    assertThat(air.deadlines()).hasSize(1);
  }

  @Test
  void aTitleIsWrittenOnOneLine() {
    assertThat(only(new ResultSet().row("celex", AIR, "lang", "NLD", "title", " Werk\n titel\u00a0\u0000 x ")).title().nl())
        .isEqualTo("Werk titel x");
  }

  @Test
  void ofSeveralTitlesAndAddressesTheSameIsTakenWhateverTheOrder() {
    ResultSet one = new ResultSet().row("celex", AIR, "eli", "http://data.europa.eu/eli/dir/2024/2881", "lang", "NLD", "title", "Kort")
        .row("celex", AIR, "eli", "http://data.europa.eu/eli/dir/2024/2881/oj", "lang", "NLD", "title", "Lange titel");
    ResultSet other = new ResultSet().row("celex", AIR, "eli", "http://data.europa.eu/eli/dir/2024/2881/oj", "lang", "NLD", "title",
        "Lange titel").row("celex", AIR, "eli", "http://data.europa.eu/eli/dir/2024/2881", "lang", "NLD", "title", "Kort");
    assertThat(only(one)).isEqualTo(only(other));
    assertThat(only(one).title().nl()).isEqualTo("Lange titel");
    assertThat(only(one).eli()).endsWith("/oj");
  }

  // Rows that are left out

  @ParameterizedTest
  @CsvSource({
      "32024L1275R(01), corrigendum", "72016L0680ITA_259163, national-measure", "02024L1275-20260101, consolidated",
      "62017CJ0543, case", "32016R0679, other-act", "52023PC0416, other-act", "richtlijn, unreadable", "30024L1275, other-act",
      "'', missing"})
  void onlyDirectivesAreTakenAndTheReasonIsToldForEachOther(String celex, String reason) {
    CellarContent content = read(new ResultSet().directive(AIR, "2026-12-11").row("celex", celex));
    assertThat(content.directives()).extracting(CellarDirective::celex).containsExactly(AIR);
    assertThat(content.refused()).singleElement().satisfies(row -> {
      assertThat(row.row()).isEqualTo(3);
      assertThat(row.reason().key()).isEqualTo("transposition.celex." + reason);
      assertThat(row.celex()).isEqualTo(celex.isEmpty() ? null : celex.toUpperCase());
    });
  }

  @Test
  void aBrokenRowDoesNotStopTheOthersOfItsDirective() {
    CellarContent content = read(new ResultSet().row("celex", AIR, "transposition", "2026-13-11")
        .row("celex", AIR, "transposition", "2026-12-11"));
    assertThat(content.directives().get(0).deadlines()).containsExactly(LocalDate.of(2026, 12, 11));
    assertThat(content.directives().get(0).whole()).isFalse();
    assertThat(content.refused()).containsExactly(new CellarContent.RefusedRow(AIR, 1,
        Message.of("transposition.import.date", "transposition", "2026-13-11")));
  }

  @ParameterizedTest
  @CsvSource({"date, 24-10-2024, date", "date, 1024-10-23, date", "date, 2026-02-30, date", "eif, soon, date", "inforce, yes, in-force",
      "eli, javascript:alert(1), eli"})
  void aValueThatCannotBeReadRefusesItsRow(String variable, String value, String reason) {
    assertThat(read(new ResultSet().row("celex", AIR, variable, value)).refused()).singleElement()
        .satisfies(row -> assertThat(row.reason().key()).isEqualTo("transposition.import." + reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "\"32024L2881\""})
  void whatIsNoRowIsToldWithItsNumber(String raw) {
    CellarContent content = read(new ResultSet().directive(AIR).raw(raw));
    assertThat(content.refused()).containsExactly(
        new CellarContent.RefusedRow(null, 3, Message.of("transposition.import.not-a-row")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-12-11\"", "{\"type\":\"bnode\",\"value\":\"b0\"}", "{\"type\":\"literal\"}", "{\"value\":\"2026-12-11\"}",
      "{\"type\":\"literal\",\"value\":{}}", "{\"type\":\"literal\",\"value\":null}"})
  void aValueWithoutTheShapeOfAResultRefusesItsRow(String cell) {
    CellarContent content = read(new ResultSet().raw("{\"celex\":{\"type\":\"literal\",\"value\":\"32024L2881\"},\"transposition\":" + cell
        + "}"));
    assertThat(content.refused()).containsExactly(
        new CellarContent.RefusedRow(AIR, 1, Message.of("transposition.import.cell", "transposition")));
  }

  @Test
  void aTitleOfWhichNobodyKnowsTheLanguageRefusesItsRow() {
    assertThat(read(new ResultSet().row("celex", AIR, "title", "Titel")).refused()).extracting(row -> row.reason().key())
        .containsExactly("transposition.import.title-language");
  }

  @Test
  void aRowThatContradictsAnEarlierOneIsLeftOut() {
    CellarContent content = read(new ResultSet().row("celex", AIR, "date", "2024-10-23").row("celex", AIR, "date", "2024-10-24"));
    assertThat(content.directives().get(0).documentDate()).isEqualTo(LocalDate.of(2024, 10, 23));
    assertThat(content.refused()).containsExactly(new CellarContent.RefusedRow(AIR, 2, Message.of(
        "transposition.import.contradiction", "date", LocalDate.of(2024, 10, 24), LocalDate.of(2024, 10, 23))));
  }

  // What is no result set

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "hello", "null", "[]", "{}", "{\"head\":{},\"boolean\":true}", "{\"results\":[]}", "{\"results\":{}}",
      "{\"results\":{\"bindings\":{}}}", "{\"head\":{\"vars\":\"celex\"},\"results\":{\"bindings\":[]}}",
      "{\"head\":{\"vars\":[\"celex\"]},\"results\":{\"bindings\":[{}", "{\"results\":{\"bindings\":[]}} {}", "<html></html>"})
  void whatIsNotAResultSetIsRefusedAsAWhole(String text) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> CellarResults.read(ResultSet.bytes(text)));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(refusal.sentence().key()).isEqualTo("transposition.import.not-a-result-set");
  }

  @Test
  void aResultSetWithoutTheNumberOfTheDirectiveIsRefused() {
    Refusal refusal = catchThrowableOfType(Refusal.class,
        () -> CellarResults.read(ResultSet.bytes("{\"head\":{\"vars\":[\"title\"]},\"results\":{\"bindings\":[]}}")));
    assertThat(refusal.sentence().key()).isEqualTo("transposition.import.no-celex-column");
  }

  @Test
  void aResultSetWithoutRowsIsOne() {
    assertThat(CellarResults.read(new ResultSet().stream())).isEqualTo(new CellarContent(List.of(), List.of()));
  }

  @Test
  void theHeadMayComeAfterTheRows() {
    assertThat(CellarResults.read(ResultSet.bytes("""
        {"results":{"bindings":[{"celex":{"type":"literal","value":"32024L2881"}}]},"head":{"vars":["celex"]}}""")).directives())
        .hasSize(1);
  }

  @Test
  void anEndlessResultSetIsRefusedAndNotGathered() {
    String row = "{\"celex\":{\"type\":\"literal\",\"value\":\"32024L2881\"}},";
    InputStream rows = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 300)
        .mapToObj(i -> ResultSet.bytes(row.repeat(1000))).toList()));
    InputStream endless = new SequenceInputStream(ResultSet.bytes("{\"results\":{\"bindings\":["), rows);
    assertThat(catchThrowableOfType(Refusal.class, () -> CellarResults.read(endless)).reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
  }

  @Test
  void oneValueWithoutEndIsRefusedToo() {
    InputStream endless = ResultSet.bytes("{\"results\":{\"bindings\":[{\"title\":{\"value\":\"" + "x".repeat(300_000) + "\"}}]}}");
    assertThat(catchThrowableOfType(Refusal.class, () -> CellarResults.read(endless)).reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
  }

  private static CellarContent read(ResultSet set) {
    return CellarResults.read(set.stream());
  }

  private static CellarDirective only(ResultSet set) {
    CellarContent content = read(set);
    assertThat(content.refused()).isEmpty();
    return content.directives().get(0);
  }
}
