package brussels.irisflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One login for pages and Tasklist, passwords for the APIs, and what goes along with each answer. */
class LoginTest extends IrisflowTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String WHO = "/camunda/api/admin/auth/user/default";

  @Test
  void whoLogsInOnThePageIsLoggedInForTheTasklistToo() {
    Session session = browser();
    assertThat(session.get("/").status()).isEqualTo(302);
    assertThat(session.get(TASKLIST).status()).isEqualTo(302);
    assertThat(session.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
    Answer in = session.login("corr-lb", "demo");
    assertThat(location(in)).endsWith("/");
    assertThat(session.get("/").body()).contains("EU-correspondent Leefmilieu Brussel");
    assertThat(session.get(TASKLIST).status()).isEqualTo(200);
    Answer who = session.get(WHO);
    assertThat(who.json().path("userId").asText()).isEqualTo("corr-lb");
    assertThat(who.json().path("authorizedApps").toString()).contains("tasklist").doesNotContain("cockpit").doesNotContain("admin");
  }

  @Test
  void loggingOutOnThePageEndsTheTasklistAndTheOtherWayRound() {
    Session session = browser("corr-bm");
    session.get(TASKLIST);
    assertThat(session.get(WHO).status()).isEqualTo(200);
    Answer out = session.form("/logout", Map.of("_csrf", Session.token(session.get("/settings").body())));
    assertThat(location(out)).endsWith("/login?logout");
    assertThat(session.get("/").status()).isEqualTo(302);
    assertThat(session.get(WHO).status()).isIn(401, 404);
    assertThat(session.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);

    Session other = browser("corr-bm").withTasklistToken();
    assertThat(other.post(WHO + "/logout", "{}").status()).isEqualTo(204);
    assertThat(other.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
    assertThat(other.get("/").status()).isEqualTo(302);
  }

  @Test
  void aLogoutThatSomebodyElseSendsDoesNotLogOut() {
    Session session = browser("corr-bm");
    assertThat(session.form("/logout", Map.of()).status()).isEqualTo(403);
    assertThat(session.get("/logout").status()).isIn(403, 404, 405);
    assertThat(session.get("/").status()).isEqualTo(200);
  }

  @Test
  void afterTheLoginOneGoesOnToThePageThatWasAskedForAndNowhereElse() {
    Session session = browser();
    session.get("/dossiers?q=x");
    assertThat(location(session.login("corr-lb", "demo"))).endsWith("/dossiers?q=x");
    Session lured = browser();
    lured.get("/login?continue=https://evil.example&url=https://evil.example");
    assertThat(location(lured.login("corr-lb", "demo"))).doesNotContain("evil");
  }

  @ParameterizedTest
  @CsvSource({"corr-lb,wrong", "nobody,demo", "'',demo", "corr-lb,''", "irisflow,demo", "everybody,demo"})
  void whoDoesNotKnowThePasswordIsNotToldWhatWasWrong(String name, String password) {
    Answer answer = browser().login(name, password);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/login?error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "' or 1=1 --", "é漢\uD83D\uDE00", "corr-lb\r\nX: y", "CORR-LB ", "*", "${7*7}"})
  void aStrangeNameIsNobodys(String name) {
    assertThat(location(browser().login(name, "demo"))).as("on the page").endsWith("/login?error");
    assertThat(location(browser().login("corr-lb", name))).as("as a password").endsWith("/login?error");
    for (String path : List.of("/api/tasks", "/engine-rest/task")) {
      assertThat(api(name).get(path).status()).as(path).isEqualTo(401);
    }
  }

  @Test
  void whoTriesPasswordsHasToWaitWithTheRightOneTooAndNotForEver() {
    for (int i = 0; i < LoginAttempts.FEW; i++) {
      assertThat(location(browser().login("member-2", "wrong" + i))).endsWith("/login?error");
    }
    assertThat(location(browser().login("member-2", "demo"))).as("throttled").endsWith("/login?error");
    assertThat(api("member-2").get("/api/people/me").status()).as("with a password too").isEqualTo(401);
    assertThat(api("member-3").get("/api/people/me").status()).as("others are not").isEqualTo(200);
    timeMachine.set(clock.instant().plus(Duration.ofMinutes(6)));
    assertThat(location(browser().login("member-2", "demo"))).endsWith("/");
    assertThat(api("member-2").get("/api/people/me").status()).isEqualTo(200);
  }

  @Test
  void aSessionFromBeforeTheLoginIsNotTheOneAfterIt() {
    Session session = browser();
    session.get("/login");
    String before = session.cookie("JSESSIONID");
    session.login("corr-lb", "demo");
    assertThat(session.cookie("JSESSIONID")).isNotEqualTo(before);
    assertThat(browser().plant("JSESSIONID", before).get("/").status()).isEqualTo(302);
    Session planted = browser().plant("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
    planted.login("corr-lb", "demo");
    assertThat(browser().plant("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF").get("/").status()).isEqualTo(302);
  }

  @Test
  void anAddressThatCarriesASessionIsNone() {
    Session session = browser("corr-lb");
    assertThat(browser().get("/;jsessionid=" + session.cookie("JSESSIONID")).status()).isEqualTo(400);
  }

  @Test
  void cookiesAreForTheServerAloneAndForNoOtherSite() {
    Session session = browser();
    String cookie = String.join("\n", session.get("/login").response().headers().allValues("Set-Cookie"));
    assertThat(cookie).contains("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    session.login("corr-lb", "demo");
    String tasklist = String.join("\n", session.get(TASKLIST).response().headers().allValues("Set-Cookie"));
    assertThat(tasklist).contains("XSRF-TOKEN=").contains("SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/", "/board", "/dossiers", "/settings", "/notifications", "/nothing"})
  void aPageComesWithWhatKeepsABrowserFromDoingHarm(String page) {
    Answer answer = browser("bi").get(page);
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'").contains("object-src 'none'")
        .contains("frame-ancestors 'none'").contains("base-uri 'self'").contains("form-action 'self'");
    assertThat(header(answer, "Content-Security-Policy").replace("style-src-attr 'unsafe-inline'", "")).doesNotContain("unsafe", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Server")).isEmpty();
    assertThat(header(answer, "X-Powered-By")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/tasks", "/api/nothing", "/engine-rest/task", "/v3/api-docs"})
  void anAnswerToAMachineIsNotKeptAndOpensNoSession(String call) {
    Answer answer = api("bi").get(call);
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/tasks", "/engine-rest/task", "/v3/api-docs"})
  void aMachineWithoutAPasswordIsToldWhatIsWantedAndABrowserIsNotAskedBehindATasklist(String call) {
    Answer answer = api(null).in("fr").get(call);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic ");
    assertThat(answer.json().path("detail").asText()).isNotBlank();
    assertThat(header(browser().get("/camunda/api/engine/engine/default/task"), "WWW-Authenticate")).isEmpty();
  }

  @Test
  void theTasklistComesWithAPolicyOfItsOwn() {
    Answer answer = browser("corr-lb").get(TASKLIST);
    assertThat(header(answer, "Content-Security-Policy")).contains("base-uri").doesNotContain("unsafe-inline 'unsafe-inline'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
  }

  @Test
  void ourApiTakesTheSessionOfAPageOnlyWithItsToken() {
    Session session = browser("bi");
    assertThat(session.get("/api/people/me").json().path("person").asText()).isEqualTo("bi");
    assertThat(session.post("/api/requests", "{}").status()).isEqualTo(403);
    assertThat(session.with("Authorization", "Bearer x").post("/api/requests", "{}").status()).isEqualTo(403);
    session.with("Authorization", null).with("X-CSRF-TOKEN", Session.token(session.get("/settings").body()));
    assertThat(session.post("/api/requests", "{}").status()).isEqualTo(400);
    assertThat(session.get("/engine-rest/task").status()).as("the engine's takes none").isEqualTo(401);
  }

  @Test
  void whatIsNotNamedNeedsALogin() {
    for (String path : List.of("/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html", "/actuator", "/actuator/env", "/actuator/info",
        "/actuator/metrics", "/actuator/heapdump", "/h2-console", "/nothing", "/camunda", "/camunda/", "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/", "/api/nothing", "/engine-rest", "/demo/mails", "/error", "/templates/login.html",
        "/application.yaml")) {
      Answer answer = browser().get(path);
      assertThat(answer.status()).as(path).isIn(302, 401, 403, 404);
    }
    assertThat(browser().get("/actuator/health").status()).isEqualTo(200);
    assertThat(browser().get("/actuator/health").json().has("components")).as("no more than up or down").isFalse();
    for (String path : List.of("/actuator/info", "/actuator/metrics", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/")) {
      assertThat(browser("bi").get(path).status()).as(path).isIn(403, 404);
    }
    for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/configprops", "/actuator/shutdown")) {
      assertThat(browser("admin").get(path).status()).as(path).isEqualTo(404);
    }
  }

  private static String location(Answer answer) {
    return header(answer, "Location");
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
