package brussels.irisflow.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people are told of a deadline of one kind: the rungs that the decision table {@code reminder-ladder} gives. */
record Ladder(List<Rung> rungs) {

  /**
   * A row of the table.
   *
   * @param daysBefore calendar days before the due day; negative for days after it
   * @param repeatEveryDays then again every so many days; 0 for once
   */
  record Rung(int daysBefore, int repeatEveryDays, AlertLevel level) {

    /** The first day of this rung after a day. */
    private Optional<LocalDate> next(LocalDate due, LocalDate after) {
      LocalDate first = due.minusDays(daysBefore);
      if (first.isAfter(after)) {
        return Optional.of(first);
      }
      return repeatEveryDays <= 0 ? Optional.empty()
          : Optional.of(first.plusDays((ChronoUnit.DAYS.between(first, after) / repeatEveryDays + 1) * repeatEveryDays));
    }

    /** The last day of this rung that lies after a day, and not after another. */
    private Optional<LocalDate> last(LocalDate due, LocalDate after, LocalDate until) {
      LocalDate first = due.minusDays(daysBefore);
      if (first.isAfter(until)) {
        return Optional.empty();
      }
      LocalDate last = repeatEveryDays <= 0 ? first
          : first.plusDays(ChronoUnit.DAYS.between(first, until) / repeatEveryDays * repeatEveryDays);
      return last.isAfter(after) ? Optional.of(last) : Optional.empty();
    }
  }

  Ladder {
    rungs = List.copyOf(rungs);
  }

  /** The first day after this one that has a rung. */
  Optional<LocalDate> next(LocalDate due, LocalDate after) {
    return rungs.stream().flatMap(rung -> rung.next(due, after).stream()).min(Comparator.naturalOrder());
  }

  /**
   * What has been reached after a day and until another, that one included: of each level the latest rung alone, however
   * many were missed in between. The latest rung comes first, of one day the highest level.
   */
  List<ReachedRung> reached(LocalDate due, LocalDate after, LocalDate until) {
    Map<AlertLevel, LocalDate> latest = new EnumMap<>(AlertLevel.class);
    for (Rung rung : rungs) {
      rung.last(due, after, until).ifPresent(day -> latest.merge(rung.level(), day, (one, other) -> one.isAfter(other) ? one : other));
    }
    List<ReachedRung> reached = new ArrayList<>();
    latest.forEach((level, day) -> reached.add(new ReachedRung(day, level)));
    reached.sort(Comparator.comparing(ReachedRung::on).thenComparing(ReachedRung::level).reversed());
    return reached;
  }
}
