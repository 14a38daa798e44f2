package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published holes of the engine's last open release, tried over HTTP. */
class EngineHolesTest extends IrisflowTest {

  private static final Map<String, Object> EXPRESSION_IN_OR_QUERY =
      Map.of("orQueries", new Object[] {Map.of("dueAfterExpression", "${now()}")});

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count"})
  @DisplayName("CVE-2026-109432: nobody runs expressions through the or-queries of a task query")
  void expressionsInOrQueriesAreRefused(String path) {
    for (String person : new String[] {"corr-lb", "bi", "admin"}) {
      assertThat(api(person).post(path, EXPRESSION_IN_OR_QUERY).status()).as(person).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("CVE-2026-109432: nor through the extension of a stored filter")
  void expressionsInExtensionsOfFiltersAreRefused() {
    String filter = api("corr-lb").get("/engine-rest/filter").json().get(0).path("id").asText();
    assertThat(api("corr-lb").post("/engine-rest/filter/" + filter + "/list", EXPRESSION_IN_OR_QUERY).status()).isEqualTo(400);
    assertThat(api("corr-lb").post("/engine-rest/filter/" + filter + "/count", EXPRESSION_IN_OR_QUERY).status()).isEqualTo(400);
  }

  @Test
  void orQueriesWithoutExpressionsAndShippedFiltersKeepWorking() {
    assertThat(api("corr-lb").post("/engine-rest/task",
        Map.of("orQueries", new Object[] {Map.of("assignee", "corr-lb")})).status()).isEqualTo(200);
    for (var filter : api("corr-lb").get("/engine-rest/filter").json()) {
      assertThat(api("corr-lb").get("/engine-rest/filter/" + filter.path("id").asText() + "/count").status())
          .as(filter.path("name").asText()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/",
      "/camunda//api/admin/setup/default/user/create", "/camunda/api/admin/./setup/default/user/create"})
  @DisplayName("CVE-2026-77226: nobody makes an administrator through the setup")
  void theSetupDoesNotExist(String path) {
    var answer = api(null).post(path, Map.of("profile", Map.of("id", "intruder", "firstName", "a", "lastName", "b"),
        "credentials", Map.of("password", "secret")));
    assertThat(answer.status()).isIn(400, 401, 404);
    assertThat(api("admin").get("/engine-rest/user?id=intruder").json()).isEmpty();
  }

  @Test
  void theEnginesApiNeedsALogin() {
    assertThat(api(null).get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(api(null).get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/deployment", "/engine-rest/history/task", "/engine-rest/process-instance", "/engine-rest/job",
      "/engine-rest/external-task", "/engine-rest/user", "/engine-rest/authorization", "/engine-rest/history/variable-instance"})
  void peopleReachOnlyWhatTheTasklistNeeds(String path) {
    for (String person : new String[] {"corr-lb", "bi", "hr"}) {
      assertThat(api(person).get(path).status()).as(person).isEqualTo(404);
    }
  }
}
