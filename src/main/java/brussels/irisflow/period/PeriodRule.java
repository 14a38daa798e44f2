package brussels.irisflow.period;

import static brussels.irisflow.period.PeriodUnit.DAYS;
import static brussels.irisflow.period.PeriodUnit.MONTHS;
import static brussels.irisflow.period.PeriodUnit.WEEKS;
import static brussels.irisflow.period.PeriodUnit.WORKING_DAYS;
import static brussels.irisflow.period.PeriodUnit.YEARS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The law by which a period is counted. Every rule leaves out the day (for hours: the hour) of the event; they differ in
 * what happens when the last day is no working day.
 */
public enum PeriodRule {
  /**
   * Regulation (EEC, Euratom) No 1182/71, art. 2 and 3: periods in acts of the Union. The last day rolls to the next
   * working day, 3(4); a period of two days or more holds at least two working days, 3(5). Neither applies to hours, nor
   * to a period that is counted back.
   */
  EU_1182_71(HolidayCalendar.BE, EnumSet.allOf(PeriodUnit.class), true, null, 0),
  /**
   * Rules of Procedure of the Court of Justice, art. 49 to 51: whole months first, then days; the extension on account of
   * distance belongs to the period, which rolls once, at its very end, over the Court's own holidays; judicial vacations
   * suspend nothing.
   */
  CJEU(HolidayCalendar.CJEU, EnumSet.of(DAYS, WEEKS, MONTHS, YEARS), true, null, 0),
  /**
   * Belgian administrative periods. They do not roll by themselves (Council of State, no. 228.872 of 23 October 2014),
   * only where a text says so: {@link PeriodRequest#rollingUnder}.
   */
  BE_ADMIN(HolidayCalendar.BE, EnumSet.of(DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS), true, null, 0),
  /**
   * Opinion of the Council of State, legislation section, art. 84 § 1 of the coordinated laws: 60 (75) days, 30 (45)
   * days or 5 (8) working days after the request is registered; in brackets before the general assembly or joint
   * chambers. The second is extended in summer, see {@link OpinionPeriod}. No other amount is accepted.
   */
  COUNCIL_OF_STATE(HolidayCalendar.BE, EnumSet.of(DAYS, WORKING_DAYS), false, null, 0),
  /**
   * Entry into force of an ordinance or decree of the Region: the tenth day after publication unless the act fixes
   * another (special law of 12 January 1989, art. 33 and 39). Does not roll. The amount may be left out.
   */
  BE_ENTRY_INTO_FORCE(HolidayCalendar.BE, EnumSet.of(DAYS), false, DAYS, 10),
  /**
   * Entry into force of an act of the Union: the twentieth day after publication unless the act fixes another (art. 297
   * TFEU), counted without art. 3(4) and 3(5) (Regulation 1182/71, art. 4). The amount may be left out.
   */
  EU_ENTRY_INTO_FORCE(HolidayCalendar.BE, EnumSet.of(DAYS, WEEKS, MONTHS, YEARS), false, DAYS, 20),
  /**
   * A date that an act names, "by 29 May 2026": no period, so never moved (Regulation 1182/71, art. 5). It is the event,
   * and takes neither amount nor unit.
   */
  NAMED_DATE(HolidayCalendar.BE, EnumSet.noneOf(PeriodUnit.class), false, null, 0);

  private final HolidayCalendar calendar;
  private final Set<PeriodUnit> units;
  private final boolean countsBack;
  private final PeriodUnit usualUnit;
  private final int usualAmount;

  PeriodRule(HolidayCalendar calendar, EnumSet<PeriodUnit> units, boolean countsBack, PeriodUnit usualUnit, int usualAmount) {
    this.calendar = calendar;
    this.units = Collections.unmodifiableSet(units);
    this.countsBack = countsBack;
    this.usualUnit = usualUnit;
    this.usualAmount = usualAmount;
  }

  /** The calendar that counts when none is asked for. */
  public HolidayCalendar calendar() {
    return calendar;
  }

  /** The units in which this law expresses periods. */
  public Set<PeriodUnit> units() {
    return units;
  }

  /** Whether a period may be counted back from its event. */
  public boolean countsBack() {
    return countsBack;
  }

  /** Whether there is a usual amount, used when none is given. */
  boolean hasUsual() {
    return usualUnit != null;
  }

  PeriodUnit usualUnit() {
    return usualUnit;
  }

  int usualAmount() {
    return usualAmount;
  }
}
