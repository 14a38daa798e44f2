package brussels.irisflow.period;

import static java.time.Month.AUGUST;
import static java.time.Month.JULY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

/**
 * The periods within which the Council of State, legislation section, gives its opinion: art. 84 § 1, first paragraph,
 * of the coordinated laws. The second amount of each is that of the general assembly or joint chambers.
 */
enum OpinionPeriod {
  /** 1°. */
  SIXTY_DAYS(PeriodUnit.DAYS, 60, 75, false),
  /** 2°: the only one with an extension in summer. */
  THIRTY_DAYS(PeriodUnit.DAYS, 30, 45, true),
  /** 3°: urgent, with a special reason. */
  FIVE_WORKING_DAYS(PeriodUnit.WORKING_DAYS, 5, 8, false);

  static final int SUMMER_DAYS = 15;
  private static final MonthDay SUMMER = MonthDay.of(JULY, 15);
  private static final MonthDay LAST_BEGIN = MonthDay.of(JULY, 31);
  private static final MonthDay LAST_END = MonthDay.of(AUGUST, 15);

  private final PeriodUnit unit;
  private final int amount;
  private final int amountOfAssembly;
  private final boolean longerInSummer;

  OpinionPeriod(PeriodUnit unit, int amount, int amountOfAssembly, boolean longerInSummer) {
    this.unit = unit;
    this.amount = amount;
    this.amountOfAssembly = amountOfAssembly;
    this.longerInSummer = longerInSummer;
  }

  static Optional<OpinionPeriod> of(int amount, PeriodUnit unit) {
    return Arrays.stream(values())
        .filter(one -> one.unit == unit && (one.amount == amount || one.amountOfAssembly == amount))
        .findFirst();
  }

  boolean longerInSummer() {
    return longerInSummer;
  }

  /** Whether it "begins to run between 15 and 31 July"; a period begins to run on the day of registration, uncounted. */
  boolean beginsInSummer(LocalDate registered) {
    return longerInSummer && within(registered, LAST_BEGIN);
  }

  /** Whether it "expires between 15 July and 15 August"; the two windows end on different days. */
  boolean endsInSummer(LocalDate nominal) {
    return longerInSummer && within(nominal, LAST_END);
  }

  private static boolean within(LocalDate day, MonthDay last) {
    MonthDay date = MonthDay.from(day);
    return !date.isBefore(SUMMER) && !date.isAfter(last);
  }
}
