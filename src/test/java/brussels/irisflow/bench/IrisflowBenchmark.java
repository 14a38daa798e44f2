package brussels.irisflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.Statements;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.EngineClock;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.testing.ManyDeadlines;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Irisflow costs, beside a bare engine that does the same in the same run, and what it must not cost. What the figures
 * mean and which of them are gates is told in src/docs/benchmark.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IrisflowBenchmark extends IrisflowTest {

  private static final int LIVES = 30;
  private static final int ALERTS = 1_000;
  private static final int ALERTS_AT_ONCE = 10_000;
  private static final int DEADLINES_OF_A_DOSSIER = 50;
  private static final Duration ALERTED_WITHIN = Duration.ofMinutes(5);
  private static final int STATEMENTS_OF_A_BOARD = 6;
  private static final int STATEMENTS_OF_AN_OPENING = 60;
  private static final int STATEMENTS_OF_A_STEP = 120;
  private static final int PAGES = 60;
  private static final int DIRECTIVES = 1_000;

  private final Figures figures = new Figures();
  @Autowired
  private DataSource dataSource;
  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private EngineClock engineClock;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Deadlines deadlines;
  private ManyDeadlines many;
  private BareEngine bare;
  private int celex = 1000;

  @BeforeAll
  void setUp() throws SQLException, IOException {
    engineClock.pause();
    many = new ManyDeadlines(dossiers, deadlines, jdbc, transaction);
    try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("create schema bare");
      statement.execute("grant all on schema bare to irisflow");
    }
    bare = new BareEngine(dataSource.unwrap(HikariDataSource.class).getJdbcUrl(), "bare");
  }

  @AfterAll
  void tearDown() throws IOException {
    bare.close();
    figures.write();
  }

  @Test
  @Order(1)
  void aDirectivesWholeLife() {
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      bare.live();
      live();
    }
    double[] ours = new double[LIVES];
    double[] theirs = new double[LIVES];
    int tasks = 0;
    int bareTasks = 0;
    for (int life = 0; life < LIVES; life++) {
      long begun = System.nanoTime();
      bareTasks = bare.live();
      theirs[life] = millis(begun);
      begun = System.nanoTime();
      tasks = live();
      ours[life] = millis(begun);
    }
    assertThat(tasks).as("both lives are the same").isEqualTo(bareTasks);
    figures.note("life", ordered("tasks", tasks, "irisflowMillis", median(ours), "bareMillis", median(theirs),
        "ratio", Figures.rounded(Figures.percentile(ours, 0.5) / Figures.percentile(theirs, 0.5))));
  }

  @Test
  @Order(2)
  void statementsOfAnOpeningAndOfAStep() {
    String directive = directive();
    List<String> opening = Statements.during(() -> openDossier(directive));
    String reference = opened(directive());
    Map<String, Integer> steps = new LinkedHashMap<>();
    liveOn(reference, (key, complete) -> steps.merge(key, Statements.during(complete).size(), Math::max));
    figures.note("statements", ordered("opening", opening.size(), "completedTask", steps));
    assertThat(opening).as("statements of an opening").hasSizeLessThanOrEqualTo(STATEMENTS_OF_AN_OPENING);
    assertThat(steps.get("RecordStep")).as("statements of a completed step").isLessThanOrEqualTo(STATEMENTS_OF_A_STEP);
  }

  @Test
  @Order(3)
  void alertsBesideBareTimers() {
    LocalDate due = today().plusDays(40);
    openDeadlines(ALERTS, due);
    double ours = alert(ALERTS, due);
    String moment = due.plusDays(400).atTime(8, 0).atZone(Texts.ZONE).toOffsetDateTime().toString();
    bare.setTimers(ALERTS, moment);
    timeMachine.set(due.plusDays(400).atTime(8, 0, 1).atZone(Texts.ZONE).toInstant());
    long begun = System.nanoTime();
    bare.work();
    waitFor(() -> bare.timersLeft() == 0);
    double theirs = millis(begun);
    bare.rest();
    figures.note("alerts", ordered("number", ALERTS, "irisflowMillis", Figures.rounded(ours), "bareTimersMillis", Figures.rounded(theirs),
        "ratio", Figures.rounded(ours / theirs)));
  }

  @Test
  @Order(4)
  void tenThousandDeadlinesOfTheSameMinuteAreAllTold() {
    LocalDate due = today().plusDays(60);
    openDeadlines(ALERTS_AT_ONCE, due);
    double millis = alert(ALERTS_AT_ONCE, due);
    int told = jdbc.sql("select count(distinct deadline) from notification where due = :due").param("due", due)
        .query(Integer.class).single();
    int twice = jdbc.sql("select count(*) from (select 1 from notification where due = :due group by deadline, coalesce(person, mailbox)"
        + " having count(*) > 1) repeated").param("due", due).query(Integer.class).single();
    figures.note("alertsAtOnce", ordered("number", ALERTS_AT_ONCE, "told", told, "toldTwice", twice,
        "seconds", Figures.rounded(millis / 1000)));
    assertThat(told).isEqualTo(ALERTS_AT_ONCE);
    assertThat(twice).isZero();
    assertThat(Duration.ofMillis((long) millis)).isLessThan(ALERTED_WITHIN);
  }

  @Test
  @Order(5)
  void theBoardHoweverManyDeadlinesThereAre() {
    jdbc.sql("update deadline set status = 'CANCELLED', wakes = null").update();
    String dossier = many.dossier(title("Bord"), "LB", false);
    Session browser = browser("bi");
    Map<String, Object> sizes = new LinkedHashMap<>();
    List<Integer> statements = new ArrayList<>();
    int filled = 0;
    for (int size : List.of(100, 10_000, 100_000)) {
      many.fill(dossier, size - filled, today(), "LB");
      filled = size;
      for (int warmUp = 0; warmUp < 10; warmUp++) {
        look(browser, warmUp);
      }
      double[] measured = new double[PAGES];
      repeat(PAGES, number -> {
        long begun = System.nanoTime();
        look(browser, number);
        measured[number] = millis(begun);
      });
      int most = IntStream.range(0, 4).map(number -> Statements.during(() -> look(browser, number)).size()).max().orElseThrow();
      statements.add(most);
      sizes.put(String.valueOf(size), ordered("p50Millis", median(measured),
          "p95Millis", Figures.rounded(Figures.percentile(measured, 0.95)), "statements", most));
    }
    many.empty(dossier);
    figures.note("board", sizes);
    assertThat(statements).as("statements of a page do not grow").containsOnly(statements.get(0));
    assertThat(statements.get(0)).isLessThanOrEqualTo(STATEMENTS_OF_A_BOARD);
  }

  @Test
  @Order(6)
  void anImportOfAThousandDirectives() {
    String results = results(IntStream.range(0, DIRECTIVES).mapToObj(number -> "32025L" + (5000 + number)).toList(), "2028-12-31");
    long begun = System.nanoTime();
    Api.Answer first = api("bi").post("/api/directives/import", results);
    double created = millis(begun);
    assertThat(first.json().path("created")).hasSize(DIRECTIVES);
    begun = System.nanoTime();
    Api.Answer again = api("bi").post("/api/directives/import", results);
    double repeated = millis(begun);
    assertThat(again.json().path("unchanged")).hasSize(DIRECTIVES);
    figures.note("import", ordered("directives", DIRECTIVES, "rows", 3 * DIRECTIVES, "seconds", Figures.rounded(created / 1000),
        "againSeconds", Figures.rounded(repeated / 1000)));
  }

  /** What is done with a task of a life: its key, and how to complete it. */
  private interface Doing {
    void task(String key, Runnable complete);
  }

  /** A directive's life over HTTP, from opening to notification; answers how many tasks it took. */
  private int live() {
    int[] tasks = {0};
    liveOn(opened(directive()), (key, complete) -> {
      complete.run();
      tasks[0]++;
    });
    return tasks[0];
  }

  private void liveOn(String reference, Doing doing) {
    Map<String, Map<String, Object>> forms = forms(today().toString());
    for (List<Mine> open = open(reference); !open.isEmpty(); open = open(reference)) {
      for (Mine task : open) {
        doing.task(task.key(), () -> {
          Api.Answer answer = api(task.person()).post("/api/tasks/" + task.id() + "/complete", forms.get(task.key()));
          assertThat(answer.status()).as(task.key() + " " + answer.body()).isEqualTo(204);
        });
      }
    }
  }

  private record Mine(String id, String key, String person) {
  }

  private static final Map<String, String> WHO = Map.of("DecideCompetence", "bi", "AnalyseDirective", "corr-lb", "AgreePlan", "bi-2",
      "RecordStep", "corr-lb", "PrepareNotification", "corr-lb", "CheckNotification", "bi", "RecordTransmission", "bi-2");

  private List<Mine> open(String reference) {
    return workflow.tasks(reference).stream().map(task -> new Mine(task.id(), task.key(), WHO.get(task.key()))).toList();
  }

  private Map<String, Map<String, Object>> forms(String day) {
    return Map.of(
        "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB"),
        "AnalyseDirective", Map.of("measures", List.of(Map.of("title", "Besluit", "instrument", "GOVERNMENT_DECREE", "institution", "LB",
            "articles", "1-5", "deadline", "2029-12-31"))),
        "AgreePlan", Map.of("decision", "AGREE"),
        "RecordStep", Map.of("outcome", "DONE", "on", day, "reference", "bench"),
        "PrepareNotification", Map.of("title", "Besluit", "actType", "Besluit", "adoptedOn", day, "publishedOn", day,
            "gazetteReference", "BS", "coverage", "COMPLETE"),
        "CheckNotification", Map.of("decision", "AGREE"),
        "RecordTransmission", Map.of("on", day, "reference", "MNE"));
  }

  private String directive() {
    String number = "32026L" + ++celex;
    Api.Answer answer = api("bi").post("/api/directives/import", results(List.of(number), "2029-12-31"));
    assertThat(answer.json().path("created")).as(answer.body()).hasSize(1);
    return number;
  }

  private Api.Answer openDossier(String directive) {
    return api("bi").post("/api/transpositions", Map.of("celex", directive));
  }

  private String opened(String directive) {
    return openDossier(directive).json().path("reference").asText();
  }

  private static String results(List<String> numbers, String deadline) {
    return numbers.stream().flatMap(number -> List.of("NLD", "FRA", "ENG").stream().map(language -> """
            {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
             "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"Directive %s of the benchmark, %s"}}"""
            .formatted(number, deadline, language, number, language)))
        .collect(Collectors.joining(",", """
            {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[""", "]}}"));
  }

  private void openDeadlines(int number, LocalDate due) {
    for (int opened = 0; opened < number; opened += DEADLINES_OF_A_DOSSIER) {
      String dossier = many.dossier(title("Dossier " + due + " " + opened), "LB", false);
      transaction.executeWithoutResult(status -> repeat(DEADLINES_OF_A_DOSSIER, each -> deadlines.open(
          Opening.on(dossier, "TRANSPOSITION", title("Termijn " + each), due, Message.text("bench")).institution("LB"))));
    }
  }

  /** Moves to eight o'clock of the first rung and lets the engine work as in production; answers the milliseconds until all are told. */
  private double alert(int number, LocalDate due) {
    timeMachine.set(due.minusDays(30).atTime(8, 0, 1).atZone(Texts.ZONE).toInstant());
    long begun = System.nanoTime();
    engineClock.resume();
    waitFor(() -> jdbc.sql("select count(distinct deadline) from notification where due = :due").param("due", due)
        .query(Integer.class).single() >= number);
    double millis = millis(begun);
    engineClock.pause();
    return millis;
  }

  private static void waitFor(BooleanSupplier done) {
    Instant limit = Instant.now().plus(Duration.ofMinutes(15));
    while (!done.getAsBoolean() && Instant.now().isBefore(limit)) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  private static void look(Session browser, int number) {
    List<String> queries = List.of("", "?light=amber", "?q=maatregel&sort=title", "?institution=LB&page=1&size=200");
    assertThat(browser.get("/board" + queries.get(number % queries.size())).status()).isEqualTo(200);
  }

  private static void repeat(int times, IntConsumer action) {
    IntStream.range(0, times).forEach(action);
  }

  private static Trilingual title(String text) {
    return Trilingual.same(text);
  }

  private static double millis(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(double[] measured) {
    return Figures.rounded(Figures.percentile(measured, 0.5));
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
