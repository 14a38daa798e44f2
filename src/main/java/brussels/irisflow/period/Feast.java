package brussels.irisflow.period;

import brussels.irisflow.language.Message;
import java.time.LocalDate;

/** A day that some calendar keeps, by its name in the catalogues. Movable feasts hang on the Easter Monday of Jollyday. */
enum Feast {
  NEW_YEAR(1, 1),
  DAY_AFTER_NEW_YEAR(1, 2),
  MAUNDY_THURSDAY(-4),
  GOOD_FRIDAY(-3),
  EASTER_MONDAY(0),
  LABOUR_DAY(5, 1),
  EUROPE_DAY(5, 9),
  ASCENSION(38),
  DAY_AFTER_ASCENSION(39),
  WHIT_MONDAY(49),
  LUXEMBOURG_NATIONAL_DAY(6, 23),
  BELGIAN_NATIONAL_DAY(7, 21),
  ASSUMPTION(8, 15),
  ALL_SAINTS(11, 1),
  ALL_SOULS(11, 2),
  ARMISTICE(11, 11),
  CHRISTMAS_EVE(12, 24),
  CHRISTMAS(12, 25),
  BOXING_DAY(12, 26),
  YEAR_END_27(12, 27),
  YEAR_END_28(12, 28),
  YEAR_END_29(12, 29),
  YEAR_END_30(12, 30),
  NEW_YEARS_EVE(12, 31);

  private final int month;
  private final int day;

  /** The same date every year. */
  Feast(int month, int day) {
    this.month = month;
    this.day = day;
  }

  /** So many days after Easter Monday. */
  Feast(int daysAfterEasterMonday) {
    this(0, daysAfterEasterMonday);
  }

  LocalDate in(int year) {
    return month == 0 ? BelgianHolidays.easterMonday(year).plusDays(day) : LocalDate.of(year, month, day);
  }

  Message title() {
    return Message.of("period.holiday." + (name().startsWith("YEAR_END") ? "YEAR_END" : name()));
  }
}
