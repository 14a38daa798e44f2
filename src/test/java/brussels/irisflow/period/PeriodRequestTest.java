package brussels.irisflow.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRequestTest {

  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "rule=EU_1182_71 event=2026-01-29 amount=2 unit=MONTHS | 2026-03-30",
      "rule=EU_1182_71 event=2026-04-14 amount=30 unit=DAYS calendar=EU_INSTITUTIONS | 2026-05-18",
      "rule=EU_1182_71 event=2026-01-29T10:30 amount=48 unit=HOURS | 2026-01-31T11:00",
      "rule=EU_1182_71 event=2026-01-29T10:30 amount=2 unit=MONTHS | 2026-03-30",
      "rule=EU_1182_71 event=2026-03-31 amount=1 unit=MONTHS direction=BACKWARD | 2026-02-28",
      "rule=EU_1182_71 event=2026-01-14 amount=1,5 unit=MONTHS direction=FORWARD | 2026-03-02",
      "rule=CJEU event=2025-12-31 amount=2 unit=MONTHS thenDays=10 | 2026-03-10",
      "rule=CJEU event=2025-12-31 amount=2 unit=MONTHS thenDays=10 calendar=CJEU | 2026-03-10",
      "rule=EU_1182_71 event=2026-04-14 amount=30 unit=DAYS calendar= thenDays= direction= other=1 | 2026-05-15",
      "rule=BE_ADMIN event=2026-04-14 amount=30 unit=DAYS thenDays=0 | 2026-05-14",
      "rule=BE_ADMIN event=2026-04-14 amount=30 unit=DAYS legalReference=art.1 | 2026-05-15",
      "rule=COUNCIL_OF_STATE event=2026-07-20 amount=30 unit=DAYS | 2026-09-03",
      "rule=BE_ENTRY_INTO_FORCE event=2026-11-02 | 2026-11-12",
      "rule=BE_ENTRY_INTO_FORCE event=2026-11-02 amount=5 | 2026-11-07",
      "rule=EU_ENTRY_INTO_FORCE event=2026-06-01 unit=DAYS | 2026-06-21",
      "rule=NAMED_DATE event=2026-05-30 | 2026-05-30",
  })
  void readsTheParametersOfTheContract(String parameters, String due) {
    assertThat(periods.compute(PeriodRequest.parse(map(parameters))).due()).hasToString(due);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "'' | event rule",
      "rule=EU_1182_71 | event unit amount",
      "rule=X event=Y amount=Z unit=U calendar=C thenDays=T direction=D | rule event unit calendar direction amount thenDays",
      "rule=eu_1182_71 event=2026-01-29 amount=1 unit=DAYS | rule",
      "rule=EU_1182_71 event=2026-02-30 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=29/01/2026 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=2026-01-29T10:30Z amount=1 unit=HOURS | event",
      "rule=EU_1182_71 event=2026-01-29T25:30 amount=1 unit=HOURS | event",
      "rule=EU_1182_71 event=T amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=2026-01-29 amount=1 unit=HOURS | event",
      "rule=EU_1182_71 event=2027-03-28T02:30 amount=1 unit=HOURS | event",
      "rule=EU_1182_71 event=1957-12-31 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=2101-01-01 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=+999999999-12-31 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=-999999999-01-01 amount=1 unit=YEARS direction=BACKWARD | event",
      "rule=EU_1182_71 event=2026-01-29 amount=0 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=-0.0 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=-1 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=1.5 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=1.25 unit=MONTHS | amount",
      "rule=BE_ADMIN event=2026-01-29 amount=1.5 unit=MONTHS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=1e9 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=99999999999999999999999999 unit=DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=999999999999 unit=YEARS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=1500000 unit=YEARS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=1500000 unit=WORKING_DAYS | amount",
      "rule=EU_1182_71 event=2026-01-29T10:30 amount=1500000 unit=HOURS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=80 unit=YEARS | amount",
      "rule=EU_1182_71 event=2026-01-29 amount=80 unit=YEARS direction=BACKWARD | amount",
      "rule=EU_1182_71 event=1960-01-29 amount=1 unit=DAYS | event",
      "rule=EU_1182_71 event=2012-01-29 amount=1 unit=DAYS calendar=EU_INSTITUTIONS | event",
      "rule=EU_1182_71 event=2026-01-29 amount=2 unit=MONTHS thenDays=10 | thenDays",
      "rule=EU_1182_71 event=2026-01-29 amount=2 unit=MONTHS legalReference=art.1 | legalReference",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS thenDays=-1 | thenDays",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS thenDays=1.5 | thenDays",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS thenDays=367 | thenDays",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS thenDays=999999999999 | thenDays",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS thenDays=10 direction=BACKWARD | thenDays",
      "rule=CJEU event=2026-01-29 amount=2 unit=MONTHS calendar=BE | calendar",
      "rule=CJEU event=2026-01-29 amount=2 unit=WORKING_DAYS | unit",
      "rule=CJEU event=2026-01-29T10:30 amount=2 unit=HOURS | unit",
      "rule=BE_ADMIN event=2026-01-29T10:30 amount=2 unit=HOURS | unit",
      "rule=COUNCIL_OF_STATE event=2026-01-29 amount=31 unit=DAYS | amount",
      "rule=COUNCIL_OF_STATE event=2026-01-29 amount=30 unit=WORKING_DAYS | amount",
      "rule=COUNCIL_OF_STATE event=2026-01-29 amount=30 unit=DAYS direction=BACKWARD | direction",
      "rule=BE_ENTRY_INTO_FORCE event=2026-01-29 amount=1 unit=MONTHS | unit",
      "rule=EU_ENTRY_INTO_FORCE event=2026-01-29 unit=MONTHS | amount",
      "rule=NAMED_DATE event=2026-01-29 amount=1 unit=DAYS | amount unit",
      "rule=NAMED_DATE event=2026-01-29 direction=BACKWARD | direction",
  })
  void refusesByTheNamesOfTheContractAndSaysWhatToMend(String parameters, String fields) {
    Refusal refusal = refusal(map(parameters));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly(fields.split(" "));
    for (Refusal.Field field : refusal.fields()) {
      assertThat(Arrays.stream(Language.values()).map(language -> Speech.TEXTS.say(language, field.message())))
          .doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).endsWith(".").doesNotContain("{"));
    }
  }

  @Test
  void namesTheAcceptedValues() {
    Refusal refusal = refusal(map("rule=EU_1182_71 event=2026-01-29 amount=1 unit=MONTH"));
    assertThat(Speech.TEXTS.say(Language.EN, refusal.sentence()))
        .isEqualTo("Choose one of: HOURS, DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS.");
  }

  @Test
  void saysWhichUnitsTheRuleKnows() {
    Refusal refusal = refusal(map("rule=CJEU event=2026-01-29 amount=1 unit=WORKING_DAYS"));
    assertThat(Speech.TEXTS.say(Language.FR, refusal.sentence())).contains("Cour de justice", "DAYS, WEEKS, MONTHS, YEARS");
  }

  @Test
  void theSamePeriodIsEqualHoweverItIsWritten() {
    PeriodRequest made = PeriodRequest.of(PeriodRule.EU_1182_71, LocalDate.of(2026, 1, 29), 30, PeriodUnit.DAYS);
    assertThat(PeriodRequest.parse(map("rule=EU_1182_71 event=2026-01-29 amount=030.0 unit=DAYS"))).isEqualTo(made);
    assertThat(made.amount()).hasToString("30");
  }

  /** Every combination of values, sensible and not: a result or a refusal, never another exception. */
  @Test
  void noCombinationOfParametersFailsOtherwise() {
    List<String> rules = names(PeriodRule.values());
    List<String> units = names(PeriodUnit.values());
    List<String> calendars = names(HolidayCalendar.values());
    int results = 0;
    for (String rule : rules) {
      for (String unit : units) {
        for (String calendar : calendars) {
          for (String event : List.of("2026-01-31", "2026-12-31T23:59", "2100-12-31", "1958-01-01", "2027-10-31T02:00")) {
            for (String amount : List.of("", "1", "2", "5", "30", "0.5", "365", "20000", "1500000")) {
              for (String direction : List.of("", "BACKWARD")) {
                Map<String, String> parameters = new HashMap<>(Map.of("rule", rule, "unit", unit, "calendar", calendar,
                    "event", event, "amount", amount, "direction", direction, "thenDays", rule.equals("CJEU") ? "10" : ""));
                results += computes(parameters) ? 1 : 0;
              }
            }
          }
        }
      }
    }
    assertThat(results).isGreaterThan(500);
  }

  private boolean computes(Map<String, String> parameters) {
    try {
      PeriodResult result = periods.compute(PeriodRequest.parse(parameters));
      assertThat(result.date()).isBetween(Periods.FIRST_DAY, Periods.LAST_DAY);
      return true;
    } catch (Refusal refused) {
      assertThat(refused.fields()).isNotEmpty();
      return false;
    }
  }

  private Refusal refusal(Map<String, String> parameters) {
    return catchThrowableOfType(Refusal.class, () -> periods.compute(PeriodRequest.parse(parameters)));
  }

  private static List<String> names(Enum<?>[] values) {
    List<String> names = new ArrayList<>(Arrays.stream(values).map(Enum::name).toList());
    names.add("");
    return names;
  }

  private static Map<String, String> map(String parameters) {
    Map<String, String> map = new HashMap<>();
    for (String parameter : parameters.split(" ")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        map.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
    return map;
  }
}
