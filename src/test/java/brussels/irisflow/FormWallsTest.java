package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What is filled in for a task, right but for one field: nothing that stands there makes a failure of ours, whether the form sees
 * that it is wrong or only the room behind it.
 */
class FormWallsTest extends IrisflowTest {

  private static final List<String> STRANGE = List.of("null", "true", "-1", "1e400", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "{}", "[null]",
      "[{\"a\":[1]}]", "\"2150-12-31\"", "\"+999999999-12-31\"", "\"${now()}\"", "\"" + "x".repeat(5000) + "\"");

  private static final String MEASURE = """
      {"title":"T","instrument":"GOVERNMENT_DECREE","institution":"LB","articles":"1","deadline":"2027-12-31"}""";

  @Test
  void nothingInAFieldOfAFormIsAFailureOfOurs() {
    SoftAssertions softly = new SoftAssertions();
    World[] world = {new World(this, "LB")};
    String base = "{\"measures\":[" + MEASURE + "],\"notes\":\"n\"}";
    for (String field : List.of("measures", "notes")) {
      STRANGE.forEach(value -> world[0] = tried(softly, world[0], with(base, field, value)));
    }
    for (String field : List.of("title", "instrument", "institution", "articles", "deadline")) {
      STRANGE.forEach(value -> world[0] = tried(softly, world[0], "{\"measures\":[" + with(MEASURE, field, value) + "]}"));
    }
    softly.assertAll();
  }

  /** Sends it as an analysis; a file whose analysis was taken is followed by a new one. */
  private World tried(SoftAssertions softly, World world, String body) {
    Answer answer = api("corr-lb").send("POST", "/api/tasks/" + task(world.reference, "AnalyseDirective") + "/complete",
        "application/json", body);
    softly.assertThat(answer.status()).as(shown(body)).isIn(204, 400);
    if (answer.status() == 400) {
      softly.assertThat(answer.json().path("detail").asText()).as(shown(body)).isNotBlank();
    }
    boolean waits = workflow.tasks(world.reference).stream().anyMatch(task -> task.key().equals("AnalyseDirective"));
    return waits ? world : new World(this, "LB");
  }

  @Test
  void norInThoseOfAStep() {
    SoftAssertions softly = new SoftAssertions();
    World world = new World(this);
    List<String> tasks = new ArrayList<>();
    workflow.tasks(world.reference).stream().filter(task -> task.key().equals("RecordStep") && task.groups().contains("inst-LB"))
        .forEach(task -> tasks.add(task.id()));
    assertThat(tasks).isNotEmpty();
    Map<String, String> bases = new HashMap<>(Map.of("BLOCKED", "{\"outcome\":\"BLOCKED\",\"on\":\"2026-10-05\",\"cause\":\"OTHER\",\"reason\":\"r\"}",
        "WAITING", "{\"outcome\":\"WAITING\",\"on\":\"2026-10-05\",\"entity\":\"FLANDERS\",\"reason\":\"r\"}"));
    bases.forEach((outcome, base) -> {
      for (String field : List.of("outcome", "on", "cause", "reason", "opinion")) {
        for (String value : STRANGE.subList(2, STRANGE.size())) {
          String body = with(base, field, value);
          String task = workflow.tasks(world.reference).stream().filter(one -> one.key().equals("RecordStep")
              && one.groups().contains("inst-LB")).map(one -> one.id()).findFirst().orElse(null);
          if (task == null) {
            resume(world);
            continue;
          }
          Answer answer = api("corr-lb").send("POST", "/api/tasks/" + task + "/complete", "application/json", body);
          softly.assertThat(answer.status()).as(shown(body)).isIn(204, 400);
          resume(world);
        }
      }
    });
    softly.assertAll();
  }

  /** Settles whatever holds a step up, so that it can be recorded again. */
  private void resume(World world) {
    workflow.tasks(world.reference).stream().filter(task -> List.of("ResolveBlockage", "ResumeAfterEntity", "ReworkDraft")
        .contains(task.key())).forEach(task -> api("corr-lb").post("/api/tasks/" + task.id() + "/complete",
        Map.of("on", today().toString(), "reason", "verder")));
  }

  private String with(String base, String field, String value) {
    JsonNode node = json(base);
    ((com.fasterxml.jackson.databind.node.ObjectNode) node).put(field, "GAP");
    return node.toString().replace("\"GAP\"", value);
  }

  private static String shown(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
