package brussels.irisflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An evaluation under way: the mid-term one of a demo mandate, its commission composed and the activity report asked for, so
 * that the holder can write it and a cabinet its opinion. The other one that has fallen due waits for HR to open it.
 */
@Component
@Profile("demo")
class DemoEvaluations {

  private final DemoHands hands;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoEvaluations(DemoHands hands, JdbcClient jdbc, Clock clock) {
    this.hands = hands;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Due(String reference, String holder) {
  }

  /** After the mandates were made. */
  void make() {
    jdbc.sql("select reference, holder from evaluation where kind = 'MID_TERM' and state = 'OPENED' order by reference limit 1")
        .query((row, number) -> new Due(row.getString("reference"), row.getString("holder"))).optional().ifPresent(this::begin);
  }

  private void begin(Due due) {
    String today = LocalDate.now(clock).toString();
    hands.does("hr", due.reference(), "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2")));
    hands.does("chair", due.reference(), "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", today, "proof", "R 0001 demo"));
    hands.does(due.holder(), due.reference(), "ConfirmReceipt", Map.of("receivedOn", today));
    while (hands.has(due.reference(), "SendFormally")) {
      hands.does("hr", due.reference(), "SendFormally", Map.of("means", "EMAIL", "sentOn", today, "proof", "bericht demo"));
      hands.does("hr", due.reference(), "ConfirmReceipt", Map.of("receivedOn", today, "proof", "bevestiging demo"));
    }
  }
}
