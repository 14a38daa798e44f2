package brussels.irisflow.legislation;

import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who acts, and when.
 *
 * @param person the account
 * @param at the instant of the act, by the application's clock
 */
public record Moment(String person, Instant at) {

  /** This person, now. */
  public static Moment of(String person, Clock clock) {
    return new Moment(person, clock.instant());
  }

  /** The day of the act in Brussels. */
  public LocalDate today() {
    return LocalDate.ofInstant(at, Texts.ZONE);
  }
}
