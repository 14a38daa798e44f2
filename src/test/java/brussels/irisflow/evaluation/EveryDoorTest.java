package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.objective.Cover;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mandate and its evaluation, both under way: every kind of account tries every door with the addresses of those who may. What a door
 * shows somebody stands in the table; nobody else learns even that there is something.
 */
class EveryDoorTest extends EvaluationTest {

  private static final String TASKLIST = "/camunda/api/engine/engine/default/";
  /** One of each kind, and each that has a part. */
  private static final List<String> PEOPLE = List.of("bi", "corr-lb", "cabinet", "cabinet-2", "government", "legal", "manager", "hr",
      "holder", "holder-2", "chair", "member-1", "member-2", "member-3", "admin");
  private static final Set<String> MANDATE = Set.of("hr", "holder-2");
  private static final Set<String> EVALUATION = Set.of("hr", "holder-2", "chair", "member-1");

  @Autowired
  private Documents documents;
  @Autowired
  private CalendarFeeds feeds;

  private final Map<String, String> secrets = new TreeMap<>();
  private final Map<String, Set<String>> doors = new LinkedHashMap<>();
  private String word;
  private String mandate;
  private String evaluation;

  private void underWay() {
    mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    word = jdbc.sql("select function_nl from mandate where reference = :mandate").param("mandate", mandate).query(String.class).single();
    evaluation = evaluationOf(mandate);
    PEOPLE.forEach(person -> {
      session(person).withTasklistToken();
      secrets.put(person, feeds.issue(person));
    });
    isComposed(evaluation);
    isSent(evaluation, "chair", "holder-2");
    cabinetsAreAsked(evaluation);
    // was a member and read as one; is none any more
    assertThat(session("member-2").get("/evaluations/" + evaluation).status()).isEqualTo(200);
    writes("member-2", "/evaluations/" + evaluation + "/recuse", Map.of("why", "Familie"));
    as("hr", () -> mandates.reviseObjectives(mandate, "Herziening"));
    UUID draft = as("hr", () -> objectives.draft(mandate, Cover.in("nl")));
    doors.put("/mandates/" + mandate, MANDATE);
    doors.put("/api/mandates/" + mandate, MANDATE);
    doors.put("/objectives/" + draft, Set.of("hr"));
    doors.put("/mandates/" + mandate + "/letter/nl", Set.of("hr"));
    doors.put("/evaluations/" + evaluation, with(EVALUATION, "cabinet-2"));
    doors.put("/api/evaluations/" + evaluation, with(EVALUATION, "cabinet-2"));
    doors.put("/evaluations/" + evaluation + "/dossier", EVALUATION);
    of(mandate, MANDATE);
    of(evaluation, EVALUATION);
  }

  private void of(String reference, Set<String> seers) {
    UUID document = as("hr", () -> documents.add(reference, word, "stuk.txt", word.getBytes(StandardCharsets.UTF_8)));
    doors.put("/dossiers/" + reference, seers);
    doors.put("/dossiers/" + reference + "/documents/" + document + "/1", seers);
    doors.put("/dossiers/" + reference + "/log.csv", seers);
    doors.put("/dossiers/" + reference + "/diagram", seers);
    deadlines.of(reference).forEach(one -> doors.put("/deadlines/" + one.id(), seers));
  }

  private static Set<String> with(Set<String> some, String one) {
    Set<String> all = new TreeSet<>(some);
    all.add(one);
    return all;
  }

  @Test
  void eachDoorOpensForThoseWhoMayAndIsNotThereForAnybodyElse() throws IOException {
    underWay();
    SoftAssertions softly = new SoftAssertions();
    for (String person : PEOPLE) {
      doors.forEach((address, seers) -> opens(softly, person, address, seers));
      if (!MANDATE.contains(person)) {
        lists(softly, person, mandate, "/mandates", "/mandates.csv", "/mandates?q=Directeur", "/api/mandates?size=200", "/objectives");
      }
      if (!EVALUATION.contains(person)) {
        lists(softly, person, evaluation);
      }
      if (!MANDATE.contains(person) && !EVALUATION.contains(person) && !person.equals("cabinet-2")) {
        lists(softly, person, evaluation, "/evaluations", "/api/evaluations?size=200");
        words(softly, person);
      }
      profile(softly, person);
      List.of(mandate, evaluation).forEach(reference ->
          workflow.tasks(reference).forEach(task -> engine(softly, person, reference, task)));
    }
    softly.assertAll();
    ends(mandate);
  }

  private void opens(SoftAssertions softly, String person, String address, Set<String> seers) {
    Answer answer = session(person).get(address);
    if (seers.contains(person)) {
      softly.assertThat(answer.status()).as("%s opens %s", person, address).isEqualTo(200);
    } else {
      // a cabinet is led from the dossier to the page on which it sees its part
      softly.assertThat(answer.status()).as("%s tries %s", person, address)
          .isIn(person.equals("cabinet-2") && address.equals("/dossiers/" + evaluation) ? List.of(302) : List.of(403, 404));
      softly.assertThat(answer.body()).as("%s tries %s", person, address).doesNotContain(word);
    }
  }

  /** The Tasklist asks for one's own name; the directory decides who reads of others. */
  private void profile(SoftAssertions softly, String person) {
    for (String engine : List.of("/engine-rest/", TASKLIST)) {
      softly.assertThat(look(person, engine, "user/holder-2/profile").status()).as("%s looks holder-2 up", person)
          .isEqualTo(Set.of("holder-2", "admin").contains(person) ? 200 : 404);
      String groups = look(person, engine, "identity/groups?userId=" + person).body();
      softly.assertThat(groups).as("%s asks for the groups of their own", person).contains("only-" + person);
      if (!person.equals("admin")) {
        softly.assertThat(groups).as("%s asks who else is in their groups", person).contains("\"groupUsers\":[]");
      }
    }
  }

  /** Who may not see the dossier finds it in no list, search or feed. */
  private void lists(SoftAssertions softly, String person, String reference, String... more) {
    List<String> lists = new ArrayList<>(List.of(more));
    lists.addAll(List.of("/dossiers?size=200", "/dossiers?q=" + reference, "/board?size=200", "/board.csv", "/requests?q=" + reference,
        "/api/requests?q=" + reference, "/api/tasks?size=200&dossier=" + mandate, "/api/deadlines?size=200&dossier=" + reference));
    for (String list : lists) {
      // what was looked for stands in the field and in addresses of the page itself
      String body = session(person).get(list).body().replace("value=\"" + reference + "\"", "").replace("q=" + reference, "");
      softly.assertThat(body).as("%s lists %s", person, list).doesNotContain(reference + "<", "\"" + reference + "\"", "/" + reference);
    }
    softly.assertThat(api(null).get("/api/calendar/" + secrets.get(person) + ".ics").body()).as("%s reads the calendar", person)
        .doesNotContain(reference);
  }

  /** Who has no part in either reads its title nowhere: who was told while they had a part keeps what a mail said, and no more. */
  private void words(SoftAssertions softly, String person) throws IOException {
    for (String place : List.of("/", "/dossiers?size=200", "/board?size=200", "/mandates", "/evaluations", "/notifications",
        "/api/notifications?size=200", "/api/tasks?size=200", "/directory/people/holder-2", "/settings/data", "/api/me/data")) {
      softly.assertThat(session(person).get(place).body()).as("%s reads %s", person, place).doesNotContain(word);
    }
    for (String export : List.of("/mandates.xlsx", "/board.xlsx")) {
      softly.assertThat(text(session(person).file(export))).as("%s takes %s", person, export).doesNotContain(mandate, evaluation, word);
    }
    softly.assertThat(api("admin").get("/api/demo/mails?to=" + person + "@demo.irisflow.invalid").body()).as("%s gets mail", person)
        .doesNotContain(word);
  }

  private void engine(SoftAssertions softly, String person, String reference, OpenTask task) {
    Set<String> groups = new TreeSet<>();
    api(person).get("/api/people/me").json().path("groups").forEach(group -> groups.add(group.asText()));
    boolean does = task.groups().stream().anyMatch(groups::contains);
    // whoever has another task there finds that one
    boolean takesPart = workflow.tasks(reference).stream().anyMatch(one -> one.groups().stream().anyMatch(groups::contains));
    boolean administrator = person.equals("admin");
    String what = person + (does ? " does " : " does not do ") + task.key() + " of " + reference;
    for (String part : List.of("", "/deployed-form")) {
      for (String engine : List.of("/engine-rest/", TASKLIST)) {
        int status = look(person, engine, "task/" + task.id() + part).status();
        softly.assertThat(does || administrator || status == 404).as(what + " " + engine + part + " " + status).isTrue();
      }
    }
    for (String engine : List.of("/engine-rest/", TASKLIST)) {
      softly.assertThat(look(person, engine, "task/" + task.id() + "/form-variables").status()).as(what + " content")
          .isEqualTo(does ? 200 : 404);
      if (!does && !administrator) {
        // both doors lead to one hall: all of its cupboards are tried through the first
        for (String query : engine.equals(TASKLIST) ? List.of("task?processInstanceBusinessKey=" + reference) : queries(reference, task)) {
          String found = look(person, engine, query).body();
          softly.assertThat(found).as(what + " " + query).doesNotContain(task.id());
          if (!takesPart) {
            softly.assertThat(found).as(what + " " + query).doesNotContain(task.instance(), "\"" + reference + "\"");
          }
        }
        String body = "{\"processInstanceBusinessKey\":\"" + reference + "\",\"orQueries\":[{\"assigned\":true,\"unassigned\":true}]}";
        Answer found = engine.equals(TASKLIST) ? session(person).post(engine + "task", body) : api(person).send("POST", engine + "task",
            "application/json", body);
        softly.assertThat(found.status()).as(what + " by a query").isIn(200, 400);
        softly.assertThat(found.body()).as(what + " by a query").doesNotContain(task.id());
      }
    }
    if (!does) {
      for (String act : List.of("claim", "release", "hand-over", "complete")) {
        softly.assertThat(api(person).post("/api/tasks/" + task.id() + "/" + act, Map.of("to", person)).status()).as(what + " " + act)
            .isEqualTo(404);
      }
      for (String act : List.of("claim", "complete", "assignee", "bpmnError")) {
        softly.assertThat(api(person).post("/engine-rest/task/" + task.id() + "/" + act, Map.of("userId", person)).status())
            .as(what + " engine " + act).isIn(administrator ? List.of(204, 400, 403, 404, 409, 500) : List.of(403, 404));
      }
    }
  }

  private static List<String> queries(String reference, OpenTask task) {
    String instance = task.instance();
    return List.of("task?processInstanceBusinessKey=" + reference, "task?nameLike=%25", "task?taskDefinitionKey=" + task.key(),
        "task?assigned=true", "task?assignee=holder-2", "task?candidateGroup=only-holder-2&includeAssignedTasks=true",
        "task?processInstanceId=" + instance, "history/task?taskId=" + task.id(), "history/task?taskAssignee=holder-2",
        "history/process-instance?processInstanceBusinessKey=" + reference, "history/activity-instance?processInstanceId=" + instance,
        "history/variable-instance?processInstanceId=" + instance, "history/user-operation?taskId=" + task.id(),
        "process-instance?businessKey=" + reference, "process-instance/" + instance, "variable-instance?processInstanceIdIn=" + instance,
        "history/identity-link-log?taskId=" + task.id(), "execution?processInstanceId=" + instance);
  }

  /** Machines come with a password, the Tasklist with its session. */
  private Answer look(String person, String engine, String call) {
    return engine.equals(TASKLIST) ? session(person).get(engine + call) : api(person).get(engine + call);
  }

  /** All that stands in a workbook; nothing of what is none. */
  private static String text(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (parts.getNextEntry() != null) {
        text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
