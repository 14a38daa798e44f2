package brussels.irisflow.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The periods are one table, the models keep to it, and a night that breaks off is made good by the next. */
class RetentionTest extends IrisflowTest {

  @Autowired
  private RetentionPeriods periods;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private JdbcClient jdbc;

  private static Map<String, String> models(String extension) throws IOException {
    Map<String, String> models = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(extension)).toList()) {
        models.put(file.getFileName().toString().replace(extension, ""), Files.readString(file));
      }
    }
    return models;
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private RetentionRule rule(String data) {
    return periods.of(data).orElseThrow(() -> new AssertionError("The table retention has no row on " + data));
  }

  @Test
  void theEngineKeepsTheHistoryOfEachModelAsLongAsTheTableSays() throws IOException {
    Map<String, String> processes = models(".bpmn");
    assertThat(processes).hasSizeGreaterThan(15);
    processes.forEach((process, model) -> assertThat(found("historyTimeToLive=\"([^\"]*)\"", model)).as(process)
        .containsExactly("P" + rule(process).days() + "D"));
    models(".dmn").forEach((table, model) -> assertThat(found("historyTimeToLive=\"([^\"]*)\"", model)).as(table)
        // what this one is asked is somebody's mention, and is not kept at all
        .containsOnly(table.equals("mention-consequences") ? "P0D" : "P" + rule("DECISION_TABLES").days() + "D"));
  }

  @Test
  void whoChangesARowChangesWhenDataAreForgotten() throws IOException {
    String shipped = Files.readString(Path.of("bpmn/privacy/retention.dmn"));
    String edited = shipped.replaceFirst("(?s)(\"NOTIFICATION\".*?<outputEntry[^>]*>\\s*<text>)1", "$13");
    assertThat(edited).isNotEqualTo(shipped);
    String deployment = repository.createDeployment().name("edited").addString("bpmn/privacy/retention.dmn", edited).deploy().getId();
    try {
      assertThat(rule("NOTIFICATION").over(today())).isEqualTo(LocalDate.of(2023, 10, 5));
    } finally {
      repository.deleteDeployment(deployment, true);
    }
    assertThat(rule("NOTIFICATION").over(today())).isEqualTo(LocalDate.of(2025, 10, 5));
  }

  /** The time of the root instance counts for all that it called. */
  @Test
  void aProcessCallsOnlyWhatIsKeptAsLong() throws IOException {
    models(".bpmn").forEach((process, model) -> found("calledElement=\"([^\"]*)\"", model)
        .forEach(called -> assertThat(rule(called)).as(process + " calls " + called).isEqualTo(rule(process))));
  }

  @Test
  void aPeriodIsOverWhenItsLastDayHasPassed() {
    RetentionRule year = rule("NOTIFICATION");
    assertThat(year.over(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(year.days()).isEqualTo(366);
  }

  /** Four things are over; the third cannot be removed at first. */
  private static class Shelf implements Perishable {

    final List<String> things = new ArrayList<>(List.of("a", "b", "c", "d"));
    boolean stuck = true;

    @Override
    public List<String> data() {
      return List.of("NOTIFICATION", "UNKNOWN", "TRANSPOSITION");
    }

    @Override
    public List<String> due(String data, LocalDate before) {
      assertThat(data).as("without a row, or kept as an archive").isEqualTo("NOTIFICATION");
      return List.copyOf(things);
    }

    @Override
    public int forget(String data, String which) {
      if (stuck && which.equals("c")) {
        throw new IllegalStateException("cannot be removed");
      }
      return things.remove(which) ? 1 : 0;
    }
  }

  @Test
  void whatCannotBeRemovedStandsInNobodysWayAndIsTriedAgain() {
    Shelf shelf = new Shelf();
    Retention retention = new Retention(List.of(shelf), periods, transaction, jdbc, clock);
    timeMachine.set(LocalDate.of(2090, 1, 1).atStartOfDay(clock.getZone()).toInstant());
    retention.run();
    assertThat(shelf.things).containsExactly("c");
    shelf.stuck = false;
    retention.run();
    retention.run();
    assertThat(shelf.things).isEmpty();
    assertThat(retention.counts()).contains(new Retention.Count(LocalDate.of(2090, 1, 1), "NOTIFICATION", 4, 1));
  }
}
