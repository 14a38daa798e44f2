package brussels.irisflow.period;

/** In what a period is expressed. The order is that of the contract. */
public enum PeriodUnit {
  /** Hours as they pass, also over a change of the clock; the event needs an hour. */
  HOURS,
  /** Calendar days. */
  DAYS,
  /** All days but Saturdays, Sundays and the holidays of the calendar (Regulation 1182/71, art. 2(2)). */
  WORKING_DAYS,
  WEEKS,
  /** Months by date, not by thirty days; only a part of a month has days of its own (art. 3(2)(d)). */
  MONTHS,
  YEARS
}
