package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The walls of our pages: every address that a controller answers, found by asking the controllers, tried by those who may and
 * those who may not, with what people type and with what nobody types. A page that is added is tried without a line here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWallsTest extends IrisflowTest {

  /** Pages that need no login. */
  private static final Set<String> OPEN = Set.of("GET /login", "GET /accessibility", "POST /language", "GET /error", "POST /error");
  /** Would move the time of all tests. */
  private static final Set<String> NOT_TRIED = Set.of("POST /demo/clock", "GET /error", "POST /error");
  private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)[^/]*\\}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]{1,20})\"");
  private static final List<String> READ = List.of("q", "status", "kind", "institution", "page", "size", "sort", "before", "light", "rule",
      "event", "time", "amount", "unit", "calendar", "thenDays", "direction", "domain");
  private static final Set<Integer> ANSWERS = Set.of(200, 302, 303, 304, 400, 403, 404, 405, 409, 413, 415);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private World world;
  private String made;
  private String actor;
  private String institution;

  /** A page or an action of one. */
  private record Door(String method, String pattern, HandlerMethod handler) {

    /** Whether it only tells, and changes nothing. */
    boolean reads() {
      return method.equals("GET") || method.equals("HEAD");
    }

    /** The parameters that it reads; with a map of them, all that pages are known to read. */
    List<String> parameters() {
      List<String> names = new ArrayList<>();
      for (MethodParameter parameter : handler.getMethodParameters()) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (Map.class.isAssignableFrom(parameter.getParameterType())) {
          return READ;
        } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
          names.add(parameter.getParameterName());
        }
      }
      return names;
    }

    String name() {
      return method + " " + pattern;
    }
  }

  @BeforeAll
  void build() {
    begin();
    world = new World(this);
    String mark = UUID.randomUUID().toString().substring(0, 6);
    made = "made-" + mark;
    actor = "actor-" + mark;
    institution = ("W" + mark).toUpperCase();
    for (String account : List.of(made, actor)) {
      does("admin", "/directory/people/new", Map.of("account", account, "name", "Wall " + account, "email", account + "@test.invalid",
          "language", "nl", "password", "Een lange zin 12"));
    }
    does("bi", "/directory/institutions/new", Map.of("code", institution, "kind", "BODY", "nameNl", "Muur", "nameFr", "Mur", "nameEn",
        "Wall"));
    Session session = browser();
    session.login(actor, "Een lange zin 12");
    sessions.put(actor, session);
  }

  /** Other tests try everybody's password. */
  @AfterAll
  void sendAway() {
    begin();
    for (String account : List.of(made, actor)) {
      does("admin", "/directory/people/" + account + "/leave", Map.of("on", "2026-10-04"));
    }
  }

  private void does(String person, String action, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("_csrf", token(person));
    Answer answer = session(person).form(action, sent);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  /** What exists, by the names of gaps in addresses; nobody else counts on it. */
  private Map<String, String> names() {
    if (names.isEmpty()) {
      names.putAll(world.names());
      names.putAll(Map.of("code", institution, "account", made));
    }
    return names;
  }

  /** Who tries a form: for what is somebody's own, somebody whom nobody else counts on. */
  private String whoSends(Door door) {
    boolean own = door.pattern.matches("/(settings|language|notifications).*");
    return own ? actor : door.pattern.startsWith("/directory/people") ? "admin" : "bi";
  }

  private List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    mapping.getHandlerMethods().forEach((info, handler) -> {
      if (handler.getBeanType().getName().startsWith("brussels.irisflow.")) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
            ? Set.of(RequestMethod.GET, RequestMethod.POST) : info.getMethodsCondition().getMethods();
        info.getPatternValues().stream().filter(pattern -> !pattern.startsWith("/api/"))
            .forEach(pattern -> methods.forEach(method -> doors.add(new Door(method.name(), pattern, handler))));
      }
    });
    doors.removeIf(door -> NOT_TRIED.contains(door.name()));
    // what ends a dossier or an account comes after what can be done with it
    doors.sort(java.util.Comparator.<Door, Boolean>comparing(door -> door.pattern.matches(".*/(annul|withdraw|drop|leave|end)$"))
        .thenComparing(Door::name));
    assertThat(doors).hasSizeGreaterThan(60);
    return doors;
  }

  private Session session(String person) {
    return sessions.computeIfAbsent(person, this::browser);
  }

  @Test
  void whoIsNotLoggedInIsLedToTheLogin() {
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      String address = filled(door, Map.of());
      Answer answer = browser().send(door.method, address, null, null);
      if (!OPEN.contains(door.name())) {
        softly.assertThat(answer.status()).as(door.name()).isIn(302, 403);
        if (answer.status() == 302) {
          softly.assertThat(location(answer)).as(door.name()).endsWith("/login");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whatDoesNotExistIsUnknownToEverybodyOrForbidden() {
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      if (!GAP.matcher(door.pattern).find()) {
        continue;
      }
      for (String person : List.of("bi", "corr-bew", "hr", "manager", "admin")) {
        Answer answer = door.reads() ? session(person).send(door.method, filled(door, Map.of()), null, null)
            : session(person).form(filled(door, Map.of()), Map.of("_csrf", token(person), "reason", "x"));
        softly.assertThat(answer.status()).as("%s %s", person, door.name()).isIn(302, 403, 404);
        if (answer.status() == 302) {
          softly.assertThat(door.name()).as("%s goes on", door.name()).isIn("GET /dossiers/{reference:REQ-\\d{4}-\\d{4,}}");
        }
        softly.assertThat(fault(answer)).as("%s %s", person, door.name()).isNull();
      }
    }
    softly.assertAll();
  }

  @Test
  void whoMayNotSeeADossierFindsNoneOfItsPagesAndWhoOnlyReadsChangesNothing() {
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      if (!door.pattern.matches("/(transpositions|dossiers|deadlines)/\\{.*") || door.pattern.contains("REQ-")) {
        continue;
      }
      String address = filled(door, names());
      for (String person : List.of("corr-bew", "hr", "holder", "admin")) {
        Answer answer = door.reads() ? session(person).send(door.method, address, null, null)
            : session(person).form(address, Map.of("_csrf", token(person), "reason", "x", "due", "2027-05-28", "decision", "x",
                "lead", "BEW"));
        softly.assertThat(answer.status()).as("%s %s", person, door.name()).isEqualTo(404);
        softly.assertThat(answer.body()).as("%s %s", person, door.name()).doesNotContain(world.title);
      }
      if (!door.reads()) {
        softly.assertThat(session("manager").form(address, Map.of("_csrf", token("manager"), "reason", "x", "due", "2027-05-28",
            "decision", "x", "lead", "BEW", "title", "x")).status()).as("the reader of the boards %s", door.name()).isEqualTo(403);
      }
    }
    assertThat(world.seenBy("bi").path("lead").asText()).isEqualTo("LB");
    softly.assertAll();
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      if (!door.reads()) {
        Answer answer = session("bi").form(filled(door, names()), Map.of("reason", "x"));
        softly.assertThat(answer.status()).as(door.name()).isEqualTo(403);
        Answer guessed = session("bi").form(filled(door, names()), Map.of("reason", "x", "_csrf", "guessed"));
        softly.assertThat(guessed.status()).as(door.name()).isEqualTo(403);
        softly.assertThat(fault(guessed)).as(door.name()).isNull();
      }
    }
    softly.assertAll();
  }

  @Test
  void noStrangeValueInTheAddressOfAPageIsMoreThanRefused() {
    List<String> values = Stream.of("a\u0000b", "-1", "99999999999999999999", "2026-02-30", "+999999999-12-31", "<script>alert(1)</script>",
        "a\r\nX: y", "x".repeat(3000)).map(PageWallsTest::written).toList();
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      if (!door.reads()) {
        continue;
      }
      String person = door.pattern.startsWith("/demo") ? "admin" : "bi";
      String address = filled(door, names());
      for (String name : door.parameters()) {
        for (String value : List.of(values.get(0), values.get(Math.floorMod(name.hashCode(), values.size())))) {
          softly.assertThat(fault(session(person).get(address + "?" + name + "=" + value))).as("%s %s?%s=%s", person, address, name,
              shown(value)).isNull();
        }
      }
      Matcher gap = GAP.matcher(door.pattern);
      while (gap.find()) {
        for (String value : List.of("%00", "%ED%A0%80", "%20", "%2F", "%3B", "%C3%A9%F0%9F%98%80", "x".repeat(3000), "..", "%25",
            "%7B%7D")) {
          Map<String, String> strange = new HashMap<>(names());
          strange.put(kindOf(door) + "." + gap.group(1), value);
          softly.assertThat(fault(session("bi").get(filled(door, strange)))).as("%s %s", door.name(), shown(value)).isNull();
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void noStrangeValueInAFormIsMoreThanRefused() throws IOException {
    Set<String> fieldNames = fieldNames();
    List<String> always = List.of("a\u0000b", "", "<script>alert(1)</script> é漢\uD83D\uDE00\r\n\t");
    List<String> inTurn = List.of("+999999999-12-31", "x".repeat(2100), "-1");
    SoftAssertions softly = new SoftAssertions();
    for (Door door : doors()) {
      if (door.reads()) {
        continue;
      }
      List<String> values = new ArrayList<>(always);
      values.add(inTurn.get(Math.floorMod(door.name().hashCode(), inTurn.size())));
      for (String value : values) {
        String person = whoSends(door);
        Map<String, String> fields = new LinkedHashMap<>();
        fieldNames.forEach(name -> fields.put(name, value));
        fields.put("_csrf", token(person));
        Answer answer = session(person).form(filled(door, names()), fields);
        softly.assertThat(fault(answer)).as("%s %s %s", person, door.name(), shown(value)).isNull();
        softly.assertThat(location(answer)).as("%s %s %s leads nowhere else", person, door.name(), shown(value))
            .matches("(http://localhost:\\d+)?(/[^/\\\\].*|/)?");
      }
      for (String type : List.of("multipart/form-data", "application/json")) {
        Session session = session(whoSends(door)).with("X-CSRF-TOKEN", token(whoSends(door)));
        Answer answer = session.send("POST", filled(door, names()), type, "--x\r\nbroken");
        session.with("X-CSRF-TOKEN", null);
        softly.assertThat(fault(answer)).as("%s %s", door.name(), type).isNull();
      }
    }
    softly.assertAll();
  }

  /** Names of fields as the controllers and their helpers ask for them. */
  private static Set<String> fieldNames() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Pages.java")).toList()) {
        LITERAL.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group(1)));
      }
    }
    names.removeAll(Set.of("redirect", "form", "page", "notice"));
    assertThat(names).contains("reason", "due", "title", "institution");
    return names;
  }

  private String filled(Door door, Map<String, String> values) {
    Map<String, String> nothing = Map.of("reference", "TRP-1999-0001", "celex", "31999L9999", "code", "XX", "account", "nobody",
        "institution", "XX", "number", "1");
    Matcher gap = GAP.matcher(door.pattern);
    StringBuilder address = new StringBuilder();
    int at = 0;
    while (gap.find()) {
      String name = gap.group(1);
      String value = values.getOrDefault(kindOf(door) + "." + name, values.get(name));
      address.append(door.pattern, at, gap.start()).append(value == null
          ? nothing.getOrDefault(name, "00000000-0000-4000-8000-000000000000") : value);
      at = gap.end();
      if (door.pattern.startsWith("/dossiers/{reference:REQ")) {
        return "/dossiers/REQ-1999-0001";
      }
    }
    return address.append(door.pattern.substring(at)).toString();
  }

  /** The part of the house in which a name stands for something: {@code requests}, {@code steps}. */
  private static String kindOf(Door door) {
    return door.pattern.contains("/steps/") ? "steps" : door.pattern.contains("/measures/") ? "measures" : door.pattern.split("[/.]")[1];
  }

  private String token(String person) {
    return tokens.computeIfAbsent(person, name -> Session.token(session(name).get("/settings").body()));
  }

  private static String written(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("");
  }

  private static String fault(Answer answer) {
    if (!ANSWERS.contains(answer.status())) {
      return "status " + answer.status() + ": " + shown(answer.body());
    }
    if (answer.status() >= 400) {
      for (String inside : List.of("Exception", "org.springframework", "org.camunda", "at java.", "PSQL", "Tomcat", "timestamp",
          "Whitelabel")) {
        if (answer.body().contains(inside)) {
          return answer.status() + " tells what is inside: " + shown(answer.body());
        }
      }
    }
    if (answer.body().contains("<script>alert(1)")) {
      return "an element that somebody typed is an element of the page";
    }
    return answer.body().contains("??") && answer.body().contains("_en??") ? "a text is missing: " + shown(answer.body()) : null;
  }

  private static String shown(String text) {
    return text.length() <= 200 ? text.replace("\u0000", "NUL") : text.substring(0, 200) + "…";
  }
}
