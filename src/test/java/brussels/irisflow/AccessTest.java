package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may see a dossier sees it everywhere, and who may not sees nothing of it anywhere: the page, the API, documents, log, search,
 * boards, calendar, notifications, the engine from both sides. For every account and for dossiers of every kind, each with the
 * accounts that the rules of the house name, and again after the parties have changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest extends IrisflowTest {

  private static final Set<String> LB = Set.of("corr-lb", "corr-lb-2");
  private static final Set<String> COORDINATE = Set.of("bi", "bi-2");
  private static final Set<String> STEPS = Set.of("cabinet", "cabinet-2", "government", "legal");

  /**
   * A dossier with something of everything on it.
   *
   * @param word stands in its title and nowhere else
   * @param seers the accounts that may see it
   */
  private record Case(String reference, String word, UUID document, UUID deadline, boolean transposition, Set<String> seers) {
  }

  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Documents documents;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private CalendarFeeds feeds;
  @Autowired
  private DossierAccess access;

  private final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, String> filters = new HashMap<>();
  private final Map<String, String> secrets = new TreeMap<>();
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private World world;
  private String question;

  @BeforeAll
  void dossiersOfEveryKind() {
    begin();
    world = new World(this);
    cases.put("two measures of different institutions", filled(world.reference, "Walled", true,
        of(COORDINATE, LB, Set.of("corr-bm", "manager"), STEPS)));
    cases.put("open", opened("Openwoord", DossierKind.TRANSPOSITION, false, "LB", of(COORDINATE, LB, Set.of("manager"))));
    Case secret = opened("Geheimwoord", DossierKind.INFRINGEMENT, true, "BM", of(COORDINATE, Set.of("corr-bm")));
    cases.put("confidential", secret);
    Case mandate = opened("Mandaatwoord", DossierKind.EVALUATION, true, null, Set.of("hr", "holder", "chair"));
    as("hr", () -> dossiers.involvePerson(mandate.reference, PartyRole.HOLDER, "holder"));
    as("hr", () -> dossiers.involvePerson(mandate.reference, PartyRole.MEMBER, "chair"));
    cases.put("mandate", mandate);
    Case asked = opened("Gevraagdwoord", DossierKind.COURT, false, "BEW", of(COORDINATE, LB, Set.of("corr-bew", "corr-bm", "manager")));
    question = api("bi").post("/api/requests", Map.of("dossier", asked.reference, "institutions", List.of("LB", "BM"), "question",
        "Wat zegt u van Gevraagdwoord?", "due", "2026-11-30")).json().path("reference").asText();
    cases.put("asked", asked);
    Case ended = opened("Eindewoord", DossierKind.TRANSPOSITION, false, "LB", of(COORDINATE, LB, Set.of("manager")));
    as("bi", () -> dossiers.close(ended.reference, Message.of("dossier.log.opened")));
    cases.put("ended", ended);
    Accounts.ALL.forEach(person -> secrets.put(person, feeds.issue(person)));
    // a day later the deadline near is told
    travelTo(today().plusDays(1));
  }

  @SafeVarargs
  private static Set<String> of(Set<String>... some) {
    Set<String> all = new TreeSet<>();
    for (Set<String> one : some) {
      all.addAll(one);
    }
    return all;
  }

  private Case opened(String word, DossierKind kind, boolean confidential, String lead, Set<String> seers) {
    String by = kind == DossierKind.EVALUATION ? "hr" : "bi";
    String reference = as(by, () -> dossiers.open(kind, Trilingual.same(word), confidential).reference());
    if (lead != null) {
      as(by, () -> dossiers.lead(reference, lead));
    }
    return filled(reference, word, false, seers);
  }

  private Case filled(String reference, String word, boolean transposition, Set<String> seers) {
    UUID document = as("bi", () -> documents.add(reference, word + " stuk", word + ".txt", word.getBytes(StandardCharsets.UTF_8)));
    UUID deadline = as("bi", () -> deadlines.open(Opening.on(reference, "TRANSPOSITION", Trilingual.same(word + " termijn"),
        today().plusDays(31), Message.text("Omdat"))).id());
    return new Case(reference, word, document, deadline, transposition, seers);
  }

  private Session session(String person) {
    return sessions.computeIfAbsent(person, name -> browser(name).withTasklistToken());
  }

  @Test
  @Order(1)
  void everyDoorAnswersAlike() {
    SoftAssertions softly = new SoftAssertions();
    cases.forEach((kind, dossier) -> Accounts.ALL.forEach(person -> check(softly, kind, dossier, person)));
    Accounts.ALL.forEach(person -> checkLists(softly, person));
    softly.assertAll();
  }

  /** Nothing of what somebody does not see stands in any of the lists that they may open. */
  private void checkLists(SoftAssertions softly, String person) {
    for (String list : List.of("/", "/dossiers?size=200", "/board?size=200", "/requests", "/notifications", "/api/notifications?size=200",
        "/api/tasks?size=200", "/api/requests?size=200", "/api/deadlines?size=200", "/directives?size=200")) {
      String body = session(person).get(list).body();
      cases.forEach((kind, dossier) -> {
        if (!dossier.seers.contains(person)) {
          softly.assertThat(body.contains(dossier.reference)).as("%s finds %s in %s", person, kind, list).isFalse();
          softly.assertThat(body.contains(dossier.word) && !dossier.transposition).as("%s reads the title of %s in %s", person, kind, list)
              .isFalse();
        }
      });
    }
  }

  private void check(SoftAssertions softly, String kind, Case dossier, String person) {
    boolean sees = dossier.seers.contains(person);
    // what was due in a dossier that has ended is due no longer
    boolean ended = kind.equals("ended");
    String what = person + (sees ? " sees " : " does not see ") + kind + " ";
    String reference = dossier.reference;
    softly.assertThat(access.maySee(person, reference)).as(what + "by the rule").isEqualTo(sees);
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("/dossiers/" + reference, dossier.word);
    addresses.put("/dossiers/" + reference + "/documents/" + dossier.document + "/1", dossier.word);
    addresses.put("/dossiers/" + reference + "/log.csv", dossier.word);
    addresses.put("/deadlines/" + dossier.deadline, dossier.word);
    if (dossier.transposition) {
      addresses.put("/transpositions/" + reference, dossier.word);
      addresses.put("/api/transpositions/" + reference, "\"celex\"");
      addresses.put("/dossiers/" + reference + "/diagram", "bpmn");
      addresses.put("/transpositions/" + reference + "/correlation-table", dossier.word);
      addresses.put("/api/transpositions/" + reference + "/correlation-table", "\"coverage\"");
    }
    addresses.forEach((address, word) -> {
      Answer answer = session(person).get(address);
      softly.assertThat(answer.status()).as(what + address).isEqualTo(sees ? 200 : 404);
      softly.assertThat(answer.body().contains(word)).as(what + "content of " + address).isEqualTo(sees);
    });
    for (String list : List.of("/dossiers?q=" + dossier.word, "/board?q=" + dossier.word,
        "/api/deadlines?size=200&dossier=" + reference, "/api/deadlines?size=200&q=" + dossier.word)) {
      Answer answer = session(person).get(list);
      softly.assertThat(answer.status()).as(what + list).isEqualTo(200);
      softly.assertThat(answer.body().contains(reference)).as(what + "listed in " + list)
          .isEqualTo(sees && !(ended && list.startsWith("/board")));
    }
    softly.assertThat(session(person).get("/board.csv?q=" + dossier.word).body().contains(reference)).as(what + "board.csv")
        .isEqualTo(sees && !ended);
    String calendar = api(null).get("/api/calendar/" + secrets.get(person) + ".ics").body();
    softly.assertThat(calendar.contains(reference)).as(what + "in the calendar").isEqualTo(sees && !ended);
    softly.assertThat(calendar.contains(dossier.word)).as(what + "by its title in the calendar")
        .isEqualTo(sees && !ended && !Set.of("confidential", "mandate").contains(kind));
  }

  @Test
  @Order(2)
  void whoSeesATaskSeesItsDossierAndEveryDoorOfTheEngineAgrees() {
    SoftAssertions softly = new SoftAssertions();
    Map<String, String> references = new LinkedHashMap<>();
    cases.forEach((kind, dossier) -> references.put(dossier.reference, kind));
    references.put(question, "asked");
    references.forEach((reference, kind) -> {
      for (OpenTask task : workflow.tasks(reference)) {
        Accounts.ALL.forEach(person -> checkTask(softly, cases.get(kind), reference, task, person));
      }
    });
    softly.assertAll();
  }

  private void checkTask(SoftAssertions softly, Case dossier, String reference, OpenTask task, String person) {
    Set<String> groups = new TreeSet<>();
    api(person).get("/api/people/me").json().path("groups").forEach(group -> groups.add(group.asText()));
    boolean candidate = task.groups().stream().anyMatch(groups::contains);
    boolean administrator = person.equals("admin");
    String what = person + (candidate ? " may do " : " may not do ") + task.key() + " of " + reference + " ";
    if (candidate) {
      softly.assertThat(dossier.seers).as(what + "and sees the dossier").contains(person);
    }
    softly.assertThat(api(person).get("/api/tasks?size=200").body().contains(task.id())).as(what + "/api/tasks").isEqualTo(candidate);
    String tasklist = "/camunda/api/engine/engine/default/";
    for (String call : List.of("task/" + task.id(), "task/" + task.id() + "/deployed-form")) {
      softly.assertThat(api(person).get("/engine-rest/" + call).status()).as(what + call).isEqualTo(candidate || administrator ? 200 : 404);
      softly.assertThat(session(person).get(tasklist + call).status()).as(what + "Tasklist " + call)
          .isEqualTo(candidate || administrator ? 200 : 404);
    }
    softly.assertThat(api(person).get("/engine-rest/task/" + task.id() + "/form-variables").status()).as(what + "content")
        .isEqualTo(candidate ? 200 : 404);
    softly.assertThat(api(person).get("/engine-rest/task?processInstanceBusinessKey=" + reference).body().contains(task.id()))
        .as(what + "found").isEqualTo(candidate || administrator);
    if (!administrator) {
      softly.assertThat(filtered(person)).as(what + "in a filter").matches(list -> list.contains(task.id()) == candidate);
      for (String closed : List.of("history/task?taskId=" + task.id(),
          "history/process-instance?processInstanceBusinessKey=" + reference)) {
        softly.assertThat(api(person).get("/engine-rest/" + closed).status()).as(what + closed).isEqualTo(404);
      }
      softly.assertThat(api(person).get("/engine-rest/history/user-operation?taskId=" + task.id()).body()).as(what + "operations")
          .isIn("[]", "");
    }
  }

  /** All that the shipped filters of the Tasklist show to somebody. */
  private String filtered(String person) {
    return filters.computeIfAbsent(person, name -> {
      StringBuilder shown = new StringBuilder();
      String filter = "/camunda/api/engine/engine/default/filter";
      session(name).get(filter + "?resourceType=Task").json().forEach(one ->
          shown.append(session(name).get(filter + "/" + one.path("id").asText() + "/list?maxResults=1000").body()));
      return shown.toString();
    });
  }

  @Test
  @Order(3)
  void peopleAreToldOfWhatTheySeeAndOfNothingElse() {
    SoftAssertions softly = new SoftAssertions();
    for (String person : Accounts.ALL) {
      JsonNode told = api(person).get("/api/notifications?size=200").json().path("items");
      for (JsonNode one : told) {
        String dossier = one.path("dossier").asText(null);
        cases.values().stream().filter(known -> known.reference.equals(dossier)).forEach(known ->
            softly.assertThat(known.seers).as("%s is told: %s", person, one).contains(person));
      }
    }
    assertThat(api("corr-bm").get("/api/notifications?size=200").body()).as("the deadline of the confidential dossier was told")
        .contains("Geheimwoord");
    softly.assertAll();
  }

  @Test
  @Order(4)
  void whatIsNotSeenAnswersLikeWhatDoesNotExist() {
    SoftAssertions softly = new SoftAssertions();
    cases.forEach((kind, dossier) -> {
      for (String person : Accounts.ALL) {
        if (!dossier.seers.contains(person)) {
          alike(softly, person, "GET", "/api/transpositions/", dossier.reference, "TRP-1999-0001", null);
          alike(softly, person, "POST", "/api/deadlines/%s/move", dossier.deadline.toString(), UUID.randomUUID().toString(),
              "{\"due\":\"2027-01-01\",\"reason\":\"x\",\"decision\":\"x\"}");
          if (Set.of("bi", "bi-2", "hr").contains(person)) {
            alike(softly, person, "POST", "/api/requests", dossier.reference, "TRP-1999-0001",
                "{\"dossier\":\"%s\",\"institutions\":[\"LB\"],\"question\":\"?\",\"due\":\"2026-11-30\"}");
          }
        }
      }
    });
    for (String person : List.of("hr", "holder", "cabinet", "admin", "corr-bew")) {
      if (!cases.get("asked").seers.contains(person)) {
        alike(softly, person, "GET", "/api/requests/", question, "REQ-1999-0001", null);
        alike(softly, person, "POST", "/api/requests/%s/remind", question, "REQ-1999-0001", null);
        alike(softly, person, "POST", "/api/requests/%s/withdraw", question, "REQ-1999-0001", "{\"reason\":\"x\"}");
        for (OpenTask task : workflow.tasks(question)) {
          for (String act : List.of("claim", "release", "hand-over", "complete")) {
            alike(softly, person, "POST", "/api/tasks/%s/" + act, task.id(), UUID.randomUUID().toString(), "{\"to\":\"bi\"}");
          }
        }
      }
    }
    softly.assertAll();
  }

  private void alike(SoftAssertions softly, String person, String method, String path, String hidden, String missing, String body) {
    List<String> answers = new ArrayList<>();
    for (String name : List.of(hidden, missing)) {
      String address = path.contains("%s") ? path.formatted(name) : path.endsWith("/") ? path + name : path;
      Answer answer = api(person).send(method, address, body == null ? null : "application/json",
          body != null && body.contains("%s") ? body.formatted(name) : body);
      softly.assertThat(answer.status()).as("%s %s %s", person, method, address).isEqualTo(404);
      answers.add(answer.body().replace(name, "NAME"));
    }
    softly.assertThat(answers.get(0)).as("%s %s %s", person, method, path).isEqualTo(answers.get(1));
  }

  @Test
  @Order(5)
  void afterThePartiesChangedOthersSeeIt() {
    Case dossier = cases.get("open");
    as("bi", () -> dossiers.lead(dossier.reference, "BEW"));
    Case moved = new Case(dossier.reference, dossier.word, dossier.document, dossier.deadline, false,
        of(COORDINATE, Set.of("corr-bew", "manager")));
    SoftAssertions softly = new SoftAssertions();
    Accounts.ALL.forEach(person -> check(softly, "lead changed", moved, person));
    softly.assertAll();
  }

  @Test
  @Order(6)
  void anotherLeadGetsTheTasksAndTheFormerOneLosesThemWhatEverHappenedToThem() {
    World file = new World(this, "LB");
    String task = task(file.reference, "AnalyseDirective");
    assertThat(api("corr-lb").post("/api/tasks/" + task + "/claim", null).status()).isEqualTo(204);
    Session bi = browser("bi");
    Answer changed = bi.form("/transpositions/" + file.reference + "/lead",
        Map.of("lead", "BEW", "reason", "Andere bevoegdheid", "_csrf", Session.token(bi.get("/transpositions/" + file.reference).body())));
    assertThat(changed.status()).isEqualTo(302);
    assertThat(workflow.tasks(file.reference)).singleElement().satisfies(one -> {
      assertThat(one.groups()).containsExactly("inst-BEW");
      assertThat(one.assignee()).isNull();
    });
    SoftAssertions softly = new SoftAssertions();
    for (String person : Accounts.ALL) {
      boolean sees = of(COORDINATE, Set.of("corr-bew", "manager")).contains(person);
      softly.assertThat(api(person).get("/api/transpositions/" + file.reference).status()).as(person).isEqualTo(sees ? 200 : 404);
      softly.assertThat(api(person).get("/engine-rest/task/" + task).status()).as(person)
          .isEqualTo(Set.of("corr-bew", "admin").contains(person) ? 200 : 404);
      softly.assertThat(api(person).get("/engine-rest/task?processInstanceBusinessKey=" + file.reference).json().size()).as(person)
          .isEqualTo(Set.of("corr-bew", "admin").contains(person) ? 1 : 0);
    }
    softly.assertAll();
  }
}
