package brussels.irisflow.period;

/** Whose public holidays count: those of the place "in which action is to be taken" (Regulation 1182/71, art. 2(1)). */
public enum HolidayCalendar {
  /** The ten legal holidays of Belgium (Royal Decree of 18 April 1974, executing the law of 4 January 1974). */
  BE(1974),
  /**
   * The days on which the EU institutions in Brussels are closed, by a yearly decision of the Commission: a list that is
   * edited, or the usual pattern for a year of which no list is known.
   */
  EU_INSTITUTIONS(2014),
  /** The eleven official holidays of the Court of Justice (2019/C 156/06; before 2019 without 9 May). */
  CJEU(2013);

  private final int firstYear;

  HolidayCalendar(int firstYear) {
    this.firstYear = firstYear;
  }

  /** The first year of which the holidays are known without an edited list; the last is that of {@link Periods#LAST_DAY}. */
  public int firstYear() {
    return firstYear;
  }

  boolean reaches(int year) {
    return year >= firstYear && year <= Periods.LAST_DAY.getYear();
  }
}
