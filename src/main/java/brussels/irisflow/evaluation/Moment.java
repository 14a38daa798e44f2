package brussels.irisflow.evaluation;

import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Who acts, and when. */
record Moment(String person, Instant at) {

  static Moment of(String person, Clock clock) {
    return new Moment(person, clock.instant());
  }

  /** The day in Brussels. */
  LocalDate day() {
    return LocalDate.ofInstant(at, Texts.ZONE);
  }
}
