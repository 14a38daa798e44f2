package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The door before the engine, tried from both sides by everybody: with a password on {@code /engine-rest}, and with a
 * session and the Tasklist's token on {@code /camunda/api}. One question to two institutions waits behind it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineDoorTest extends IrisflowTest {

  private static final List<String> EVERYBODY = List.of("bi", "bi-2", "corr-lb", "corr-lb-2", "corr-bm", "corr-bew", "cabinet",
      "cabinet-2", "government", "legal", "manager", "hr", "holder", "holder-2", "chair", "member-1", "member-2", "member-3", "admin");
  private static final List<String> OF_LB = List.of("corr-lb", "corr-lb-2");
  private static final Map<String, Session> SESSIONS = new HashMap<>();
  private static final Map<String, Object> ANSWER = Map.of("variables",
      Map.of("outcome", Map.of("value", "ANSWER"), "answer", Map.of("value", "Ja.")));

  @Autowired
  private Dossiers dossiers;

  private String dossier;
  private String question;
  private String task;
  private String instance;
  private String definition;
  private String filter;
  private String deployment;

  /** One of the two ways in. */
  private enum Door {
    MACHINES, TASKLIST
  }

  @BeforeAll
  void aQuestionWaits() {
    dossier = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION, Trilingual.same("Door"), false).reference());
    question = api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", List.of("LB", "BM"),
        "question", "Welke maatregelen?", "due", today().plusDays(20).toString())).json().path("reference").asText();
    task = taskOf("LB");
    JsonNode seen = api("corr-lb").get("/engine-rest/task/" + task).json();
    instance = seen.path("processInstanceId").asText();
    definition = seen.path("processDefinitionId").asText();
    filter = api("corr-lb").get("/engine-rest/filter").json().get(0).path("id").asText();
    deployment = api("admin").get("/engine-rest/process-definition/" + definition).json().path("deploymentId").asText();
  }

  @AfterEach
  void nothingHappenedToTheTask() {
    OpenTask open = workflow.tasks(question).stream().filter(one -> one.id().equals(task)).findFirst().orElseThrow();
    assertThat(open.assignee()).isNull();
    assertThat(open.groups()).containsExactly("inst-LB");
    assertThat(open.name()).isEqualTo(texts("AnswerRequest"));
  }

  private String texts(String key) {
    return workflow.tasks(question).stream().filter(one -> one.key().equals(key)).map(OpenTask::name).findFirst().orElseThrow();
  }

  private String taskOf(String institution) {
    return workflow.tasks(question).stream().filter(one -> one.groups().contains("inst-" + institution)).map(OpenTask::id)
        .findFirst().orElseThrow();
  }

  private Answer call(Door door, String person, String method, String call, Object body) {
    String content = body == null ? null : body instanceof String text ? text : write(body);
    String type = content == null ? null : "application/json";
    return door == Door.MACHINES
        ? api(person).send(method, "/engine-rest/" + call, type, content)
        : session(person).send(method, "/camunda/api/engine/engine/default/" + call, type, content);
  }

  private Session session(String person) {
    return SESSIONS.computeIfAbsent(person + port, key -> browser(person).withTasklistToken());
  }

  private String write(Object body) {
    try {
      return mapper.writeValueAsString(body);
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What the shipped Tasklist asks for. */
  static Stream<String> tasklistCalls() {
    return Stream.of("GET filter?resourceType=Task", "GET filter/count", "GET filter/FILTER", "GET filter/FILTER/list",
        "GET filter/FILTER/count",
        "POST filter/FILTER/list?firstResult=0&maxResults=15 {}", "POST filter/FILTER/count {}", "GET task?maxResults=10", "GET task/count",
        "POST task {}", "POST task/count {}", "GET task/TASK", "GET task/TASK/form", "GET task/TASK/deployed-form",
        "GET task/TASK/form-variables?deserializeValues=false", "GET task/TASK/identity-links",
        "GET process-definition?latest=true", "GET process-definition/count", "GET process-definition/DEFINITION",
        "GET process-definition/DEFINITION/xml", "GET identity/groups?userId=corr-lb",
        "GET authorization/check?permissionName=ACCESS&permissionValue=32&resourceName=application&resourceType=0&resourceId=tasklist",
        "GET user/corr-lb/profile", "GET history/user-operation?taskId=TASK", "OPTIONS filter", "OPTIONS task", "OPTIONS user",
        "OPTIONS group");
  }

  @ParameterizedTest
  @MethodSource("tasklistCalls")
  void theTasklistGetsWhatItAsksFor(String line) {
    for (Door door : Door.values()) {
      assertThat(send(door, "corr-lb", line).status()).as(door + " " + line).isIn(200, 204);
    }
  }

  /** What changes dossiers, accounts, models or permissions past the application: nobody's, the administrator's included. */
  static Stream<String> closedForEverybody() {
    return Stream.of("PUT task/TASK/variables/institution {'value':'BM','type':'String'}", "PUT task/TASK/localVariables/x {'value':1}",
        "POST task/TASK/variables {'modifications':{'institution':{'value':'BM','type':'String'}}}",
        "POST task/TASK/localVariables {'modifications':{}}", "DELETE task/TASK/variables/institution",
        "POST task/TASK/bpmnError {'errorCode':'x'}", "POST task/TASK/bpmnEscalation {'escalationCode':'x'}",
        "POST task/TASK/delegate {'userId':'bi'}", "POST task/TASK/resolve {}", "POST task/TASK/assignee {'userId':'corr-bm'}",
        "PUT task/TASK {'name':'x','assignee':'corr-bm'}", "DELETE task/TASK", "POST task/create {'name':'x','assignee':'bi'}",
        "POST task/TASK/identity-links {'userId':'corr-bm','type':'candidate'}",
        "POST task/TASK/identity-links/delete {'groupId':'inst-LB','type':'candidate'}", "POST task/TASK/comment/create {'message':'x'}",
        "POST task/TASK/attachment/create {}", "POST message {'messageName':'RequestWithdrawn','businessKey':'QUESTION','all':true}",
        "POST signal {'name':'x'}", "POST condition {'variables':{}}", "POST deployment/create {}",
        "POST deployment/DEPLOYMENT/redeploy {}",
        "DELETE deployment/DEPLOYMENT?cascade=true", "POST process-definition/key/request/start {'businessKey':'QUESTION'}",
        "POST process-definition/DEFINITION/start {}", "POST process-definition/key/request/submit-form {'variables':{}}",
        "POST process-definition/DEFINITION/restart {}", "PUT process-definition/DEFINITION/history-time-to-live {'historyTimeToLive':0}",
        "DELETE process-definition/DEFINITION?cascade=true", "DELETE process-definition/key/request",
        "POST process-instance/INSTANCE/modification {'instructions':[{'type':'cancel','activityId':'AnswerRequest'}]}",
        "DELETE process-instance/INSTANCE", "POST process-instance/delete {'processInstanceIds':['INSTANCE']}",
        "PUT process-instance/INSTANCE/variables/x {'value':1}", "POST process-instance/INSTANCE/variables {'modifications':{}}",
        "POST process-instance/variables-async {}", "POST process-instance/message-async {}", "POST execution/INSTANCE/signal {}",
        "POST execution/INSTANCE/localVariables {}", "POST execution/INSTANCE/messageSubscriptions/RequestWithdrawn/trigger {}",
        "POST external-task/fetchAndLock {'workerId':'x','maxTasks':1}", "POST modification/execute {}",
        "POST filter/create {'resourceType':'Task','name':'x','query':{'assigneeExpression':'${now()}'},'properties':{}}",
        "PUT filter/FILTER {'resourceType':'Task','name':'x','query':{},'properties':{}}", "DELETE filter/FILTER",
        "POST authorization/create {'type':1,'permissions':['ALL'],'userId':'corr-lb','resourceType':7,'resourceId':'*'}",
        "PUT authorization/x {}", "DELETE authorization/x", "POST user/create {}", "PUT user/bi/profile {}",
        "PUT user/bi/credentials {'password':'x'}", "DELETE user/bi", "POST user/bi/unlock {}", "POST group/create {}",
        "PUT group/camunda-admin/members/corr-lb {}", "DELETE group/bi", "POST tenant/create {}",
        "POST identity/verify {'username':'bi','password':'demo'}",
        "POST decision-definition/key/reminder-ladder/evaluate {'variables':{}}", "PUT job/x/duedate {'duedate':null}",
        "POST history/process-instance/delete {}", "DELETE history/process-instance/INSTANCE", "DELETE history/variable-instance/x",
        "POST telemetry/configuration {'enableTelemetry':true}", "PATCH task/TASK {}", "HEAD task/TASK", "LINK task/TASK");
  }

  @ParameterizedTest
  @MethodSource("closedForEverybody")
  void whatBelongsToDossiersAccountsModelsAndPermissionsIsClosedForEverybody(String line) {
    for (String person : EVERYBODY) {
      isClosed(Door.TASKLIST, person, line);
    }
    for (String person : List.of("corr-lb", "bi", "admin")) {
      isClosed(Door.MACHINES, person, line);
    }
  }

  /** What an administrator looks at and mends. */
  static Stream<String> administratorsCalls() {
    return Stream.of("GET process-instance", "GET process-instance/INSTANCE", "GET job", "GET incident", "GET batch", "GET deployment",
        "GET deployment/DEPLOYMENT/resources", "GET user", "GET group", "GET authorization", "GET history/process-instance",
        "GET history/task",
        "GET history/job-log", "GET execution", "GET variable-instance", "GET event-subscription", "GET decision-definition",
        "GET process-definition/statistics", "POST process-instance {}", "POST process-instance/count {}", "POST job/count {}",
        "POST history/process-instance {}", "GET task/TASK/variables", "GET version");
  }

  @ParameterizedTest
  @MethodSource("administratorsCalls")
  void whatOnlyAdministratorsLookAtDoesNotExistForAnybodyElse(String line) {
    assertThat(send(Door.MACHINES, "admin", line).status()).as(line).isEqualTo(200);
    assertThat(send(Door.TASKLIST, "admin", line).status()).as(line).isEqualTo(200);
    if (!line.endsWith("version")) {
      for (String person : EVERYBODY) {
        if (!person.equals("admin")) {
          isClosed(Door.TASKLIST, person, line);
        }
      }
      isClosed(Door.MACHINES, "corr-lb", line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT job/JOB/retries {'retries':3}", "POST migration/generate {'sourceProcessDefinitionId':'DEFINITION',"
      + "'targetProcessDefinitionId':'DEFINITION'}", "PUT process-instance/INSTANCE/suspended {'suspended':false}"})
  void onlyAdministratorsMend(String line) {
    String job = api("admin").get("/engine-rest/job?processInstanceId=" + instance).json().get(0).path("id").asText();
    assertThat(send(Door.MACHINES, "admin", line.replace("JOB", job)).status()).isIn(200, 204);
    for (String person : List.of("corr-lb", "bi", "hr", "manager")) {
      isClosed(Door.TASKLIST, person, line.replace("JOB", job));
    }
  }

  private void isClosed(Door door, String person, String line) {
    Answer answer = send(door, person, line);
    assertThat(answer.status()).as(door + " " + person + " " + line + " " + answer.body()).isIn(400, 404, 405);
    if (!line.startsWith("HEAD") && !line.startsWith("LINK")) {
      assertThat(answer.json().path("message").asText()).as(line).isIn(Stream.of(Language.values())
          .map(language -> texts.say(language, "refusal.unknown")).toList());
      assertThat(answer.status()).as(line).isEqualTo(404);
    }
  }

  /** A line of the lists above: the method, the call with its placeholders, and the body with single quotes. */
  private Answer send(Door door, String person, String line) {
    String[] parts = line.split(" ", 3);
    return call(door, person, parts[0], fill(parts[1]), parts.length < 3 ? null : fill(parts[2]).replace('\'', '"'));
  }

  private String fill(String text) {
    return text.replace("TASK", task).replace("INSTANCE", instance).replace("DEFINITION", definition).replace("FILTER", filter)
        .replace("DEPLOYMENT", deployment).replace("QUESTION", question);
  }

  @Test
  void aTaskOfAnotherInstitutionIsAsUnknownAsOneThatIsNot() {
    String none = UUID.randomUUID().toString();
    for (Door door : Door.values()) {
      for (String person : EVERYBODY) {
        if (OF_LB.contains(person) || door == Door.MACHINES && !List.of("corr-bm", "bi", "manager", "admin").contains(person)) {
          continue;
        }
        for (String line : List.of("POST task/ID/claim {}", "POST task/ID/unclaim {}", "POST task/ID/complete {}",
            "POST task/ID/submit-form {}", "GET task/ID/form-variables", "GET task/ID", "GET task/ID/form", "GET task/ID/deployed-form",
            "GET task/ID/identity-links")) {
          if (person.equals("admin") && line.startsWith("GET") && !line.contains("form-variables")) {
            continue;
          }
          Answer foreign = send(door, person, line.replace("ID", task));
          Answer unknown = send(door, person, line.replace("ID", none));
          assertThat(foreign.status()).as(door + " " + person + " " + line).isEqualTo(404);
          assertThat(unknown.status()).as(door + " " + person + " " + line).isEqualTo(404);
          assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        assertThat(send(door, person, "GET task").body()).as(person + " list").satisfies(list ->
            assertThat(list.contains(task)).isEqualTo(person.equals("admin")));
        assertThat(send(door, person, "GET task/count?processInstanceBusinessKey=" + question).json().path("count").asInt())
            .as(person + " count").isEqualTo(person.equals("admin") ? 2 : person.equals("corr-bm") ? 1 : 0);
      }
    }
  }

  @Test
  void administratorsSeeTasksButNeitherTheirContentNorTheirDossier() {
    for (Door door : Door.values()) {
      Answer seen = send(door, "admin", "GET task/TASK");
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.json().has("irisflow")).isFalse();
      assertThat(send(door, "admin", "GET task?processInstanceBusinessKey=QUESTION").json()).hasSize(2)
          .noneMatch(one -> one.has("irisflow"));
      assertThat(send(door, "corr-lb", "GET task/TASK").json().has("irisflow")).isTrue();
      assertThat(send(door, "admin", "GET task/TASK/form-variables").status()).isEqualTo(404);
      assertThat(send(door, "admin", "GET task/TASK/variables").body()).doesNotContain("Welke maatregelen");
      assertThat(send(door, "admin",
          "GET history/variable-instance?processInstanceId=INSTANCE").body()).doesNotContain("Welke maatregelen");
    }
  }

  @Test
  void nobodyWorksForSomebodyElse() {
    for (Door door : Door.values()) {
      assertThat(call(door, "corr-lb", "POST", "task/" + task + "/claim", Map.of("userId", "corr-lb-2")).status()).isEqualTo(403);
      assertThat(call(door, "corr-lb-2", "POST", "task/" + task + "/claim", Map.of("userId", "corr-lb-2")).status()).isEqualTo(204);
      assertThat(call(door, "corr-lb", "POST", "task/" + task + "/claim", Map.of("userId", "corr-lb")).status()).isEqualTo(409);
      assertThat(call(door, "corr-lb", "POST", "task/" + task + "/unclaim", null).status()).isEqualTo(409);
      for (String completion : List.of("complete", "submit-form")) {
        Answer answer = call(door, "corr-lb", "POST", "task/" + task + "/" + completion, ANSWER);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).containsAnyOf("has this task in hand", "heeft deze taak in behandeling", "a pris cette tâche en charge");
      }
      assertThat(call(door, "corr-lb-2", "POST", "task/" + task + "/unclaim", null).status()).isEqualTo(204);
      assertThat(call(door, "corr-lb-2", "POST", "task/" + task + "/unclaim", null).status()).as("given back already").isEqualTo(409);
    }
  }

  @Test
  void aSessionWithoutTheTasklistsTokenChangesNothing() {
    Session session = browser("corr-lb");
    session.get("/camunda/app/tasklist/default/");
    String base = "/camunda/api/engine/engine/default/task/" + task;
    for (String action : List.of("claim", "complete", "submit-form", "unclaim")) {
      assertThat(session.post(base + "/" + action, ANSWER).status()).as(action).isEqualTo(403);
      assertThat(session.with("X-XSRF-TOKEN", "guessed").post(base + "/" + action, ANSWER).status()).as(action).isEqualTo(403);
      session.with("X-XSRF-TOKEN", null);
    }
    assertThat(session.post("/camund%61/api/engine/engine/default/task/" + task + "/claim", Map.of()).status()).isIn(400, 403, 404);
    assertThat(session.post("/engine-rest/task/" + task + "/claim", Map.of()).status()).as("a session is none here").isEqualTo(401);
  }

  /** Addresses that one part of a server could read in another way than the next. */
  @ParameterizedTest
  @ValueSource(strings = {"//task/TASK/ACT", "/task//TASK/ACT", "/task/TASK//ACT", "/task/TASK/ACT;x=y", "/task;x=y/TASK/ACT",
      "/task/TASK;x=y/ACT", ";x=y/task/TASK/ACT", "/t%61sk/TASK/ACT", "/task/TASK/%41CT", "/task/TASK%2FACT", "/task%2fTASK%2fACT",
      "/./task/TASK/ACT", "/x/../task/TASK/ACT", "/%2e/task/TASK/ACT", "/x/%2e%2e/task/TASK/ACT", "/task/TASK/ACT%20", "/task/TASK/ACT%0a",
      "/task/TASK/ACT%00", "/task/TASK/ACT%3Bx", "/task/TASK/ACT%253Bx", "/task/TASK/ACT.json", "/task/TASK/ACT.", "/task/TASK/ACT?x=/y",
      "/engine/default/engine/default/task/TASK/ACT", "/engine/other/task/TASK/ACT", "/engine/DEFAULT/task/TASK/ACT",
      "/engine/%64efault/task/TASK/ACT", "/Task/TASK/ACT", "/task/TASK/ACT/", "/task/TASK/ACT/x", "/task/TASK\\ACT", "/task/TASK/ACT%c0%af",
      "/task/TASK/ACT%ff", "/*/TASK/ACT", "/task/*/ACT", "/task/%7Bid%7D/ACT"})
  void noWayOfWritingAnAddressLeadsPastTheDoor(String path) {
    for (String act : List.of("complete", "bpmnError", "assignee", "variables")) {
      for (String person : List.of("corr-lb", "admin")) {
        String way = path.replace("TASK", task).replace("ACT", act).replace("\\", "%5C");
        String other = way.startsWith("/engine/") ? "/camunda/api/engine" + way : "/camunda/api/engine/engine/default" + way;
        Map<String, Object> body = Map.of("errorCode", "x", "userId", "corr-lb", "variables", Map.of(), "modifications", Map.of());
        Answer machine = api(person).post("/engine-rest" + way, body);
        Answer browser = session(person).post(other, body);
        assertThat(machine.status()).as(way + " " + person + machine.body()).isIn(400, 403, 404, 405);
        assertThat(browser.status()).as(other + " " + person + browser.body()).isIn(400, 403, 404, 405);
        assertSilent(machine, way);
        assertSilent(browser, other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void anActionIsAPostAndNothingElse(String method) {
    for (String action : List.of("claim", "unclaim", "complete", "submit-form")) {
      for (Door door : Door.values()) {
        for (String person : List.of("corr-lb", "admin")) {
          Answer answer = call(door, person, method, "task/" + task + "/" + action, method.equals("GET") ? null : "{}");
          assertThat(answer.status()).as(method + " " + action + " " + person).isIn(200, 404, 405);
          assertThat(answer.status() == 200).as(method).isEqualTo(method.equals("OPTIONS") && person.equals("admin"));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"X-HTTP-Method-Override,DELETE", "X-HTTP-Method,PUT", "X-Method-Override,PUT", "X-Original-URL,/engine-rest/deployment",
      "X-Rewrite-URL,/engine-rest/deployment", "X-Forwarded-Prefix,/engine-rest/deployment", "Forwarded,host=x"})
  void noHeaderTurnsOneCallIntoAnother(String header, String value) {
    Session session = browser("corr-lb").withTasklistToken().with(header, value);
    Answer list = session.post("/camunda/api/engine/engine/default/task", Map.of("processInstanceBusinessKey", question));
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.json()).hasSize(1);
    assertThat(session.post("/camunda/api/engine/engine/default/task/" + task, "{}").status()).isEqualTo(404);
    assertThat(session.post("/camunda/api/engine/engine/default/task/" + task + "?_method=DELETE", "{}").status()).isEqualTo(404);
  }

  static Stream<String> strangeIds() {
    return Stream.of("unknown", "0", "-1", "null", "undefined", "a:b:c", "x".repeat(3000), "%20", "%00", "%27%20or%201=1--", "%22",
        "%7B%7D",
        "%C3%A9", "%ff", "..%2f", "count", "1e400", "9".repeat(400), "%F0%9F%98%80");
  }

  @ParameterizedTest
  @MethodSource("strangeIds")
  void strangeIdsAreUnknown(String id) {
    for (Door door : Door.values()) {
      for (String line : List.of("GET task/ID", "GET task/ID/form", "GET task/ID/deployed-form", "GET task/ID/form-variables",
          "GET task/ID/identity-links", "GET task/ID/comment", "POST task/ID/claim {}", "POST task/ID/unclaim {}",
          "POST task/ID/complete {}",
          "POST task/ID/submit-form {}", "GET filter/ID", "GET filter/ID/list", "GET filter/ID/count", "GET filter/ID/singleResult",
          "POST filter/ID/list {}", "POST filter/ID/count {}", "GET process-definition/ID", "GET process-definition/ID/xml",
          "GET user/ID/profile", "GET identity/groups?userId=ID", "GET history/user-operation?taskId=ID", "GET task?assignee=ID",
          "GET task?processInstanceBusinessKey=ID", "OPTIONS filter/ID")) {
        Answer answer = send(door, "corr-lb", line.replace("ID", id));
        assertThat(answer.status()).as(door + " " + line + " " + id + answer.body()).isLessThan(500);
        assertSilent(answer, line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxResults=99999", "maxResults=-1", "maxResults=abc", "maxResults=99999999999", "firstResult=-1",
      "firstResult=abc", "firstResult=2147483647", "sortBy=name", "sortBy=name&sortOrder=x", "sortBy=%00&sortOrder=asc",
      "dueBefore=yesterday",
      "createdAfter=%00", "assignee=%00", "candidateGroup=%00", "name=%00", "nameLike=%25%00", "processVariables=x",
      "processVariables=a_eq_%00",
      "processVariables=a_zz_b", "taskVariables=a_eq_1,b", "priority=x", "priority=99999999999999999999", "assigneeExpression=$%7Bnow()%7D",
      "dueAfterExpression=$%7Bnow()%7D", "candidateGroupExpression=x", "unknown=1", "delegationState=x", "suspended=maybe",
      "tenantIdIn=,,,", "candidateUser=corr-bm", "involvedUser=%00", "taskIdIn=%00", "createdOn=9999999-01-01T00:00:00.000%2B0200"})
  void strangeQueriesAreRefusedWithASentenceOrAnswered(String query) {
    for (Door door : Door.values()) {
      for (String path : List.of("task?", "task/count?", "filter/" + filter + "/list?", "filter?", "process-definition?")) {
        Answer answer = call(door, "corr-lb", "GET", path + query, null);
        assertThat(answer.status()).as(path + query + answer.body()).isIn(200, 400, 404);
        assertSilent(answer, path + query);
      }
    }
  }

  static Stream<String> strangeBodies() {
    List<String> bodies = new ArrayList<>(List.of("", " ", "{", "null", "[]", "5", "'x'", "true", "{}{}", "{'a':1}", "{'variables':null}",
        "{'variables':[]}", "{'variables':'x'}", "{'variables':{'a':5}}", "{'variables':{'a':null}}", "{'variables':{'outcome':'ANSWER'}}",
        "{'variables':{'outcome':{'value':{'a':[1,2,{}]}}}}", "{'variables':{'outcome':{'value':['ANSWER']}}}",
        "{'variables':{'outcome':{'value':'ANSWER'},'answer':{'value':'\\u0000'}}}", "{'variables':{'outcome':{'value':1e400}}}",
        "{'variables':{'outcome':{'value':" + "9".repeat(5000) + "}}}", "{'variables':{'outcome':{'value':'{','type':'Json'}}}",
        "{'variables':{'outcome':{'value':'[1','type':'Object'}}}", "{'variables':{'outcome':{'value':'x','type':{'a':1}}}}",
        "{'variables':{'':{'value':''}}}", "{'userId':5}", "{'userId':null}", "{'userId':{'a':1}}", "{'userId':'\\u0000'}",
        "{'assignee':{}}", "{'assignee':'\\u0000'}", "{'priority':'x'}", "{'priority':1e400}", "{'createdBefore':'yesterday'}",
        "{'sorting':[{'sortBy':'x'}]}", "{'sorting':'x'}", "{'sorting':[{'sortBy':'processVariable','sortOrder':'asc'}]}",
        "{'processVariables':[{'name':'a','operator':'zz','value':1}]}",
        "{'processVariables':[{'name':'\\u0000','operator':'eq','value':'\\u0000'}]}",
        "{'processVariables':[{}]}", "{'orQueries':'x'}", "{'orQueries':[{'orQueries':[{}]}]}", "{'orQueries':[null]}",
        "{'assigneeExpression':'${now()}'}", "{'dueBefore':5}", "{'taskIdIn':['\\u0000']}", "{'candidateGroups':[null]}", "\uFEFF{}",
        "[".repeat(5000), "{'a':".repeat(2000)));
    return bodies.stream().map(body -> body.replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("strangeBodies")
  void strangeBodiesAreRefusedWithASentenceOrAnswered(String body) {
    for (Door door : Door.values()) {
      for (String path : List.of("task", "task/count", "filter/" + filter + "/list", "filter/" + filter + "/count",
          "task/" + task + "/complete", "task/" + task + "/submit-form")) {
        Answer answer = call(door, "corr-lb", "POST", path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 400, 404, 415);
        assertSilent(answer, path);
      }
      Answer claim = call(door, "corr-lb", "POST", "task/" + task + "/claim", body);
      assertThat(claim.status()).isIn(204, 400, 403);
      call(door, "corr-lb", "POST", "task/" + task + "/unclaim", null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "image/png", "x"})
  void whoOneIsIsToldWhateverABrowserSaysThatItReads(String accept) {
    Answer answer = browser("bi").withTasklistToken().with("Accept", accept).get("/camunda/api/admin/auth/user/default");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("userId").asText()).isEqualTo("bi");
  }

  @Test
  void aBodyOfAnotherTypeOrSizeIsRefused() {
    for (String path : List.of("/engine-rest/task", "/engine-rest/task/" + task + "/complete")) {
      assertThat(api("corr-lb").send("POST", path, "application/json",
          "{\"a\":\"" + "x".repeat(2_100_000) + "\"}").status()).isEqualTo(413);
      assertThat(api("corr-lb").send("POST", path, "text/xml", "<a/>").status()).as(path).isIn(400, 415);
      assertThat(api("corr-lb").send("POST", path, "not a type", "{}").status()).as(path).isIn(200, 400, 415);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"nl|Dit bestaat niet, of u mag het niet zien.|vul dit veld in|Dit kan niet op deze manier",
      "fr|Ceci n’existe pas, ou vous ne pouvez pas le voir.|complétez ce champ|Ceci n’est pas possible",
      "en|This does not exist, or you may not see it.|fill in this field|This cannot be done this way"})
  void refusalsAreInTheReadersLanguage(String language, String unknown, String field, String impossible) {
    Api api = api("corr-lb").in(language);
    assertThat(api.get("/engine-rest/deployment").json().path("message").asText()).isEqualTo(unknown);
    assertThat(api.get("/engine-rest/task/x").json().path("message").asText()).isEqualTo(unknown);
    assertThat(api.get("/engine-rest/filter/x").json().path("message").asText()).isEqualTo(unknown);
    assertThat(api.get("/engine-rest/task?sortBy=x").json().path("message").asText()).startsWith(impossible);
    assertThat(api.post("/engine-rest/task/" + task + "/complete", Map.of()).json().path("message").asText())
        .contains(field);
  }

  @Test
  void aSessionIsAnsweredInThePersonsOwnLanguage() {
    assertThat(session("corr-lb").get("/camunda/api/engine/engine/default/task/x").json().path("message").asText())
        .isEqualTo("Dit bestaat niet, of u mag het niet zien.");
    assertThat(session("corr-bm").get("/camunda/api/engine/engine/default/task/x").json().path("message").asText())
        .isEqualTo("Ceci n’existe pas, ou vous ne pouvez pas le voir.");
  }

  /** Nothing of what is inside shows outside. */
  private static void assertSilent(Answer answer, String what) {
    assertThat(answer.body()).as(what).doesNotContain("Exception", "org.camunda", "org.apache", "at java.", "ENGINE-", "SELECT ", "select ",
        "PSQL", "jackson", "brussels.irisflow");
  }
}
