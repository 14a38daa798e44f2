package brussels.irisflow.privacy;

import brussels.irisflow.language.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what has been kept long enough. One thing at a time, each in a transaction of its own together with its count: a run
 * that breaks off has lost nothing, and the next one goes on with what is left. What cannot be removed is counted and tried again
 * in the next night. Neither counts nor log say whose data it was.
 */
@Component
public class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** How much of what was removed on a day, and how often it failed. */
  record Count(LocalDate day, String data, int removed, int failed) {
  }

  /** What is kept, and how long. */
  record Kept(String data, Message period, CountedFrom since, Fate then) {
  }

  private final List<Perishable> rooms;
  private final RetentionPeriods periods;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Clock clock;

  Retention(List<Perishable> rooms, RetentionPeriods periods, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
    this.rooms = rooms;
    this.periods = periods;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Each night, and at the start for nights that were missed. */
  @Component
  @ConditionalOnProperty(name = "irisflow.retention.automatic", matchIfMissing = true)
  static class Nights {

    private final Retention retention;

    Nights(Retention retention) {
      this.retention = retention;
    }

    @Scheduled(cron = "${irisflow.retention.at:0 30 2 * * *}", zone = "Europe/Brussels")
    @EventListener(ApplicationReadyEvent.class)
    public void pass() {
      retention.run();
    }
  }

  /** Removes all that is over today. */
  public void run() {
    LocalDate today = LocalDate.now(clock);
    for (Perishable room : rooms) {
      for (String data : room.data()) {
        periods.of(data).filter(rule -> rule.then() != Fate.KEEP)
            .ifPresent(rule -> run(room, data, room.due(data, rule.over(today)), today));
      }
    }
  }

  private void run(Perishable room, String data, List<String> due, LocalDate today) {
    int removed = 0;
    int failed = 0;
    for (String which : due) {
      try {
        removed += transaction.execute(status -> count(today, data, room.forget(data, which), 0));
      } catch (RuntimeException kept) {
        failed++;
        // what the database says of it may name people
        LOG.warn("{} could not be forgotten and is tried again: {}", data, kept.getClass().getSimpleName());
        transaction.executeWithoutResult(status -> count(today, data, 0, 1));
      }
    }
    if (!due.isEmpty()) {
      LOG.info("Retention of {}: {} removed, {} failed", data, removed, failed);
    }
  }

  private int count(LocalDate day, String data, int removed, int failed) {
    jdbc.sql("""
            insert into retention_count (day, data, removed, failed) values (:day, :data, :removed, :failed)
            on conflict (day, data) do update set removed = retention_count.removed + excluded.removed,
              failed = retention_count.failed + excluded.failed""")
        .param("day", day).param("data", data).param("removed", removed).param("failed", failed).update();
    return removed;
  }

  /** What was removed, the newest first, of the last nights in which anything was. */
  @Transactional(readOnly = true)
  List<Count> counts() {
    return jdbc.sql("select day, data, removed, failed from retention_count order by day desc, data limit 200")
        .query(Count.class).list();
  }

  /** What the decision table says of all that is kept. */
  List<Kept> kept() {
    return rooms.stream().flatMap(room -> room.data().stream())
        .map(data -> periods.of(data).map(rule -> new Kept(data, rule.period(), rule.since(), rule.then())).orElse(null))
        .filter(Objects::nonNull).toList();
  }
}
