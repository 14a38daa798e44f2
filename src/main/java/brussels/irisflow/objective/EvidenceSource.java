package brussels.irisflow.objective;

import java.time.LocalDate;
import java.util.List;

/**
 * What another room knows about targets whose term follows a calendar that the room keeps. This room declares what it wants to
 * hear; who keeps the calendar makes one of these a bean.
 */
public interface EvidenceSource {

  /** The calendar that is kept. */
  ExternalCalendar calendar();

  /**
   * What an institution had or has to do by a day between these two, both included, the earliest first. A dossier that the
   * current person may not see counts and is not named.
   *
   * @param institution its code
   */
  List<Evidence> of(String institution, LocalDate from, LocalDate until);
}
