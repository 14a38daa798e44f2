package brussels.irisflow.period;

import static java.util.Map.entry;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ten legal holidays of Belgium, from Jollyday. Its Belgian calendar also holds Easter and Whit Sunday, and days that
 * are only observed (2 and 15 November, 31 December); those are left out, because no legal period minds them.
 */
final class BelgianHolidays {

  private static final Map<String, Feast> LEGAL = Map.ofEntries(
      entry("NEW_YEAR", Feast.NEW_YEAR),
      entry("christian.EASTER_MONDAY", Feast.EASTER_MONDAY),
      entry("LABOUR_DAY", Feast.LABOUR_DAY),
      entry("christian.ASCENSION_DAY", Feast.ASCENSION),
      entry("christian.PENTECOST_MONDAY", Feast.WHIT_MONDAY),
      entry("NATIONAL_DAY", Feast.BELGIAN_NATIONAL_DAY),
      entry("ASSUMPTION_DAY", Feast.ASSUMPTION),
      entry("ALL_SAINTS", Feast.ALL_SAINTS),
      entry("ARMISTICE", Feast.ARMISTICE),
      entry("CHRISTMAS", Feast.CHRISTMAS));

  private static final HolidayManager BELGIUM = HolidayManager.getInstance(ManagerParameters.create("be"));
  private static final Map<Integer, Map<Feast, LocalDate>> YEARS = new ConcurrentHashMap<>();

  private BelgianHolidays() {
  }

  static Map<Feast, LocalDate> of(int year) {
    return YEARS.computeIfAbsent(year, BelgianHolidays::ask);
  }

  static LocalDate easterMonday(int year) {
    return of(year).get(Feast.EASTER_MONDAY);
  }

  private static Map<Feast, LocalDate> ask(int year) {
    Map<Feast, LocalDate> legal = new EnumMap<>(Feast.class);
    for (Holiday holiday : BELGIUM.getHolidays(Year.of(year))) {
      Feast feast = LEGAL.get(holiday.getPropertiesKey());
      if (feast != null) {
        legal.put(feast, holiday.getDate());
      }
    }
    if (legal.size() != LEGAL.size()) {
      throw new IllegalStateException("Jollyday no longer gives the ten legal holidays of Belgium for " + year + ": " + legal);
    }
    return Collections.unmodifiableMap(legal);
  }
}
