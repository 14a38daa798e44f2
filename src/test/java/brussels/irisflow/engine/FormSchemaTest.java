package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form takes and what it refuses, whoever sends it, with the expressions judged by the engine's own FEEL. */
class FormSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Texts TEXTS = Catalogue.texts();
  private static final FeelEngine FEEL = feel();

  @Nested
  class Text {

    private static final String TITLE = field("textfield", "title", "'validate':{'required':true,'minLength':3,'maxLength':10}");

    @Test
    void isTrimmedAndKept() {
      assertThat(check(TITLE, "title", "  Water  ")).containsExactly(Map.entry("title", "Water"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void isMissingWhenBlank(String blank) {
      assertThat(fault(TITLE, "title", blank)).isEqualTo("Title: fill in this field.");
    }

    @Test
    void isMissingWhenNobodySentIt() {
      assertThat(refusal(TITLE, Map.of()).fields()).extracting(Refusal.Field::field).containsExactly("title");
    }

    @Test
    void hasALengthFromAndUpTo() {
      assertThat(check(TITLE, "title", "abc")).containsEntry("title", "abc");
      assertThat(check(TITLE, "title", "0123456789")).containsEntry("title", "0123456789");
      assertThat(fault(TITLE, "title", "ab")).isEqualTo("Title: at least 3 characters.");
      assertThat(fault(TITLE, "title", "01234567890")).isEqualTo("Title: at most 10 characters, you wrote 11.");
    }

    @Test
    void hasALimitWhereTheFormNamesNone() {
      String notes = field("textarea", "notes", "");
      assertThat(check(notes, "notes", "x".repeat(20_000))).containsKey("notes");
      assertThat(fault(notes, "notes", "x".repeat(20_001))).contains("20,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u009fb"})
    void holdsNoCharacterThatCannotBePrinted(String text) {
      assertThat(fault(field("textarea", "notes", ""), "notes", text)).contains("cannot be printed");
    }

    @Test
    void keepsItsLinesInAnAreaAndNoneInAField() {
      assertThat(check(field("textarea", "notes", ""), "notes", "eerst\r\ndan\tdaarna")).containsEntry("notes", "eerst\r\ndan\tdaarna");
      assertThat(check(field("textfield", "title", ""), "title", "eerst \r\n dan")).containsEntry("title", "eerst dan");
    }

    @Test
    void followsAPatternWhereverTheBrowserWouldFindIt() {
      String celex = field("textfield", "celex", "'validate':{'pattern':'3[0-9]{4}L[0-9]{4}'}");
      assertThat(check(celex, "celex", "CELEX 32024L0001")).containsEntry("celex", "CELEX 32024L0001");
      assertThat(fault(celex, "celex", "32024R0001")).isEqualTo("Celex: “32024R0001” does not have the form that is asked for.");
    }

    @Test
    void mayBeANumberButNoListNorObjectNorTruth() {
      String title = field("textfield", "title", "");
      assertThat(check(title, "title", 7)).containsEntry("title", "7");
      for (Object wrong : List.of(List.of("a"), Map.of("a", "b"), true)) {
        assertThat(fault(title, "title", wrong)).isEqualTo("Title: this must be text.");
      }
    }

    @Test
    void isNeverReadAsATemplate() {
      assertThat(check(field("textfield", "title", ""), "title", "{0} ${x} {{y}} #{z}")).containsEntry("title", "{0} ${x} {{y}} #{z}");
    }
  }

  @Nested
  class Numbers {

    private static final String WEEKS = field("number", "weeks", "'decimalDigits':0,'validate':{'min':1,'max':520}");

    @ParameterizedTest
    @ValueSource(strings = {"1", "520", " 12 ", "12.0", "1.2e1"})
    void areReadAsPeopleAndMachinesWriteThem(String number) {
      assertThat((BigDecimal) check(WEEKS, "weeks", number).get("weeks")).isEqualByComparingTo(new BigDecimal(number.strip()));
    }

    @ParameterizedTest
    @CsvSource({"0,at least 1.", "-4,at least 1.", "521,at most 520.", "1.5,this must be a whole number.",
        "twaalf,“twaalf” is not a number.", "'1,5','“1,5” is not a number.'", "NaN,“NaN” is not a number.",
        "Infinity,“Infinity” is not a number.", "1e999999999,“1e999999999” is not a number.", "true,“true” is not a number."})
    void areRefusedWithTheReason(String number, String reason) {
      assertThat(fault(WEEKS, "weeks", number)).isEqualTo("Weeks: " + reason);
    }

    @Test
    void haveAsManyDecimalsAsTheFormSays() {
      String share = field("number", "share", "'decimalDigits':2");
      assertThat(check(share, "share", 0.25)).containsEntry("share", new BigDecimal("0.25"));
      assertThat(fault(share, "share", 0.125)).isEqualTo("Share: at most 2 digits after the decimal point.");
    }

    @Test
    void ofAMillionDigitsCostNothing() {
      assertThat(fault(WEEKS, "weeks", "9".repeat(1_000_000))).hasSizeLessThan(150);
    }

    @Test
    void areNoneWhenLeftOut() {
      assertThat(check(WEEKS, Map.of())).containsEntry("weeks", null);
    }
  }

  @Nested
  class Moments {

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-29", "2028-02-29", "1950-01-01", "2150-12-31"})
    void aDateIsADayOfTheCalendar(String day) {
      assertThat(check(field("datetime", "on", "'subtype':'date'"), "on", day)).containsEntry("on", day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "29/05/2026", "2026-5-29", "2026-05-29T10:00", "morgen", "20260529"})
    void whatIsNoDayIsRefused(String day) {
      assertThat(fault(field("datetime", "on", "'subtype':'date'"), "on", day))
          .isEqualTo("On: “" + day + "” is not a date; write year-month-day, such as 2026-05-29.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-05-29", "1949-12-31", "2151-01-01", "+12026-05-29"})
    void aYearThatCannotBeRightIsRefused(String day) {
      assertThat(fault(field("datetime", "on", "'subtype':'date'"), "on", day)).contains("between 1950 and 2150");
    }

    @Test
    void hoursAndMomentsHaveTheirOwnForm() {
      String at = field("datetime", "at", "'subtype':'time'");
      assertThat(check(at, "at", "14:30")).containsEntry("at", "14:30");
      assertThat(fault(at, "at", "25:00")).contains("is not a time of day");
      String when = field("datetime", "when", "'subtype':'datetime'");
      assertThat(check(when, "when", "2026-05-29T14:30")).containsEntry("when", "2026-05-29T14:30");
      assertThat(fault(when, "when", "2026-05-29")).contains("is not a moment");
      assertThat(fault(when, "when", "0001-01-01T00:00")).contains("between 1950 and 2150");
    }
  }

  @Nested
  class Choices {

    private static final String VALUES = "'values':[{'label':'Agree','value':'AGREE'},{'label':'Return','value':'RETURN'}]";

    @ParameterizedTest
    @ValueSource(strings = {"select", "radio"})
    void oneOfTheOptionsIsTaken(String type) {
      assertThat(check(field(type, "decision", VALUES), "decision", "RETURN")).containsEntry("decision", "RETURN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "radio"})
    void anythingElseIsRefusedAndTheOptionsNamed(String type) {
      for (Object wrong : List.of("agree", "Agree", 1)) {
        assertThat(fault(field(type, "decision", VALUES), "decision", wrong))
            .isEqualTo("Decision: “" + wrong + "” is not one of the choices: Agree, Return.");
      }
      assertThat(fault(field(type, "decision", VALUES), "decision", List.of("AGREE"))).contains("“[AGREE]” is not one");
    }

    @Test
    void optionsMayComeFromWhatTheFormShows() {
      String lead = field("select", "lead", "'valuesKey':'institutions'");
      Map<String, Object> shown = Map.of("institutions",
          List.of(Map.of("label", "Brussels Environment", "value", "LB"), Map.of("label", "Brussels Mobility", "value", "BM")));
      assertThat(check(lead, Map.of("lead", "BM"), shown)).containsEntry("lead", "BM");
      assertThat(sentence(refusal(lead, Map.of("lead", "BEW"), shown)))
          .isEqualTo("Lead: “BEW” is not one of the choices: Brussels Environment, Brussels Mobility.");
    }

    @Test
    void nobodyBringsTheirOwnOptions() {
      String lead = field("select", "lead", "'valuesKey':'institutions'");
      assertThat(refusal(lead, Map.of("lead", "X", "institutions", List.of(Map.of("label", "X", "value", "X"))), Map.of())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void severalAreAListOfOptionsEachOnce(String type) {
      String list = field(type, "decisions", VALUES);
      assertThat(check(list, "decisions", List.of("RETURN", "AGREE", "RETURN"))).containsEntry("decisions", List.of("RETURN", "AGREE"));
      assertThat(check(list, Map.of())).containsEntry("decisions", List.of());
      assertThat(fault(list, "decisions", "AGREE")).isEqualTo("Decisions: this must be a list.");
      assertThat(fault(list, "decisions", Map.of("0", "AGREE"))).isEqualTo("Decisions: this must be a list.");
      assertThat(fault(list, "decisions", List.of("AGREE", "MAYBE"))).contains("“MAYBE”");
      assertThat(fault(list, "decisions", Arrays.asList("AGREE", null))).contains("“null”");
      assertThat(fault(list, "decisions", Collections.nCopies(501, "AGREE"))).isEqualTo("Decisions: at most 500 entries.");
    }

    @Test
    void aListThatIsRequiredIsNotEmpty() {
      String list = field("checklist", "decisions", VALUES + ",'validate':{'required':true}");
      assertThat(fault(list, "decisions", List.of())).isEqualTo("Decisions: fill in this field.");
    }
  }

  @Nested
  class Ticks {

    private static final String CONCERNED = field("checkbox", "concerned", "");

    @Test
    void areYesOrNoAndNoWhenLeftOut() {
      assertThat(check(CONCERNED, "concerned", true)).containsEntry("concerned", true);
      assertThat(check(CONCERNED, "concerned", "false")).containsEntry("concerned", false);
      assertThat(check(CONCERNED, Map.of())).containsEntry("concerned", false);
      assertThat(fault(CONCERNED, "concerned", "ja")).isEqualTo("Concerned: “ja” is neither yes nor no.");
      assertThat(fault(CONCERNED, "concerned", 1)).isEqualTo("Concerned: “1” is neither yes nor no.");
    }

    @Test
    void mustBeSetWhereTheFormSaysSo() {
      String must = field("checkbox", "read", "'validate':{'required':true}");
      assertThat(check(must, "read", true)).containsEntry("read", true);
      assertThat(fault(must, "read", false)).isEqualTo("Read: fill in this field.");
    }
  }

  @Nested
  class Lists {

    private static final String MEASURES = """
        {'type':'dynamiclist','path':'measures','label':'Measures','components':[
          {'type':'group','label':'Measure','components':[
            {'type':'textfield','key':'title','label':'Title','validate':{'required':true}},
            {'type':'checkbox','key':'newAct','label':'New act'},
            {'type':'number','key':'weeks','label':'Weeks','validate':{'required':true},'conditional':{'hide':'=newAct != true'}}]}]}""";

    @Test
    void keepTheirRowsTypedAndWithoutWhatTheFormDoesNotHave() {
      assertThat(check(MEASURES, Map.of("measures", List.of(
          Map.of("title", " A ", "newAct", true, "weeks", 3, "id", "injected"), Map.of("title", "B", "weeks", "many")))))
          .isEqualTo(Map.of("measures", List.of(map("title", "A", "newAct", true, "weeks", BigDecimal.valueOf(3)),
              map("title", "B", "newAct", false))));
    }

    @Test
    void nameTheRowAtFault() {
      Refusal refusal = refusal(MEASURES, Map.of("measures", List.of(Map.of("title", "A"), Map.of("newAct", true))));
      assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("measures[1].title", "measures[1].weeks");
      assertThat(sentences(refusal, Language.EN))
          .containsExactly("Measures 2, Title: fill in this field.", "Measures 2, Weeks: fill in this field.");
    }

    @Test
    void ofOneRowAreNotJudgedByAnother() {
      assertThat(refusal(MEASURES, Map.of("measures", List.of(map("title", "A", "newAct", true, "weeks", 2),
          map("title", "B", "newAct", "true")))).fields()).extracting(Refusal.Field::field).containsExactly("measures[1].weeks");
    }

    @Test
    void areEmptyWhenLeftOut() {
      assertThat(check(MEASURES, Map.of())).isEqualTo(Map.of("measures", List.of()));
    }

    @Test
    void areRefusedWhenTheyAreNone() {
      assertThat(fault(MEASURES, "measures", "A")).isEqualTo("Measures: this must be a list.");
      assertThat(fault(MEASURES, "measures", Map.of("title", "A"))).isEqualTo("Measures: this must be a list.");
      assertThat(sentences(refusal(MEASURES, Map.of("measures", List.of("A"))), Language.EN)).contains("Measures: entry 1 cannot be read.");
    }

    @Test
    void haveABound() {
      List<Object> rows = Collections.nCopies(500, Map.of("title", "A"));
      assertThat((List<?>) check(MEASURES, Map.of("measures", rows)).get("measures")).hasSize(500);
      assertThat(fault(MEASURES, "measures", Collections.nCopies(501, Map.of("title", "A")))).isEqualTo("Measures: at most 500 entries.");
    }

    @Test
    void withAThousandFaultsTellAsManyAsAnybodyReads() {
      assertThat(refusal(MEASURES, Map.of("measures", Collections.nCopies(500, Map.of("newAct", true)))).fields()).hasSize(50);
    }

    @Test
    void mayStandInLists() {
      String nested = """
          {'type':'dynamiclist','path':'points','label':'Points','components':[
            {'type':'dynamiclist','path':'targets','label':'Targets','components':[
              {'type':'textfield','key':'text','label':'Text','validate':{'required':true}}]}]}""";
      assertThat(check(nested, Map.of("points", List.of(Map.of("targets", List.of(Map.of("text", "a"))))))).isEqualTo(
          Map.of("points", List.of(Map.of("targets", List.of(Map.of("text", "a"))))));
      Refusal refusal = refusal(nested, Map.of("points", List.of(Map.of("targets", List.of(Map.of("text", "a"), Map.of())))));
      assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("points[0].targets[1].text");
      assertThat(sentence(refusal)).isEqualTo("Points 1, Targets 2, Text: fill in this field.");
    }
  }

  @Nested
  class Groups {

    @Test
    void withoutAPathOnlyDrawAFrame() {
      String group = "{'type':'group','label':'Dates','components':[" + field("datetime", "on", "") + "]}";
      assertThat(check(group, Map.of("on", "2026-05-29"))).isEqualTo(Map.of("on", "2026-05-29"));
    }

    @Test
    void withAPathHoldTheirFields() {
      String group = "{'type':'group','path':'dates','components':["
          + field("datetime", "on", "'validate':{'required':true}") + "]}";
      assertThat(check(group, Map.of("dates", Map.of("on", "2026-05-29", "off", "x"))))
          .isEqualTo(Map.of("dates", Map.of("on", "2026-05-29")));
      assertThat(refusal(group, Map.of("dates", "x")).fields()).extracting(Refusal.Field::field).containsExactly("dates.on");
    }

    @Test
    void thatAreHiddenTakeTheirFieldsAlong() {
      String hidden = "{'type':'group','conditional':{'hide':'=true'},'components':["
          + field("textfield", "why", "'validate':{'required':true}") + "]},"
          + field("textfield", "more", "'validate':{'required':true},'conditional':{'hide':'=why = null'}");
      assertThat(check(hidden, Map.of("why", "x"))).isEmpty();
    }
  }

  @Nested
  class Conditions {

    private static final String STEP = field("radio", "outcome",
        "'values':[{'label':'Done','value':'DONE'},{'label':'Blocked','value':'BLOCKED'}],'validate':{'required':true}") + ","
        + field("textfield", "cause", "'validate':{'required':true},'conditional':{'hide':'=outcome != \\\"BLOCKED\\\"'}") + ","
        + field("textfield", "opinion", "'validate':{'required':true},"
            + "'conditional':{'hide':'=outcome != \\\"DONE\\\" or asksOpinion != true'}") + ","
        + field("textfield", "reason", "'conditional':{'hide':'=outcome = null or outcome = \\\"DONE\\\"'}");

    @Test
    void aFieldThatIsNotShownIsNeitherAskedForNorTaken() {
      assertThat(check(STEP, Map.of("outcome", "DONE", "cause", "POLITICAL", "reason", "none"))).isEqualTo(Map.of("outcome", "DONE"));
    }

    @Test
    void aFieldThatIsShownIsAskedFor() {
      assertThat(refusal(STEP, Map.of("outcome", "BLOCKED")).fields()).extracting(Refusal.Field::field).containsExactly("cause");
      assertThat(check(STEP, Map.of("outcome", "BLOCKED", "cause", "LEGAL", "reason", "a court")))
          .isEqualTo(map("outcome", "BLOCKED", "cause", "LEGAL", "reason", "a court"));
    }

    @Test
    void whatTheFormShowsDecidesToo() {
      assertThat(refusal(STEP, Map.of("outcome", "DONE"), Map.of("asksOpinion", true)).fields())
          .extracting(Refusal.Field::field).containsExactly("opinion");
    }

    @Test
    void nobodyTalksTheFormOutOfAFieldWithAKeyOfTheirOwn() {
      assertThat(refusal(STEP, Map.of("outcome", "DONE", "asksOpinion", false), Map.of("asksOpinion", true)).fields())
          .extracting(Refusal.Field::field).containsExactly("opinion");
    }

    @Test
    void aTickSentAsTextCountsAsATick() {
      String lead = field("checkbox", "concerned", "") + ","
          + field("textfield", "lead", "'validate':{'required':true},'conditional':{'hide':'=concerned != true'}");
      assertThat(refusal(lead, Map.of("concerned", "true")).fields()).extracting(Refusal.Field::field).containsExactly("lead");
      assertThat(check(lead, Map.of("concerned", "false"))).isEqualTo(Map.of("concerned", false));
    }

    @Test
    void aFieldThatWasLeftOutIsEmptyWhateverTheFormPreFills() {
      String lead = field("checkbox", "concerned", "") + ","
          + field("textfield", "lead", "'validate':{'required':true},'conditional':{'hide':'=concerned != true'}");
      assertThat(check(lead, Map.of(), Map.of("concerned", true))).isEqualTo(Map.of("concerned", false));
    }

    @Test
    void aHiddenFieldIsEmptyForTheConditionsAfterIt() {
      String chain = field("checkbox", "a", "") + "," + field("checkbox", "b", "'conditional':{'hide':'=a != true'}") + ","
          + field("textfield", "c", "'validate':{'required':true},'conditional':{'hide':'=b != true'}");
      assertThat(check(chain, Map.of("a", false, "b", true))).isEqualTo(Map.of("a", false));
      assertThat(refusal(chain, Map.of("a", true, "b", true)).fields()).extracting(Refusal.Field::field).containsExactly("c");
    }

    @Test
    void aConditionMayLookAheadOrCount() {
      String ahead = field("textfield", "reason", "'validate':{'required':true},'conditional':{'hide':'=decision != \\\"RETURN\\\"'}") + ","
          + field("select", "decision", "'values':[{'label':'Agree','value':'AGREE'},{'label':'Return','value':'RETURN'}]") + ","
          + field("taglist", "others", "'values':[{'label':'X','value':'X'}]") + ","
          + field("textfield", "why", "'validate':{'required':true},'conditional':{'hide':'=count(others) = 0'}");
      assertThat(refusal(ahead, Map.of("decision", "RETURN", "others", List.of("X"))).fields())
          .extracting(Refusal.Field::field).containsExactly("reason", "why");
      assertThat(check(ahead, Map.of("decision", "AGREE"))).isEqualTo(map("decision", "AGREE", "others", List.of()));
    }

    @Test
    void textInAConditionIsTextAndNotAnExpression() {
      assertThat(refusal(STEP, Map.of("outcome", "DONE\" or true or \"")).fields()).extracting(Refusal.Field::field)
          .containsExactly("outcome");
    }
  }

  @Nested
  class EverythingElse {

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "image", "iframe", "table", "separator", "spacer", "button", "expression", "filepicker",
        "documentPreview", "somethingNew"})
    void componentsThatOnlyShowTakeNothing(String type) {
      assertThat(check(field(type, "x", "'validate':{'required':true}"), "x", "value")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':true", "'readonly':true"})
    void fieldsThatCanOnlyBeReadTakeNothing(String fixed) {
      assertThat(check(field("textfield", "x", fixed + ",'validate':{'required':true}"), "x", "value")).isEmpty();
    }

    @Test
    void keysThatTheFormDoesNotHaveAreDropped() {
      assertThat(check(field("textfield", "title", ""), map("title", "A", "dossier", "TRP-2026-0001", "measure", 1, null, 2)))
          .isEqualTo(Map.of("title", "A"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
      Refusal refusal = refusal(field("textfield", "title", "'validate':{'required':true}") + "," + field("number", "weeks", ""),
          Map.of("weeks", "x"));
      assertThat(refusal.reason().status()).isEqualTo(400);
      assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("title", "weeks");
      assertThat(TEXTS.say(Language.NL, refusal.sentence())).isEqualTo("2 velden moeten worden verbeterd.");
    }

    @Test
    void wrongValuesAreRepeatedShort() {
      assertThat(fault(field("number", "weeks", ""), "weeks", Collections.nCopies(10_000, "weeks"))).hasSizeLessThan(120);
      assertThat(fault(field("select", "one", ""), "one", "x\u0000" + "y".repeat(10_000))).hasSizeLessThan(140).doesNotContain("\u0000");
    }
  }

  /** Every way to be refused, each said in three languages. */
  static Stream<Arguments> refusals() {
    String choice = "'values':[{'label':'Agree','value':'AGREE'}]";
    return Stream.of(
        Arguments.of(field("textfield", "x", "'validate':{'required':true}"), ""),
        Arguments.of(field("textfield", "x", ""), true),
        Arguments.of(field("textfield", "x", "'validate':{'maxLength':1}"), "ab"),
        Arguments.of(field("textfield", "x", "'validate':{'minLength':3}"), "ab"),
        Arguments.of(field("textfield", "x", "'validate':{'pattern':'^a$'}"), "b"),
        Arguments.of(field("textfield", "x", ""), "a\u0000"),
        Arguments.of(field("number", "x", ""), "a"),
        Arguments.of(field("number", "x", "'decimalDigits':0"), "1.5"),
        Arguments.of(field("number", "x", "'decimalDigits':1"), "1.55"),
        Arguments.of(field("number", "x", "'validate':{'min':2}"), 1),
        Arguments.of(field("number", "x", "'validate':{'max':2}"), 3),
        Arguments.of(field("checkbox", "x", ""), "ja"),
        Arguments.of(field("datetime", "x", ""), "ja"),
        Arguments.of(field("datetime", "x", ""), "1066-10-14"),
        Arguments.of(field("datetime", "x", "'subtype':'time'"), "ja"),
        Arguments.of(field("datetime", "x", "'subtype':'datetime'"), "ja"),
        Arguments.of(field("radio", "x", choice), "NO"),
        Arguments.of(field("taglist", "x", choice), "AGREE"),
        Arguments.of(field("taglist", "x", choice), Collections.nCopies(501, "AGREE")),
        Arguments.of("{'type':'dynamiclist','path':'x','label':'X','components':[]}", List.of("a")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalIsASentenceInEachLanguage(String component, Object value) {
    Refusal refusal = refusal(component, Map.of("x", value));
    for (Language language : Language.values()) {
      assertThat(sentences(refusal, language)).isNotEmpty().allSatisfy(sentence -> assertThat(sentence)
          .startsWith("X").endsWith(".").doesNotContain("{", "}", "engine.").contains(language == Language.FR ? "\u00a0: " : ": "));
    }
    assertThat(sentences(refusal, Language.NL)).isNotEqualTo(sentences(refusal, Language.EN));
    assertThat(sentences(refusal, Language.FR)).isNotEqualTo(sentences(refusal, Language.EN));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void labelsAndOptionsAreNamedInTheReadersLanguage(Language language) throws IOException {
    JsonNode step = JSON.readTree(new File("forms/legislation/record-step.form"));
    Refusal refusal = catchThrowableOfType(Refusal.class, () ->
        new FormSchema(step, FormSchemaTest::holds, new ModelTexts(), language, Map.of()).check(Map.of("outcome", "FINISHED")));
    assertThat(TEXTS.say(language, refusal.fields().get(0).message())).contains(switch (language) {
      case NL -> "is geen van de keuzes";
      case FR -> "ne figure pas parmi les choix";
      case EN -> "is not one of the choices: Done, Skipped";
    }).doesNotContain("DONE");
  }

  /** The forms as they are: nothing filled in is either accepted or refused with sentences, never a failure. */
  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfTheHouseStandsAnEmptyAndANonsensicalSubmission(File file) throws IOException {
    JsonNode form = JSON.readTree(file);
    Map<String, Object> nonsense = new HashMap<>();
    form.findValuesAsText("key").forEach(key -> nonsense.put(key, Map.of("a", List.of(1, "\u0000"))));
    for (Map<String, Object> submitted : List.of(Map.<String, Object>of(), nonsense)) {
      try {
        new FormSchema(form, FormSchemaTest::holds, new ModelTexts(), Language.NL, Map.of()).check(submitted);
      } catch (Refusal refusal) {
        assertThat(sentences(refusal, Language.NL)).isNotEmpty();
      }
    }
  }

  @Test
  void whatTheFeatureRefusesIsHeadedByTheLabelOfItsField() throws IOException {
    JsonNode schema = JSON.readTree(("{'id':'trial','components':[{'type':'dynamiclist','path':'rows','label':'Rows','components':["
        + field("textfield", "title", "") + "]}," + field("textarea", "reason", "") + "]}").replace('\'', '"'));
    Message missing = Message.of("refusal.required");
    Refusal labelled = new FormSchema(schema, FormSchemaTest::holds, new ModelTexts(), Language.EN, Map.of()).labelled(Refusal.fields(
        List.of(new Refusal.Field("rows[1].title", missing), new Refusal.Field("reason", missing), new Refusal.Field("other", missing))));
    String said = TEXTS.say(Language.EN, missing);
    assertThat(sentences(labelled, Language.EN)).containsExactly("Rows 2, Title: " + said, "Reason: " + said, said);
  }

  static Stream<File> forms() throws IOException {
    try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(java.nio.file.Path.of("forms"))) {
      return files.filter(path -> path.toString().endsWith(".form")).map(java.nio.file.Path::toFile).sorted().toList().stream();
    }
  }

  @Test
  void anExpressionThatCannotBeReadIsADefectAndNotPermission() {
    assertThatThrownBy(() -> check(field("textfield", "x", "'conditional':{'hide':'=((('}"), "x", "y")).isNotInstanceOf(Refusal.class);
  }

  private static Map<String, Object> check(String components, String key, Object value) {
    return check(components, Map.of(key, value));
  }

  private static Map<String, Object> check(String components, Map<String, Object> submitted) {
    return check(components, submitted, Map.of());
  }

  private static Map<String, Object> check(String components, Map<String, Object> submitted, Map<String, Object> shown) {
    try {
      JsonNode schema = JSON.readTree(("{'id':'trial','components':[" + components + "]}").replace('\'', '"'));
      return new FormSchema(schema, FormSchemaTest::holds, new ModelTexts(), Language.EN, shown).check(submitted);
    } catch (IOException malformed) {
      throw new AssertionError(components, malformed);
    }
  }

  private static Refusal refusal(String components, Map<String, Object> submitted) {
    return refusal(components, submitted, Map.of());
  }

  private static Refusal refusal(String components, Map<String, Object> submitted, Map<String, Object> shown) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(components, submitted, shown));
    assertThat(refusal).as("refused").isNotNull();
    return refusal;
  }

  /** The sentence with which this value is refused. */
  private static String fault(String components, String key, Object value) {
    Refusal refusal = refusal(components, Map.of(key, value));
    assertThat(refusal.fields().get(0).field()).startsWith(key);
    return sentence(refusal);
  }

  private static String sentence(Refusal refusal) {
    return TEXTS.say(Language.EN, refusal.fields().get(0).message());
  }

  private static List<String> sentences(Refusal refusal, Language language) {
    return refusal.fields().stream().map(field -> TEXTS.say(language, field.message())).toList();
  }

  private static String field(String type, String key, String more) {
    return "{'type':'" + type + "','key':'" + key + "','label':'" + Character.toUpperCase(key.charAt(0)) + key.substring(1) + "'"
        + (more.isEmpty() ? "" : "," + more) + "}";
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static boolean holds(String expression, Map<String, Object> values) {
    return Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(expression, Variables.fromMap(values).asVariableContext()));
  }

  private static FeelEngine feel() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.buildEngine();
    return configuration.getFeelEngine();
  }
}
