package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.period.Direction;
import brussels.irisflow.period.HolidayCalendar;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodResult;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The period calculator. */
@Controller
class PeriodPages {

  /** What stands in the form when the page is opened. */
  private static final Map<String, Object> AT_FIRST =
      Map.of("rule", PeriodRule.EU_1182_71, "unit", PeriodUnit.MONTHS, "direction", Direction.FORWARD);
  private static final int MOST_HOLIDAYS = 15;

  /** What is shown of a result; {@code due} is a day, or for hours a moment. */
  record Result(Object due, Message weekday, Trilingual explanation, List<Holiday> holidays, List<Elsewhere> elsewhere) {
  }

  /** A holiday within the period. */
  record Holiday(LocalDate on, Object name) {
  }

  /** What another calendar would give. */
  record Elsewhere(HolidayCalendar calendar, Object due) {
  }

  private final Periods periods;
  private final Texts texts;

  PeriodPages(Periods periods, Texts texts) {
    this.periods = periods;
    this.texts = texts;
  }

  @GetMapping("/periods")
  String calculate(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
    model.addAttribute("rules", options(PeriodRule.values()));
    model.addAttribute("units", options(PeriodUnit.values()));
    model.addAttribute("calendars", options(HolidayCalendar.values()));
    model.addAttribute("directions", options(Direction.values()));
    model.addAttribute("result", null);
    Map<String, String> fields = fields(sent);
    if (blank(fields.get("event")) && blank(fields.get("amount"))) {
      model.addAttribute("form", Form.of(fields.containsKey("rule") ? fields : AT_FIRST));
      return "periods";
    }
    Form form = Form.of(fields);
    try {
      model.addAttribute("result", result(PeriodRequest.parse(parameters(fields))));
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      form = form.refused(refusal);
    }
    model.addAttribute("form", form);
    return "periods";
  }

  /** The hour has a field of its own; an event with its hour, as the API takes it, is taken apart. */
  private static Map<String, String> fields(Map<String, String> sent) {
    Map<String, String> fields = new HashMap<>(sent);
    String event = sent.getOrDefault("event", "");
    int hour = event.indexOf('T');
    if (hour > 0) {
      fields.put("event", event.substring(0, hour));
      fields.put("time", event.substring(hour + 1));
    }
    return fields;
  }

  private static Map<String, String> parameters(Map<String, String> fields) {
    Map<String, String> parameters = new HashMap<>(fields);
    if (PeriodUnit.HOURS.name().equals(fields.get("unit")) && !blank(fields.get("time"))) {
      parameters.put("event", fields.get("event") + "T" + fields.get("time"));
    }
    return parameters;
  }

  private Result result(PeriodRequest request) {
    PeriodResult result = periods.compute(request);
    return new Result(result.due(), Message.of("period.weekday." + result.date().getDayOfWeek()), result.explain(texts),
        holidays(request, result), elsewhere(request, result));
  }

  /** The holidays between event and end that would have been working days; of a long period the last ones. */
  private List<Holiday> holidays(PeriodRequest request, PeriodResult result) {
    if (request.rule() == PeriodRule.NAMED_DATE) {
      return List.of();
    }
    LocalDate from = request.event().isBefore(result.date()) ? request.event() : result.date();
    LocalDate until = request.event().isBefore(result.date()) ? result.date() : request.event();
    int first = Math.max(Math.max(from.getYear(), until.getYear() - 1), request.calendar().firstYear());
    List<Holiday> holidays = IntStream.rangeClosed(first, until.getYear())
        .mapToObj(year -> periods.holidays(request.calendar(), year)).flatMap(List::stream)
        .filter(holiday -> holiday.day().getDayOfWeek().getValue() <= 5 && !holiday.day().isBefore(from) && !holiday.day().isAfter(until))
        .map(holiday -> new Holiday(holiday.day(), holiday.names())).toList();
    return holidays.subList(Math.max(0, holidays.size() - MOST_HOLIDAYS), holidays.size());
  }

  private List<Elsewhere> elsewhere(PeriodRequest request, PeriodResult result) {
    List<Elsewhere> elsewhere = new ArrayList<>();
    for (HolidayCalendar calendar : HolidayCalendar.values()) {
      try {
        Object due = periods.compute(request.with(calendar)).due();
        if (!due.equals(result.due())) {
          elsewhere.add(new Elsewhere(calendar, due));
        }
      } catch (Refusal notThere) {
        // a rule may accept one calendar only, and a calendar may not reach the year
      }
    }
    return elsewhere;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Option::of).toList();
  }
}
