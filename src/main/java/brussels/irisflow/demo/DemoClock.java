package brussels.irisflow.demo;

import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs like the real one, ahead of it or behind it by what it was moved. */
public class DemoClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Moves the clock to this instant, from where it goes on. */
  public void moveTo(Instant now) {
    ahead = Duration.between(Instant.now(), now);
  }

  void ahead(Duration duration) {
    ahead = duration;
  }

  /** How far the clock is ahead of the real one. */
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return Texts.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The application lives in one zone");
  }
}
