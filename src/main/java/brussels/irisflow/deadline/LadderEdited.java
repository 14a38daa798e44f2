package brussels.irisflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an edited reminder ladder count for the deadlines that are already open: at every start, each timer is compared with
 * what the table says now, and set anew where it differs. What is due already is left to the watch.
 */
@Component
class LadderEdited implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LadderEdited.class);

  private final DeadlineTable table;
  private final Watches watches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LadderEdited(DeadlineTable table, Watches watches, TransactionTemplate transaction, Clock clock) {
    this.table = table;
    this.watches = watches;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Instant now = clock.instant();
    List<UUID> differing = transaction.execute(status -> table.wakingAfter(now).stream()
        .filter(this::differs).map(Deadline::id).toList());
    for (UUID id : differing) {
      transaction.executeWithoutResult(status -> watches.alone(id).filter(deadline -> !deadline.settled() && differs(deadline))
          .ifPresent(watches::wake));
    }
    if (!differing.isEmpty()) {
      LOG.info("The reminder ladder has changed: {} watches wake up at another time", differing.size());
    }
  }

  private boolean differs(Deadline deadline) {
    return !watches.next(deadline).equals(deadline.wakes());
  }
}
