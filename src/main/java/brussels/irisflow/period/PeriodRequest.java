package brussels.irisflow.period;

import brussels.irisflow.language.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/**
 * A period to be counted. An instance is always complete and fits its rule: whatever does not is refused (400) with the
 * name of the field, which is the name of the parameter of {@code GET /api/periods}.
 *
 * @param rule the law that counts
 * @param event the day of the event, 1958 to 2100; for {@link PeriodRule#NAMED_DATE} the date itself
 * @param hour the local hour of the event; only kept for {@link PeriodUnit#HOURS}, which needs it
 * @param amount more than zero. Whole, but for months under {@link PeriodRule#EU_1182_71}: 1.5 is a month and fifteen days,
 *     since a part of a month counts as that part of thirty days (art. 3(2)(d)); the part must make whole days
 * @param unit one that the rule knows
 * @param calendar whose holidays count; left out: those of the rule
 * @param thenDays days added after the period, the extension on account of distance (only {@link PeriodRule#CJEU}); 0 to 366
 * @param direction left out: forward
 * @param legalReference the text that makes a {@link PeriodRule#BE_ADMIN} period roll to the next working day; usually null
 */
public record PeriodRequest(PeriodRule rule, LocalDate event, LocalTime hour, BigDecimal amount, PeriodUnit unit,
    HolidayCalendar calendar, int thenDays, Direction direction, String legalReference) {

  /** No amount of any unit that is larger can end before {@link Periods#LAST_DAY}. */
  private static final int LARGEST_AMOUNT = 1_500_000;
  private static final int MOST_DAYS_ADDED = 366;
  private static final int LONGEST_REFERENCE = 200;
  private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

  public PeriodRequest {
    Faults faults = new Faults();
    direction = direction == null ? Direction.FORWARD : direction;
    faults.given("rule", rule);
    faults.given("event", event);
    if (rule != null) {
      calendar = calendar == null ? rule.calendar() : calendar;
      unit = unit == null ? rule.usualUnit() : unit;
      amount = amount == null && rule.hasUsual() && unit == rule.usualUnit() ? BigDecimal.valueOf(rule.usualAmount()) : amount;
    }
    amount = amount == null ? null : plain(amount);
    hour = unit == PeriodUnit.HOURS ? hour : null;
    legalReference = faults.optional("legalReference", legalReference, LONGEST_REFERENCE);
    if (faults.none()) {
      new Check(faults, rule, event, direction).check(hour, amount, unit, calendar, thenDays, legalReference);
    }
    faults.refuse();
  }

  /** A period in calendar units from the day of an event, forward, with the calendar of its rule. */
  public static PeriodRequest of(PeriodRule rule, LocalDate event, int amount, PeriodUnit unit) {
    return new PeriodRequest(rule, event, null, BigDecimal.valueOf(amount), unit, null, 0, null, null);
  }

  /** A period in hours from a local moment, under Regulation 1182/71. */
  public static PeriodRequest ofHours(LocalDateTime event, int hours) {
    LocalDate day = event == null ? null : event.toLocalDate();
    LocalTime hour = event == null ? null : event.toLocalTime();
    return new PeriodRequest(PeriodRule.EU_1182_71, day, hour, BigDecimal.valueOf(hours), PeriodUnit.HOURS, null, 0, null, null);
  }

  /** The entry into force of an act published on this day, by a rule that has a usual amount. */
  public static PeriodRequest entryIntoForce(PeriodRule rule, LocalDate published) {
    return new PeriodRequest(rule, published, null, null, null, null, 0, null, null);
  }

  /** A date that an act names. */
  public static PeriodRequest named(LocalDate date) {
    return new PeriodRequest(PeriodRule.NAMED_DATE, date, null, null, null, null, 0, null, null);
  }

  /** The same period with the holidays of another calendar. */
  public PeriodRequest with(HolidayCalendar other) {
    return new PeriodRequest(rule, event, hour, amount, unit, other, thenDays, direction, legalReference);
  }

  /** The same period, followed by days on account of distance. */
  public PeriodRequest then(int days) {
    return new PeriodRequest(rule, event, hour, amount, unit, calendar, days, direction, legalReference);
  }

  /** The same period, counted back. */
  public PeriodRequest backward() {
    return new PeriodRequest(rule, event, hour, amount, unit, calendar, thenDays, Direction.BACKWARD, legalReference);
  }

  /** The same period, rolling to the next working day because this text says so. */
  public PeriodRequest rollingUnder(String reference) {
    return new PeriodRequest(rule, event, hour, amount, unit, calendar, thenDays, direction, reference);
  }

  /**
   * The same period, counted as an opinion of the Council of State when it is a Belgian one of 30 or 45 days, the two amounts
   * that are longer in summer (art. 84 § 1, 2°, of the coordinated laws): for callers who know one Belgian rule only. Not when
   * a text makes it roll, nor when it is counted back.
   */
  public PeriodRequest orOpinion() {
    boolean opinion = rule == PeriodRule.BE_ADMIN && direction == Direction.FORWARD && legalReference == null
        && OpinionPeriod.of(amount.intValue(), unit).filter(OpinionPeriod::longerInSummer).isPresent();
    return opinion ? new PeriodRequest(PeriodRule.COUNCIL_OF_STATE, event, null, amount, unit, calendar, 0, direction, null) : this;
  }

  /**
   * Reads a request from the raw parameters of a query or a form: {@code rule, event, amount, unit, calendar, thenDays,
   * direction, legalReference}. Blank is left out; other parameters are ignored; values of lists are written as in the
   * contract, in capitals. A fraction may be written with a point or a comma. Everything that is wrong is refused at once.
   */
  public static PeriodRequest parse(Map<String, String> parameters) {
    return new RequestReader(parameters).read();
  }

  /** Without superfluous zeros, so that 2 and 2.0 are the same period. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  boolean isBackward() {
    return direction == Direction.BACKWARD;
  }

  /** The whole units of the amount. */
  int whole() {
    return amount.intValue();
  }

  /** The part of a month, in days of a thirtieth; 0 for a whole amount. */
  int partInDays() {
    return amount.remainder(BigDecimal.ONE).multiply(DAYS_OF_A_MONTH).intValue();
  }

  /** What one rule accepts. Looked at once rule, event and direction are there. */
  private record Check(Faults faults, PeriodRule rule, LocalDate event, Direction direction) {

    void check(LocalTime hour, BigDecimal amount, PeriodUnit unit, HolidayCalendar calendar, int thenDays, String reference) {
      if (event.isBefore(Periods.FIRST_DAY) || event.isAfter(Periods.LAST_DAY)) {
        faults.add("event", "period.refusal.event-range", Periods.FIRST_DAY, Periods.LAST_DAY);
      }
      if (rule.units().isEmpty()) {
        noPeriod(amount, unit);
      } else {
        unit(unit, hour);
        amount(amount, unit);
      }
      if (rule == PeriodRule.CJEU && calendar != HolidayCalendar.CJEU) {
        faults.add("calendar", "period.refusal.calendar-court");
      }
      if (direction == Direction.BACKWARD && !rule.countsBack()) {
        faults.add("direction", "period.refusal.direction", rule);
      }
      thenDays(thenDays);
      if (reference != null && (rule != PeriodRule.BE_ADMIN || direction == Direction.BACKWARD)) {
        faults.add("legalReference", "period.refusal.legal-reference");
      }
    }

    private void noPeriod(BigDecimal amount, PeriodUnit unit) {
      if (amount != null) {
        faults.add("amount", "period.refusal.named-date");
      }
      if (unit != null) {
        faults.add("unit", "period.refusal.named-date");
      }
    }

    private void unit(PeriodUnit unit, LocalTime hour) {
      if (faults.given("unit", unit) == null) {
        return;
      }
      if (!rule.units().contains(unit)) {
        faults.add("unit", "period.refusal.unit", rule, String.join(", ", rule.units().stream().map(Enum::name).toList()));
      } else if (unit == PeriodUnit.HOURS && hour == null) {
        faults.add("event", "period.refusal.hour-needed");
      } else if (unit == PeriodUnit.HOURS && !HourCount.exists(event.atTime(hour))) {
        faults.add("event", "period.refusal.hour-skipped", event.atTime(hour));
      }
    }

    private void amount(BigDecimal amount, PeriodUnit unit) {
      if (faults.given("amount", amount) == null) {
        return;
      }
      if (amount.signum() <= 0) {
        faults.add("amount", "period.refusal.amount-positive");
      } else if (amount.compareTo(BigDecimal.valueOf(LARGEST_AMOUNT)) > 0) {
        faults.add("amount", "period.refusal.amount-large", LARGEST_AMOUNT);
      } else if (amount.scale() > 0 && !isPartOfMonth(amount, unit)) {
        faults.add("amount", "period.refusal.amount-whole");
      } else if (rule == PeriodRule.COUNCIL_OF_STATE && OpinionPeriod.of(amount.intValue(), unit).isEmpty()) {
        faults.add("amount", "period.refusal.amount-opinion");
      }
    }

    private boolean isPartOfMonth(BigDecimal amount, PeriodUnit unit) {
      BigDecimal days = amount.multiply(DAYS_OF_A_MONTH);
      return rule == PeriodRule.EU_1182_71 && unit == PeriodUnit.MONTHS
          && days.setScale(0, RoundingMode.DOWN).compareTo(days) == 0;
    }

    private void thenDays(int thenDays) {
      if (thenDays < 0 || thenDays > MOST_DAYS_ADDED) {
        faults.add("thenDays", "period.refusal.then-days", MOST_DAYS_ADDED);
      } else if (thenDays > 0 && (rule != PeriodRule.CJEU || direction == Direction.BACKWARD)) {
        faults.add("thenDays", "period.refusal.then-days-court");
      }
    }
  }
}
