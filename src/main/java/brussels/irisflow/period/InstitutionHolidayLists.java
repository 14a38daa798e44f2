package brussels.irisflow.period;

import java.util.Optional;

/** Where the edited lists of the EU institutions' holidays are kept: the seam for a room with a database. */
@FunctionalInterface
public interface InstitutionHolidayLists {

  /** The list of that year, or nothing when none was entered: the pattern then counts. Asked anew for every period. */
  Optional<InstitutionHolidays> of(int year);

  /** No edited list: every year by the pattern. */
  static InstitutionHolidayLists none() {
    return year -> Optional.empty();
  }
}
