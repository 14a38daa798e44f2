package brussels.irisflow.web;

import java.time.LocalDate;

/** How pages and exports show at a glance whether something is in time. Never by colour alone. */
public enum Light {
  /** Late. */
  RED,
  /** Within thirty days. */
  AMBER,
  /** In time. */
  GREEN,
  /** Finished. */
  DONE,
  /** Without a date, or no longer needed. */
  GREY;

  private static final int SOON_DAYS = 30;

  /** The light of something open that is due on this day; grey without a day. */
  public static Light of(LocalDate due, LocalDate today) {
    if (due == null) {
      return GREY;
    }
    return due.isBefore(today) ? RED : due.isAfter(soon(today)) ? GREEN : AMBER;
  }

  /** The last day that is still soon: what is due later is green. */
  public static LocalDate soon(LocalDate today) {
    return today.plusDays(SOON_DAYS);
  }
}
