package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.core.OutputStreamAppender;
import brussels.irisflow.notification.Outbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the application writes down about its running names nobody, shows no address and repeats nothing that somebody typed. */
class LogTest extends IrisflowTest {

  private static final String TYPED = "GETYPT" + System.nanoTime();

  @Autowired
  private Outbox outbox;

  @Test
  void aWholeLifeWithItsMistakesLeavesNobodysNameAddressOrWordsInTheLog() {
    String log = during(() -> {
      life();
      mistakes();
    });
    assertThat(log).as("something was logged").contains("brussels.irisflow");
    assertThat(log).doesNotContain(TYPED, "@demo.irisflow.invalid", "@test.invalid");
    for (String person : Accounts.ALL) {
      String name = as(person, () -> api(person).get("/api/people/me").json().path("name").asText());
      assertThat(log).as("the name of " + person).doesNotContain(name);
    }
    assertThat(log).as("no password").doesNotContain("bcrypt", "Basic ");
  }

  private void life() {
    World world = new World(this, "LB");
    world.complete("corr-lb", "AnalyseDirective", Map.of("measures", List.of(Map.of("title", TYPED, "instrument", "EXISTING_LAW",
        "institution", "LB", "articles", "1", "deadline", "2027-12-31")), "notes", TYPED));
    world.complete("bi", "AgreePlan", Map.of("decision", "RETURN", "reason", TYPED));
    String question = api("bi").post("/api/requests", Map.of("dossier", world.reference, "institutions", List.of("LB"), "question", TYPED,
        "due", "2026-11-30")).json().path("reference").asText();
    api("corr-lb").post("/api/tasks/" + task(question, "AnswerRequest") + "/complete", Map.of("outcome", "ANSWER", "answer", TYPED));
    travelTo(LocalDate.of(2026, 10, 7));
    outbox.sendNow();
    Session bi = browser("bi");
    bi.get("/dossiers?q=" + TYPED);
    bi.get("/transpositions/" + world.reference);
    bi.form("/transpositions/" + world.reference + "/withdraw",
        Map.of("reason", TYPED, "_csrf", Session.token(bi.get("/settings").body())));
  }

  /** What goes wrong is where most is written down. */
  private void mistakes() {
    browser().login(TYPED, TYPED);
    browser().login("corr-lb", TYPED);
    api("corr-lb").get("/api/deadlines?page=" + TYPED);
    api("corr-lb").get("/api/requests?q=" + TYPED + "%00");
    api("corr-lb").get("/api/requests/" + TYPED);
    api("bi").post("/api/requests", "{\"dossier\":5,\"question\":{\"a\":\"" + TYPED + "\"}}");
    api("bi").post("/api/requests", "{\"due\":\"" + TYPED + "\"}");
    api("bi").post("/api/requests", "{\"" + TYPED + "\":" + TYPED);
    api("bi").post("/api/directives/import", "{\"head\":{},\"results\":{\"bindings\":[{\"celex\":{\"value\":\"" + TYPED + "\"}}]}}");
    api("bi").send("POST", "/api/requests", "application/xml", "<a>" + TYPED + "</a>");
    api("bi").send("POST", "/api/requests", "multipart/form-data", TYPED);
    api("corr-lb").get("/engine-rest/task?name=" + TYPED + "&sortBy=" + TYPED);
    api("corr-lb").get("/engine-rest/task?nameLike=" + TYPED + "%00");
    api("corr-lb").post("/engine-rest/task", "{\"assignee\":{\"" + TYPED + "\":1}}");
    api("corr-lb").post("/engine-rest/task",
        "{\"processVariables\":[{\"name\":\"" + TYPED + "\\u0000\",\"operator\":\"eq\",\"value\":1}]}");
    World world = new World(this, "LB");
    String task = task(world.reference, "AnalyseDirective");
    for (String measures : List.of("\"" + TYPED + "\"", "[{\"title\":\"" + TYPED + "\"}]", "[\"" + TYPED + "\"]",
        "[{\"title\":\"" + TYPED + "\",\"instrument\":\"" + TYPED + "\",\"institution\":\"" + TYPED + "\",\"articles\":\"" + TYPED
            + "\",\"deadline\":\"" + TYPED + "\"}]")) {
      api("corr-lb").post("/api/tasks/" + task + "/complete", "{\"measures\":" + measures + ",\"notes\":\"" + TYPED + "\\u0000\"}");
    }
    Session bi = browser("bi");
    String token = Session.token(bi.get("/settings").body());
    for (String date : List.of("+999999999-12-31", TYPED, "2026-12-31")) {
      bi.form("/transpositions/" + world.reference + "/eta", Map.of("eta", date, "reason", TYPED + "\u0000", "_csrf", token));
      bi.form("/deadlines/" + world.deadline + "/move", Map.of("due", date, "reason", TYPED + "\u0000", "decision", TYPED, "_csrf", token));
    }
    bi.get("/nothing/" + TYPED);
    bi.get("/board?before=" + TYPED);
  }

  /** What is logged meanwhile, at the level of production and below it for our own. */
  private static String during(Runnable action) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("brussels.irisflow");
    Level before = root.getLevel();
    Level oursBefore = ours.getLevel();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(root.getLoggerContext());
    encoder.setPattern("%level %logger %msg%n%ex");
    encoder.start();
    OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(root.getLoggerContext());
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.DEBUG);
    try {
      LoggerFactory.getLogger("brussels.irisflow.LogTest").info("begins");
      action.run();
    } finally {
      root.detachAppender(appender);
      root.setLevel(before);
      ours.setLevel(oursBefore);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
