package brussels.irisflow.demo;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Retention;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the administrator of the demonstration move its clock, forward only. */
@Component
@Profile("demo")
class DemoDesk {

  private static final LocalDateTime END = LocalDateTime.of(2100, 12, 31, 23, 59);

  private final TimeMachine timeMachine;
  private final Retention retention;
  private final Clock clock;

  DemoDesk(TimeMachine timeMachine, Retention retention, Clock clock) {
    this.timeMachine = timeMachine;
    this.retention = retention;
    this.clock = clock;
  }

  /** Travels to this moment in Brussels. Refuses (400) the field when it is missing, not to come, or after 2100. */
  void travel(LocalDateTime to, String field) {
    if (to == null) {
      throw Refusal.field(field, "refusal.required");
    }
    Instant goal = to.atZone(Texts.ZONE).toInstant();
    if (goal.isBefore(clock.instant())) {
      throw Refusal.field(field, "demo.clock.back", LocalDateTime.ofInstant(clock.instant(), Texts.ZONE));
    } else if (to.isAfter(END)) {
      throw Refusal.field(field, "demo.clock.end", END.toLocalDate());
    }
    timeMachine.travelTo(goal);
    // the nights that have passed did their work
    retention.run();
  }
}
