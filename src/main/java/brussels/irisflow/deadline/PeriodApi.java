package brussels.irisflow.deadline;

import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodResult;
import brussels.irisflow.period.Periods;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal periods for machines. */
@RestController
class PeriodApi {

  /** The last day of a period, or for hours its last moment (local), and why. */
  record Answer(String due, Trilingual explanation) {
  }

  private final Periods periods;
  private final Texts texts;

  PeriodApi(Periods periods, Texts texts) {
    this.periods = periods;
    this.texts = texts;
  }

  /** {@code BE_ADMIN} stands for the opinion of the Council of State too: its amounts of 30 and 45 days are extended in summer. */
  @GetMapping("/api/periods")
  Answer compute(@RequestParam(required = false) String rule, @RequestParam(required = false) String event,
      @RequestParam(required = false) String amount, @RequestParam(required = false) String unit,
      @RequestParam(required = false) String calendar, @RequestParam(required = false) String thenDays,
      @RequestParam(required = false) String direction, @RequestParam(required = false) String legalReference) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("rule", rule);
    parameters.put("event", event);
    parameters.put("amount", amount);
    parameters.put("unit", unit);
    parameters.put("calendar", calendar);
    parameters.put("thenDays", thenDays);
    parameters.put("direction", direction);
    parameters.put("legalReference", legalReference);
    PeriodResult result = periods.compute(PeriodRequest.parse(parameters).orOpinion());
    return new Answer(result.due().toString(), result.explain(texts));
  }
}
