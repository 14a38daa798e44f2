package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The walls of our API, tried over HTTP on every path that its documentation lists: with each account's password and with
 * none, with what is reasonable and with what is not. Who adds a call adds a line to the table of {@link #CALLS}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiWallsTest extends IrisflowTest {

  private static final Set<String> EVERYBODY = Set.copyOf(Accounts.ALL);
  private static final Set<String> BI = Set.of("bi", "bi-2");
  private static final Set<String> COORDINATORS = Set.of("bi", "bi-2", "hr");
  private static final Set<String> EUROPEAN = Set.of("bi", "bi-2", "corr-lb", "corr-lb-2", "corr-bm", "corr-bew", "cabinet", "cabinet-2",
      "government", "legal", "manager");
  private static final Set<String> ADMIN = Set.of("admin");

  /**
   * A call of the API.
   *
   * @param who the accounts whose role has the function; anybody else gets 403
   * @param body what is sent, null for nothing
   * @param status what those get when nothing exists of what the address names
   */
  private record Call(Set<String> who, String body, int status) {
  }

  /** A file that is nothing that anybody wants. */
  private static final String FILE =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nnothing\r\n--x--\r\n";

  private static final Map<String, Call> CALLS = new TreeMap<>(Map.ofEntries(
      Map.entry("GET /api/me/data", new Call(EVERYBODY, null, 200)),
      Map.entry("GET /api/periods", new Call(EVERYBODY, null, 400)),
      Map.entry("GET /api/deadlines", new Call(EVERYBODY, null, 200)),
      Map.entry("POST /api/deadlines/{id}/move",
          new Call(EVERYBODY, "{\"due\":\"2027-05-28\",\"reason\":\"x\",\"decision\":\"x\"}", 404)),
      Map.entry("POST /api/directives/import", new Call(BI, "{}", 400)),
      Map.entry("GET /api/directives", new Call(EUROPEAN, null, 200)),
      Map.entry("GET /api/directives/{celex}", new Call(EUROPEAN, null, 404)),
      Map.entry("POST /api/transpositions", new Call(BI, "{\"celex\":\"31999L9999\"}", 400)),
      Map.entry("GET /api/transpositions/{reference}", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/mandates", new Call(Set.of("hr"), "{}", 400)),
      Map.entry("GET /api/mandates", new Call(Set.of("hr", "holder", "holder-2", "cabinet", "cabinet-2", "government"), null, 200)),
      Map.entry("GET /api/mandates/{reference}", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/mandates/{reference}/absences", new Call(EVERYBODY, "{}", 404)),
      Map.entry("POST /api/mandates/{reference}/end", new Call(EVERYBODY, "{}", 404)),
      Map.entry("POST /api/mandates/{reference}/objectives/revision", new Call(EVERYBODY, "{}", 404)),
      Map.entry("GET /api/transpositions/{reference}/correlation-table", new Call(EVERYBODY, null, 404)),
      Map.entry("PUT /api/transpositions/{reference}/correlation-table", new Call(EVERYBODY, "{\"version\":0,\"rows\":[]}", 404)),
      Map.entry("POST /api/transpositions/take-over", new Call(BI, FILE, 415)),
      Map.entry("POST /api/mandates/objectives/preview", new Call(Set.of("hr"), FILE, 400)),
      Map.entry("GET /api/evaluations", new Call(Set.of("hr", "holder", "holder-2", "chair", "member-1", "member-2", "member-3", "cabinet",
          "cabinet-2", "government"), null, 200)),
      Map.entry("GET /api/evaluations/{reference}", new Call(EVERYBODY, null, 404)),
      Map.entry("GET /api/tasks", new Call(EVERYBODY, null, 200)),
      Map.entry("POST /api/tasks/{id}/claim", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/tasks/{id}/release", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/tasks/{id}/hand-over", new Call(EVERYBODY, "{\"to\":\"bi\"}", 404)),
      Map.entry("POST /api/tasks/{id}/complete", new Call(EVERYBODY, "{}", 404)),
      Map.entry("POST /api/requests", new Call(COORDINATORS,
          "{\"dossier\":\"TRP-1999-0001\",\"institutions\":[\"LB\"],\"question\":\"?\",\"due\":\"2026-11-30\"}", 404)),
      Map.entry("GET /api/requests", new Call(EVERYBODY, null, 200)),
      Map.entry("GET /api/requests/{reference}", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/requests/{reference}/remind", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/requests/{reference}/withdraw", new Call(EVERYBODY, "{\"reason\":\"x\"}", 404)),
      Map.entry("GET /api/notifications", new Call(EVERYBODY, null, 200)),
      Map.entry("POST /api/notifications/{id}/read", new Call(EVERYBODY, null, 404)),
      Map.entry("GET /api/institutions", new Call(EVERYBODY, null, 200)),
      Map.entry("GET /api/institutions/{code}", new Call(EVERYBODY, null, 404)),
      Map.entry("GET /api/people/me", new Call(EVERYBODY, null, 200)),
      Map.entry("GET /api/calendar/{secret}.ics", new Call(EVERYBODY, null, 404)),
      Map.entry("POST /api/demo/clock", new Call(ADMIN, "{}", 400)),
      Map.entry("GET /api/demo/mails", new Call(ADMIN, null, 200))));

  /** Whatever is not in the table. */
  private static final Call NEW = new Call(Set.of(), "{}", 403);

  /** Calls that need no login: whoever has the secret has the calendar. */
  private static final Set<String> OPEN = Set.of("GET /api/calendar/{secret}.ics");

  /** Nothing has these names. */
  private static final Map<String, String> NOTHING = Map.of("reference", "TRP-1999-0001", "id", "00000000-0000-4000-8000-000000000000",
      "celex", "31999L9999", "code", "XX", "secret", "nothing");

  private JsonNode api;

  @BeforeAll
  void readTheDocumentation() {
    Answer answer = api("admin").get("/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    api = answer.json();
  }

  /** An operation as the documentation tells it. */
  private record Operation(String method, String path, JsonNode told) {

    String name() {
      return method + " " + path;
    }

    /** The address with these values in its gaps. */
    String address(Map<String, String> values) {
      String address = path;
      for (Map.Entry<String, String> value : values.entrySet()) {
        address = address.replace("{" + value.getKey() + "}", value.getValue());
      }
      return address;
    }

    List<String> parameters(String place) {
      List<String> names = new ArrayList<>();
      told.path("parameters").forEach(parameter -> {
        if (parameter.path("in").asText().equals(place)) {
          names.add(parameter.path("name").asText());
        }
      });
      return names;
    }
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    api.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation ->
        operations.add(new Operation(operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), operation.getValue()))));
    return operations;
  }

  @Test
  void itIsKnownOfEveryCallWhoMayUseIt() {
    Set<String> names = operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).as("Who adds a call adds a line to the table").isEqualTo(CALLS.keySet());
    assertThat(Accounts.ALL).allSatisfy(person -> assertThat(api(person).get("/api/people/me").status()).isEqualTo(200));
  }

  @Test
  void whoIsNotLoggedInGetsNothingButToBeToldSo() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      Answer answer = api(null).in("nl").send(operation.method, operation.address(NOTHING), type(operation), body(operation));
      softly.assertThat(answer.status()).as(operation.name()).isEqualTo(OPEN.contains(operation.name()) ? 404 : 401);
      softly.assertThat(fault(answer)).as(operation.name()).isNull();
      if (!OPEN.contains(operation.name())) {
        softly.assertThat(answer.json().path("detail").asText()).as(operation.name())
            .isEqualTo("U bent niet aangemeld, of uw naam en wachtwoord kloppen niet.");
        softly.assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElse("")).as(operation.name())
            .startsWith("Basic ");
        softly.assertThat(answer.json().path("instance").asText()).as(operation.name()).startsWith("/api/");
      }
      Answer wrong = new Api("http://localhost:" + port, "nobody", mapper)
          .send(operation.method, operation.address(NOTHING), type(operation), body(operation));
      softly.assertThat(wrong.status()).as(operation.name() + " with a wrong password").isEqualTo(401);
      softly.assertThat(fault(wrong)).as(operation.name() + " with a wrong password").isNull();
    }
    softly.assertAll();
  }

  @Test
  void aFunctionThatARoleDoesNotHaveIsForbiddenAndWhatDoesNotExistIsUnknown() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      Call call = CALLS.getOrDefault(operation.name(), NEW);
      for (String person : Accounts.ALL) {
        Answer answer = api(person).send(operation.method, operation.address(NOTHING), type(operation), body(operation));
        softly.assertThat(answer.status()).as("%s %s %s", person, operation.name(), answer.body())
            .isEqualTo(call.who.contains(person) ? call.status : 403);
        softly.assertThat(fault(answer)).as("%s %s", person, operation.name()).isNull();
      }
    }
    softly.assertAll();
  }

  @Test
  void refusalsAreInTheLanguageThatWasAskedForAndElseInThePersonsOwn() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      Map<String, String> said = new LinkedHashMap<>();
      for (String language : List.of("nl", "fr", "en")) {
        Answer answer = api("bi").in(language).send(operation.method, operation.address(NOTHING), type(operation), body(operation));
        if (answer.status() >= 400) {
          said.put(language, answer.json().path("detail").asText());
        }
      }
      softly.assertThat(new TreeSet<>(said.values())).as("%s %s", operation.name(), said).hasSize(said.size());
    }
    softly.assertThat(api("corr-bm").in(null).get("/api/requests/REQ-1999-0001").json().path("detail").asText())
        .isEqualTo("Ceci n’existe pas, ou vous ne pouvez pas le voir.");
    softly.assertThat(api("corr-lb").in("xx").get("/api/requests/REQ-1999-0001").json().path("detail").asText())
        .isEqualTo("Dit bestaat niet, of u mag het niet zien.");
    softly.assertThat(api("corr-lb").in("de, fr;q=0.5, en;q=0.7").get("/api/requests/REQ-1999-0001").json().path("detail").asText())
        .isEqualTo("This does not exist, or you may not see it.");
    softly.assertAll();
  }

  /** What stands in an address, written as it is sent. */
  private static List<String> strangeValues() {
    List<String> strange = new ArrayList<>(List.of("%ED%A0%80", "%C0%AF", "%FF", "%00", "a%00b"));
    Stream.of(" ", "é漢\uD83D\uDE00", "'; drop table dossier; --", "${7*7}", "#{7*7}", "<script>alert(1)</script>", "-1", "0", "201",
        "99999999999999999999", "2147483648", "1e400", "NaN", "null", "true", "2026-02-30", "9999999-01-01", "+999999999-12-31",
        "-999999999-01-01", "2026-10-05T25:00", "a,b,,c", "a\r\nSet-Cookie: x=y", "[]", "{}", "\\", "\"", "x".repeat(5000))
        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")).forEach(strange::add);
    return strange;
  }

  @Test
  void noStrangeValueInAnAddressIsMoreThanRefused() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      for (String value : strangeValues()) {
        for (String person : List.of(userOf(operation))) {
          List<String> addresses = new ArrayList<>();
          operation.parameters("path").forEach(name -> addresses.add(
              operation.address(Map.of(name, value.equals("%20") ? "%20x" : value))));
          operation.parameters("query").forEach(name -> addresses.add(operation.address(NOTHING) + "?" + name + "=" + value));
          for (String address : addresses) {
            if (!operation.path.equals("/api/demo/clock")) {
              Answer answer = api(person).in("fr").send(operation.method, address, type(operation), body(operation));
              softly.assertThat(fault(answer)).as("%s %s %s", person, operation.method, shown(address)).isNull();
            }
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void noReasonablePeriodTurnsIntoAFailureByOneStrangeValue() {
    Map<String, String> reasonable = Map.of("rule", "EU_1182_71", "event", "2026-01-29", "amount", "2", "unit", "MONTHS", "calendar", "BE",
        "direction", "FORWARD");
    assertThat(period(reasonable).status()).isEqualTo(200);
    SoftAssertions softly = new SoftAssertions();
    for (String name : List.of("rule", "event", "amount", "unit", "calendar", "direction", "thenDays", "legalReference")) {
      for (String value : strangeValues()) {
        Map<String, String> strange = new LinkedHashMap<>(reasonable);
        strange.put(name, value);
        softly.assertThat(fault(period(strange))).as("%s=%s", name, shown(value)).isNull();
      }
    }
    softly.assertAll();
  }

  private Answer period(Map<String, String> parameters) {
    List<String> written = new ArrayList<>();
    parameters.forEach((name, value) -> written.add(name + "=" + value));
    return api("corr-lb").get("/api/periods?" + String.join("&", written));
  }

  private static List<String> strangeBodies() {
    return Stream.of("", " ", "{", "null", "[]", "5", "'x'", "true", "{}{}", "{'a':1}", "\uFEFF{}", "[".repeat(3000), "{'a':".repeat(3000),
        "<a/>", "{'due':{}}", "\u0000", "{'to':null}", "{'':''}", "{'to':'a','to':'b'}").map(body -> body.replace('\'', '"')).toList();
  }

  @Test
  void noStrangeBodyIsMoreThanRefused() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      if (operation.method.equals("GET")) {
        continue;
      }
      for (String person : List.of(userOf(operation), "corr-bm")) {
        for (String body : strangeBodies()) {
          Answer answer = api(person).in("nl").send(operation.method, operation.address(NOTHING), "application/json", body);
          softly.assertThat(fault(answer)).as("%s %s %s", person, operation.name(), shown(body)).isNull();
        }
        for (String type : List.of("application/xml", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded", "application/json; charset=utf-16", "image/png", "x")) {
          Answer answer = api(person).in("nl").send(operation.method, operation.address(NOTHING), type, "<a>1</a>");
          softly.assertThat(fault(answer)).as("%s %s %s", person, operation.name(), type).isNull();
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void noStrangeFieldOfABodyIsMoreThanRefused() {
    World world = new World(this, "LB");
    String question = api("bi").post("/api/requests", Map.of("dossier", world.reference, "institutions", List.of("LB"), "question", "?",
        "due", "2026-11-30")).json().path("reference").asText();
    String task = task(world.reference, "AnalyseDirective");
    Map<String, Map<String, String>> real = Map.of("deadlines", Map.of("id", world.deadline), "requests", Map.of("reference", question),
        "tasks", Map.of("id", task), "transpositions", Map.of("reference", world.reference));
    SoftAssertions softly = new SoftAssertions();
    List<String> strange = List.of("null", "true", "5", "-1", "1e400", "9".repeat(400), "0.1", "\"\"", "\" \"", "\"\\u0000\"",
        "\"\\ud800\"",
        "\"a\\u0007b\"", "{}", "[]", "[null]", "[[[]]]", "[\"\\u0000\"]", "{\"a\":{\"b\":[1]}}", "\"2026-02-30\"", "\"+999999999-12-31\"",
        "\"-999999999-01-01\"", "\"" + "x".repeat(20_000) + "\"", "[" + "\"LB\",".repeat(2000) + "\"LB\"]");
    for (Operation operation : operations()) {
      JsonNode schema = schema(operation);
      Set<String> fields = new TreeSet<>();
      schema.path("properties").fieldNames().forEachRemaining(fields::add);
      for (String field : fields) {
        for (String value : strange) {
          for (String person : List.of(userOf(operation))) {
            String usual = body(operation);
            ObjectNode body = (ObjectNode) json(usual == null || !usual.startsWith("{") ? "{}" : usual);
            if (body.has("dossier")) {
              body.put("dossier", world.reference);
            }
            String written = body.put(field, "GAP").toString().replace("\"GAP\"", value);
            Answer answer = api(operation.path.startsWith("/api/tasks") ? "corr-lb" : person).in("en").send(operation.method,
                operation.address(real.getOrDefault(operation.path.split("/")[2], NOTHING)), "application/json", written);
            softly.assertThat(fault(answer)).as("%s %s %s=%s", person, operation.name(), field, shown(value)).isNull();
          }
        }
      }
    }
    softly.assertAll();
  }

  private JsonNode schema(Operation operation) {
    JsonNode schema = operation.told.path("requestBody").path("content").path("application/json").path("schema");
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  @Test
  void listsArePagedAndSortedWithinLimits() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : operations()) {
      List<String> parameters = operation.parameters("query");
      if (!parameters.contains("page") || !CALLS.getOrDefault(operation.name(), NEW).who.contains("bi")) {
        continue;
      }
      Map<String, List<String>> wrong = new LinkedHashMap<>(Map.of("page", List.of("-1", "x", "99999999999", "1.5"),
          "size", List.of("0", "-1", "201", "99999999999", "x")));
      wrong.put("sort", List.of("nothing", "id;drop", "nothing,desc", "-nothing"));
      wrong.forEach((name, values) -> values.forEach(value -> {
        Answer answer = api("bi").get(operation.path + "?" + name + "=" + value);
        softly.assertThat(answer.status()).as("%s %s=%s", operation.name(), name, value).isEqualTo(400);
        softly.assertThat(answer.json().path("errors").path(0).path("field").asText()).as("%s %s=%s", operation.name(), name, value)
            .isEqualTo(name);
      }));
      JsonNode list = api("bi").get(operation.path + "?page=1000000&size=200").json();
      softly.assertThat(list.path("items").isArray() && list.path("items").isEmpty()).as(operation.name()).isTrue();
      softly.assertThat(list.path("page").asInt()).as(operation.name()).isEqualTo(1_000_000);
      softly.assertThat(list.path("size").asInt()).as(operation.name()).isEqualTo(200);
      softly.assertThat(list.path("total").isIntegralNumber()).as(operation.name()).isTrue();
      softly.assertThat(api("bi").get(operation.path).json().path("size").asInt()).as(operation.name()).isEqualTo(50);
    }
    softly.assertAll();
  }

  @Test
  void anyOtherMethodIsRefused() {
    SoftAssertions softly = new SoftAssertions();
    Map<String, Set<String>> methods = new TreeMap<>();
    operations().forEach(operation -> methods.computeIfAbsent(operation.path, path -> new TreeSet<>()).add(operation.method));
    methods.forEach((path, known) -> {
      for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
        if (!known.contains(method)) {
          Answer answer = api("bi").send(method, new Operation(method, path, null).address(NOTHING), "application/json", "{}");
          softly.assertThat(answer.status()).as("%s %s", method, path).isIn(400, 404, 405);
          softly.assertThat(fault(answer)).as("%s %s", method, path).isNull();
        }
      }
    });
    for (String path : List.of("/api", "/api/", "/api/nothing", "/api/tasks/", "/api/people/bi", "/api/%2e%2e/board")) {
      for (String person : List.of("bi", "admin")) {
        Answer answer = api(person).get(path);
        softly.assertThat(answer.status()).as(path).isIn(400, 404);
        softly.assertThat(fault(answer)).as(path).isNull();
      }
    }
    softly.assertAll();
  }

  @Test
  void whateverAClientSaysThatItReadsItIsAnswered() {
    Session session = browser("bi");
    SoftAssertions softly = new SoftAssertions();
    for (String accept : List.of("text/html", "application/xml", "image/png", "*/*", "x", "application/json;q=0", "text/html,,;q=9")) {
      session.with("Accept", accept);
      for (String path : List.of("/api/tasks", "/api/requests/REQ-1999-0001", "/api/deadlines?page=x", "/api/nothing")) {
        softly.assertThat(fault(session.get(path))).as("%s of %s", path, accept).isNull();
      }
    }
    session.with("Accept", "application/json");
    for (String language : List.of("*", "xx-YY;;q=abc", "nl;q=9", "fr-BE,nl", "-", "x".repeat(500), "nl_BE", "é")) {
      session.with("Accept-Language", language);
      softly.assertThat(fault(session.get("/api/requests/REQ-1999-0001"))).as(language).isNull();
    }
    softly.assertAll();
  }

  /** What is wrong with an answer, whatever was asked; null when nothing is. */
  private static String fault(Answer answer) {
    if (!Set.of(200, 201, 204, 400, 401, 403, 404, 405, 406, 409, 413, 415).contains(answer.status())) {
      return "status " + answer.status() + ": " + shown(answer.body());
    }
    for (String inside : List.of("Exception", "org.springframework", "org.camunda", "org.hibernate", "at java.", "PSQL",
        "brussels.irisflow", "Tomcat", "SELECT ", "select ", "timestamp")) {
      if (answer.status() >= 400 && answer.body().contains(inside)) {
        return answer.status() + " tells what is inside: " + shown(answer.body());
      }
    }
    if (answer.status() >= 400) {
      String type = answer.response().headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("application/problem+json")) {
        return answer.status() + " of type " + type + ": " + shown(answer.body());
      } else if (answer.json().path("detail").asText().isBlank() || answer.json().path("title").asText().isBlank()) {
        return answer.status() + " without a sentence: " + shown(answer.body());
      } else if (answer.json().path("status").asInt() != answer.status() || !answer.json().path("errors").isArray()) {
        return answer.status() + " without status or errors: " + shown(answer.body());
      }
      for (JsonNode error : answer.json().path("errors")) {
        if (error.path("field").asText().isBlank() || error.path("message").asText().isBlank()) {
          return answer.status() + " with an empty error: " + shown(answer.body());
        }
      }
    }
    return null;
  }

  /** Somebody whose role has the function. */
  private static String userOf(Operation operation) {
    Set<String> who = CALLS.getOrDefault(operation.name(), NEW).who;
    return who.isEmpty() || who.contains("bi") ? "bi" : new TreeSet<>(who).first();
  }

  private static String type(Operation operation) {
    String body = body(operation);
    return body == null ? null : body.startsWith("--") ? "multipart/form-data; boundary=x" : "application/json";
  }

  private static String body(Operation operation) {
    return CALLS.getOrDefault(operation.name(), NEW).body;
  }

  private static String shown(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
