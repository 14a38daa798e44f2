package brussels.irisflow.demo;

import brussels.irisflow.engine.EngineClock;
import brussels.irisflow.notification.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves our clock and the engine's together, stopping at every timer on the way, so that what falls due in between happens
 * at its own time and in its own order. A moved clock stays moved after a restart.
 */
@Component
@Profile("demo")
public class TimeMachine {

  /** The file in the demo's folder that keeps how far the clock was moved. */
  static final String MEMORY = "clock";

  private final DemoClock clock;
  private final EngineClock engine;
  private final Outbox outbox;
  private final Path memory;

  TimeMachine(DemoClock clock, EngineClock engine, Outbox outbox, DemoProperties properties) {
    this.clock = clock;
    this.engine = engine;
    this.outbox = outbox;
    this.memory = properties.folder() == null ? null : properties.folder().resolve(MEMORY);
    remember();
  }

  /**
   * Moves forward to this instant, running on the way and at the end whatever falls due and sending the mails of each stop;
   * answers when nothing is left.
   */
  public void travelTo(Instant goal) {
    travel(goal, outbox::sendNow);
  }

  /** As {@link #travelTo}, for a past whose mails were read long ago: notifications are made, mails are not. */
  void liveThrough(Instant goal) {
    travel(goal, outbox::leaveUnsent);
  }

  private synchronized void travel(Instant goal, Runnable mails) {
    boolean working = engine.pause();
    try {
      engine.runDue();
      for (Optional<Instant> next = engine.nextDue(goal); next.isPresent(); next = engine.nextDue(goal)) {
        Instant due = next.get().plusMillis(1);
        set(due.isAfter(clock.instant()) ? due : clock.instant());
        if (engine.runDue() == 0) {
          break;
        }
        mails.run();
      }
      set(goal);
      engine.runDue();
      mails.run();
    } finally {
      if (working) {
        engine.resume();
      }
      keep();
    }
  }

  /** Sets the clock without running anything: backward, for opening files in the past. */
  public synchronized void set(Instant now) {
    clock.moveTo(now);
    engine.follow(clock.ahead());
  }

  private void remember() {
    try {
      if (memory != null && Files.exists(memory)) {
        clock.ahead(Duration.parse(Files.readString(memory).strip()));
        engine.follow(clock.ahead());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void keep() {
    try {
      if (memory != null) {
        Files.writeString(memory, clock.ahead().toString());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
