package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.util.List;

/**
 * What the registers prove about a target between two days.
 *
 * @param counts how often what turned out how
 * @param named what the reader may see, the earliest first
 * @param unnamed how much more there is that they may not
 */
public record EvidenceTally(ExternalCalendar calendar, LocalDate from, LocalDate until, List<Count> counts, List<Item> named, int unnamed) {

  /** The figures alone. */
  public EvidenceTally withoutNames() {
    return new EvidenceTally(calendar, from, until, counts, List.of(), named.size() + unnamed);
  }

  /** Of one kind, how many turned out how. */
  public record Count(Message kind, long inTime, long late, long open, long overdue) {
  }

  public record Item(Evidence evidence, EvidenceOutcome outcome) {
  }
}
