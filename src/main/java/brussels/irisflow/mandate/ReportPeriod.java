package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A period of the follow-up.
 *
 * @param from its first day
 * @param until its last day
 * @param opens when the holder is asked
 * @param due by when to hand in
 * @param closes when it counts as missed
 */
record ReportPeriod(ReportKind kind, LocalDate from, LocalDate until, LocalDate opens, LocalDate due, LocalDate closes) {

  /**
   * The periods of a mandate that open within these days, the earliest first: each calendar quarter that lies whole in the
   * mandate opens on the day after it, each calendar year but the one of the start opens with a plan on its first day.
   */
  static List<ReportPeriod> of(LocalDate first, LocalDate last, LocalDate from, LocalDate until, MandatePeriods.Follow periods) {
    List<ReportPeriod> found = new ArrayList<>();
    LocalDate quarter = first.with(IsoFields.DAY_OF_QUARTER, 1);
    for (quarter = quarter.isBefore(first) ? quarter.plusMonths(3) : quarter; !quarter.plusMonths(3).isAfter(last.plusDays(1));
        quarter = quarter.plusMonths(3)) {
      LocalDate opens = quarter.plusMonths(3);
      if (!opens.isBefore(from) && !opens.isAfter(until) && !opens.isAfter(last)) {
        LocalDate end = opens.minusDays(1);
        found.add(new ReportPeriod(ReportKind.QUARTERLY, quarter, end, opens, end.plusDays(periods.reportDue()),
            end.plusDays(periods.reportCloses())));
      }
    }
    for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
      LocalDate opens = LocalDate.of(year, 1, 1);
      LocalDate end = LocalDate.of(year, 12, 31);
      if (!opens.isBefore(from) && !opens.isAfter(until) && !opens.plusMonths(3).isAfter(last)) {
        found.add(new ReportPeriod(ReportKind.OPERATIONAL_PLAN, opens, end.isAfter(last) ? last : end, opens,
            opens.plusDays(periods.planDue()), opens.plusDays(periods.planCloses())));
      }
    }
    found.sort(Comparator.comparing(ReportPeriod::opens).thenComparing(ReportPeriod::kind));
    return found;
  }
}
