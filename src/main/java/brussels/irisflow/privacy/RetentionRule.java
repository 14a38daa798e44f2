package brussels.irisflow.privacy;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One row of the decision table {@code retention}. */
record RetentionRule(int amount, ChronoUnit unit, CountedFrom since, Fate then) {

  /** What began before this day is over today: the period's last day has passed. */
  LocalDate over(LocalDate today) {
    return today.minus(amount, unit);
  }

  /** The days within which such a period ends, however many leap days it holds. */
  int days() {
    LocalDate start = LocalDate.of(2000, 1, 1);
    return (int) ChronoUnit.DAYS.between(start, start.plus(amount, unit));
  }

  Message period() {
    return Message.of("privacy.period." + unit.name(), amount);
  }
}
