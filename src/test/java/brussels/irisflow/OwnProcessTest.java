package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.testing.IdentityProvider;
import brussels.irisflow.testing.OwnProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only a process of its own can show: the login with an identity provider, which is chosen at the start, and what is left
 * when the process is killed in the middle of work. One start after the other on the same data, so in this order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnProcessTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OPENED = 12;

  @TempDir
  private static Path folder;
  private static IdentityProvider provider;
  private static OwnProcess irisflow;

  @BeforeAll
  static void start() throws Exception {
    provider = new IdentityProvider();
    irisflow = OwnProcess.start(folder, "--spring.profiles.active=demo,oidc", "--IRISFLOW_OIDC_ISSUER=" + provider.issuer(),
        "--IRISFLOW_OIDC_CLIENT_ID=irisflow", "--IRISFLOW_OIDC_CLIENT_SECRET=secret");
  }

  @AfterAll
  static void stop() throws Exception {
    if (irisflow != null) {
      irisflow.close();
    }
    provider.close();
  }

  // The second login

  @Test
  @Order(1)
  void whomTheProviderKnowsUnderTheNameOfAnAccountGoesOnToThePageAndToTheTasklist() {
    provider.knows("corr-lb");
    Session session = browser();
    assertThat(session.get("/login").body()).contains("/oauth2/authorization/sso");
    assertThat(session.get("/board").status()).isEqualTo(302);
    assertThat(login(session)).isEqualTo(irisflow.address() + "/board");
    assertThat(session.get("/board").status()).isEqualTo(200);
    assertThat(session.get("/api/people/me").json().path("groups").toString()).contains("inst-LB").doesNotContain("camunda-admin");
    assertThat(session.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    assertThat(session.get("/camunda/api/admin/auth/user/default").json().path("userId").asText()).isEqualTo("corr-lb");
    String token = Session.token(session.get("/settings").body());
    assertThat(location(session.form("/logout", Map.of("_csrf", token)))).endsWith("/login?logout");
    assertThat(session.get("/board").status()).isEqualTo(302);
  }

  @Test
  @Order(2)
  void whomWeDoNotKnowIsToldSoAndSoIsWhomTheProviderSendsBack() {
    Session session = browser();
    for (String stranger : List.of("somebody", "CORR-LB", "corr-lb ", "a\u0000b")) {
      provider.knows(stranger);
      assertThat(login(session)).as(stranger).endsWith("/login?stranger");
    }
    assertThat(session.get("/login?stranger").body()).contains("No account has been opened here under the name");
    provider.knows(null);
    assertThat(login(session)).endsWith("/login?provider");
    assertThat(session.get("/login?provider").body()).contains("Logging in with the account of your administration did not succeed.");
    assertThat(session.get("/board").status()).isEqualTo(302);
  }

  // Killed in the middle of work

  @Test
  @Order(3)
  void whatWasAnsweredBeforeItWasKilledIsFoundAgainAndNothingIsHalfDone() throws Exception {
    assertThat(api("bi").post("/api/directives/import", results(1, OPENED)).status()).isEqualTo(200);
    Set<String> answered = workUntilItIsKilled();
    irisflow = OwnProcess.start(folder, "--spring.profiles.active=demo");
    Set<String> found = new TreeSet<>();
    List<String> dossiers = new ArrayList<>();
    api("bi").get("/api/directives?size=200").json().path("items").forEach(one -> {
      if (!one.path("transposition").isNull()) {
        found.add(one.path("celex").asText());
        dossiers.add(one.path("transposition").asText());
      }
    });
    assertThat(found).containsAll(answered);
    assertThat(new HashSet<>(dossiers)).hasSize(dossiers.size());
    for (String reference : dossiers) {
      JsonNode dossier = api("bi").get("/api/transpositions/" + reference).json();
      String expected = dossier.path("phase").asText().equals("COMPETENCE") ? "DecideCompetence" : "AnalyseDirective";
      assertThat(dossier.path("tasks")).as(dossier.toString()).hasSize(1);
      assertThat(dossier.path("tasks").get(0).path("key").asText()).isEqualTo(expected);
      assertThat(dossier.path("deadlines")).hasSize(2);
    }
    long imported = api("bi").get("/api/directives?size=1&q=32040L").json().path("total").asLong();
    assertThat(imported).as("the import that was under way is there as a whole or not at all").isIn(0L, 300L);
  }

  /** Directives are opened and decided side by side, and others imported; answers those whose opening was answered. */
  private Set<String> workUntilItIsKilled() throws InterruptedException {
    Set<String> answered = java.util.concurrent.ConcurrentHashMap.newKeySet();
    CountDownLatch some = new CountDownLatch(OPENED / 3);
    ExecutorService people = Executors.newFixedThreadPool(4);
    people.submit(() -> api("bi").post("/api/directives/import", results(40, 300)));
    for (int number = 1; number <= OPENED; number++) {
      String celex = celex(1, number);
      people.submit(() -> {
        Api.Answer opened = api("bi").post("/api/transpositions", Map.of("celex", celex));
        if (opened.status() == 201) {
          answered.add(celex);
          some.countDown();
          String task = api("bi").get("/api/transpositions/" + opened.json().path("reference").asText()).json().path("tasks").get(0)
              .path("id").asText();
          api("bi").post("/api/tasks/" + task + "/complete", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB"));
        }
      });
    }
    assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
    irisflow.kill();
    people.shutdown();
    assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    return answered;
  }

  @Test
  @Order(4)
  void aSecondStartOnTheSameDataOrTheSamePortSaysWhyItIsRefused(@TempDir Path other) throws Exception {
    try (OwnProcess same = OwnProcess.begin(folder, 0, "--spring.profiles.active=demo");
        OwnProcess beside = OwnProcess.begin(other, irisflow.port(), "--spring.profiles.active=demo")) {
      assertThat(same.saidWhenItEnded()).contains("Irisflow is already running on the data in " + folder);
      assertThat(beside.saidWhenItEnded()).contains("Port " + irisflow.port() + " was already in use.");
    }
    assertThat(api("bi").get("/api/deadlines").status()).isEqualTo(200);
  }

  // What the tests share

  private static Api api(String person) {
    return new Api(irisflow.address(), person, JSON);
  }

  private static Session browser() {
    return new Session(irisflow.address(), JSON);
  }

  /** Goes to the provider and comes back; answers where that leads. */
  private static String login(Session session) {
    String toProvider = location(session.get("/oauth2/authorization/sso"));
    String back = location(new Session(provider.issuer(), JSON).get(toProvider.substring(provider.issuer().length())));
    URI answer = URI.create(back);
    return location(session.get(answer.getRawPath() + "?" + answer.getRawQuery()));
  }

  private static String location(Api.Answer answer) {
    return answer.response().headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.status() + answer.body()));
  }

  private static String celex(int series, int number) {
    return "320%02dL%04d".formatted(series, number);
  }

  private static String results(int series, int many) {
    String rows = IntStream.rangeClosed(1, many).boxed().flatMap(number -> Stream.of("2038-01-01", "2039-01-01").map(deadline -> """
        {"celex":{"type":"literal","value":"%1$s"},"transposition":{"type":"literal","value":"%2$s"},
         "lang":{"type":"literal","value":"NLD"},"title":{"type":"literal","value":"Richtlijn %1$s van de test"}}"""
        .formatted(celex(series, number), deadline))).collect(Collectors.joining(","));
    return """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows);
  }
}
