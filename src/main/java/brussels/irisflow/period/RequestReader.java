package brussels.irisflow.period;

import brussels.irisflow.language.Faults;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the raw parameters of a period, and gathers what cannot be read. */
final class RequestReader {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");
  private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private final Map<String, String> parameters;
  private final Faults faults = new Faults();

  RequestReader(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  PeriodRequest read() {
    PeriodRule rule = constant("rule", PeriodRule.class);
    LocalDateTime event = event();
    PeriodUnit unit = constant("unit", PeriodUnit.class);
    HolidayCalendar calendar = constant("calendar", HolidayCalendar.class);
    Direction direction = constant("direction", Direction.class);
    BigDecimal amount = number("amount");
    int thenDays = thenDays();
    missing(rule);
    faults.refuse();
    LocalTime hour = given("event").indexOf('T') < 0 ? null : event.toLocalTime();
    return new PeriodRequest(rule, event.toLocalDate(), hour, amount, unit, calendar, thenDays, direction, given("legalReference"));
  }

  /** What is missing is told together with what cannot be read. */
  private void missing(PeriodRule rule) {
    faults.given("rule", given("rule"));
    if (rule != null && !rule.hasUsual() && !rule.units().isEmpty()) {
      faults.given("unit", given("unit"));
      faults.given("amount", given("amount"));
    }
  }

  private String given(String name) {
    String value = parameters.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private <E extends Enum<E>> E constant(String name, Class<E> type) {
    String value = given(name);
    E[] accepted = type.getEnumConstants();
    for (E constant : accepted) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    if (value != null) {
      faults.add(name, "period.refusal.accepted", Arrays.stream(accepted).map(Enum::name).collect(Collectors.joining(", ")));
    }
    return null;
  }

  private LocalDateTime event() {
    String value = faults.given("event", given("event"));
    if (value == null) {
      return null;
    }
    try {
      return value.indexOf('T') < 0 ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value);
    } catch (DateTimeException unreadable) {
      faults.add("event", "period.refusal.event-format");
      return null;
    }
  }

  private BigDecimal number(String name) {
    String value = given(name);
    if (value == null) {
      return null;
    }
    if (NUMBER.matcher(value).matches()) {
      return new BigDecimal(value.replace(',', '.'));
    }
    faults.add(name, DIGITS.matcher(value).matches() ? "period.refusal.digits" : "period.refusal.number");
    return null;
  }

  private int thenDays() {
    BigDecimal days = number("thenDays");
    if (days == null) {
      return 0;
    }
    // What fits no int becomes a number that the request refuses, with its limit.
    return days.stripTrailingZeros().scale() > 0 || days.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        ? -1 : days.intValue();
  }
}
