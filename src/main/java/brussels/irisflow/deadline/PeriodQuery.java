package brussels.irisflow.deadline;

import brussels.irisflow.period.Direction;
import brussels.irisflow.period.PeriodRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a period as the query under which the period calculator shows it: {@code rule=EU_1182_71&event=2026-01-29&…}. */
final class PeriodQuery {

  private PeriodQuery() {
  }

  static String of(PeriodRequest request) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("rule", request.rule());
    parameters.put("event", request.hour() == null ? request.event() : request.event().atTime(request.hour()));
    parameters.put("amount", request.amount() == null ? null : request.amount().toPlainString());
    parameters.put("unit", request.unit());
    parameters.put("calendar", request.calendar());
    parameters.put("thenDays", request.thenDays() == 0 ? null : request.thenDays());
    parameters.put("direction", request.direction() == Direction.FORWARD ? null : request.direction());
    parameters.put("legalReference", request.legalReference());
    return parameters.entrySet().stream().filter(parameter -> parameter.getValue() != null)
        .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
