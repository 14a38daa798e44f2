package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which question and who may do what with it, tried over HTTP with each account's password. */
class RequestAccessTest extends RequestTest {

  @Autowired
  private Accounts accounts;

  @Test
  void aQuestionOnAnOpenDossierIsSeenByWhoSeesTheDossierAndAnsweredByTheInstitutionAlone() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    assertThat(seeing(reference)).containsExactly("bi", "bi-2", "corr-bm", "corr-lb", "corr-lb-2", "manager");
    assertThat(listing(dossier)).containsExactly("bi", "bi-2", "corr-bm", "corr-lb", "corr-lb-2", "manager");
    assertThat(completing(answerTask(reference, "LB"))).containsExactly("corr-lb", "corr-lb-2");
  }

  @Test
  void aQuestionOnAConfidentialDossierShowsAnInstitutionOnlyItsOwnExchange() {
    String dossier = european(true);
    String reference = ask("bi", dossier, "LB", "BEW");
    assertThat(takesPart(dossier, "LB")).isFalse();
    assertThat(seeing(reference)).containsExactly("bi", "bi-2", "corr-bew", "corr-bm", "corr-lb", "corr-lb-2");
    assertThat(listing(dossier)).containsExactly("bi", "bi-2", "corr-bm");
    answers("corr-bew", reference, "BEW");

    JsonNode seen = see("corr-lb", reference);
    assertThat(seen.path("dossier").isNull()).isTrue();
    assertThat(seen.path("title").isNull()).isTrue();
    assertThat(seen.path("exchanges")).extracting(exchange -> exchange.path("institution").asText()).containsExactly("LB");
    assertThat(seen.path("tasks")).hasSize(1);
    assertThat(see("corr-bew", reference).path("tasks")).isEmpty();
    assertThat(see("corr-bm", reference).path("exchanges")).hasSize(2);
    String form = api("corr-lb").in("nl").get("/engine-rest/task/" + answerTask(reference, "LB") + "/form-variables").body();
    String card = api("corr-lb").in("nl").get("/engine-rest/task/" + answerTask(reference, "LB")).body();
    String tasks = api("corr-lb").in("nl").get("/api/tasks?dossier=" + reference).body();
    assertThat(form).doesNotContain("afvalwater", "Urban waste", dossier);
    for (String answer : List.of(seen.toString(), card, tasks, api("corr-lb").get("/api/requests?q=" + reference).body())) {
      assertThat(answer).contains(reference).doesNotContain("afvalwater", "Urban waste", dossier);
    }
    assertThat(form).contains("een vertrouwelijk dossier");
    assertThat(card).contains("Vraag over een vertrouwelijk dossier");
    assertThat(api("corr-lb").get("/api/requests?institution=BEW&q=" + reference).json().path("total").asInt()).isZero();
    assertThat(api("corr-lb").get("/api/requests?q=afvalwater").body()).doesNotContain(reference);
  }

  @Test
  void aQuestionOnAMandateIsAskedByHrAndNotSeenByBrusselsInternational() {
    String dossier = evaluation();
    assertThat(api("bi").post("/api/requests", question(dossier, "LB")).status()).isEqualTo(404);
    String reference = ask("hr", dossier, "LB");
    assertThat(seeing(reference)).containsExactly("corr-lb", "corr-lb-2", "hr");
    assertThat(completing(answerTask(reference, "LB"))).containsExactly("corr-lb", "corr-lb-2");
    returns("corr-lb", reference, "LB");
    assertThat(completing(task(reference, "ReconsiderRequest"))).containsExactly("hr");
  }

  @Test
  void onlyWhoCoordinatesTheDossierAsksRemindsAndWithdraws() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    Set<String> seeing = seeing(reference);
    for (Account account : accounts.all()) {
      int asking = api(account.name()).post("/api/requests", question(dossier, "LB")).status();
      int expected = account.groups().contains("bi") ? 201 : account.groups().contains("hr") ? 404 : 403;
      assertThat(asking).as("%s asks", account.name()).isEqualTo(expected);
      if (!account.groups().contains("bi")) {
        int refused = seeing.contains(account.name()) ? 403 : 404;
        assertThat(api(account.name()).post("/api/requests/" + reference + "/remind", null).status())
            .as("%s reminds", account.name()).isEqualTo(refused);
        assertThat(api(account.name()).post("/api/requests/" + reference + "/withdraw", Map.of("reason", "x")).status())
            .as("%s withdraws", account.name()).isEqualTo(refused);
      }
    }
    assertThat(status(reference)).isEqualTo("OPEN");
  }

  @Test
  void nobodyIsToldWhetherAQuestionOrADossierExists() {
    String hidden = ask("hr", evaluation(), "LB");
    assertThat(api("bi").get("/api/requests/" + hidden).body()).isEqualTo(api("bi").get("/api/requests/REQ-1999-0001").body()
        .replace("REQ-1999-0001", hidden));
    assertThat(api("bi").post("/api/requests", question("TRP-1999-0001", "LB")).status()).isEqualTo(404);
    assertThat(api(null).get("/api/requests/" + hidden).status()).isEqualTo(401);
    assertThat(api(null).get("/api/requests").status()).isEqualTo(401);
    assertThat(api(null).post("/api/requests", question("TRP-1999-0001", "LB")).status()).isEqualTo(401);
  }

  private Set<String> seeing(String reference) {
    return people(name -> {
      int status = api(name).get("/api/requests/" + reference).status();
      assertThat(status).as(name).isIn(200, 404);
      boolean listed = api(name).get("/api/requests?q=" + reference).json().path("total").asInt() == 1;
      assertThat(listed).as("%s lists what they see", name).isEqualTo(status == 200);
      return status == 200;
    });
  }

  private Set<String> listing(String dossier) {
    return people(name -> api(name).get("/api/requests?dossier=" + dossier).json().path("total").asInt() > 0);
  }

  /** Who finds the task: in the engine's API and in ours, by reading, listing and opening its form. */
  private Set<String> completing(String task) {
    return people(name -> {
      boolean mine = api(name).get("/api/tasks?size=200").body().contains(task);
      boolean form = api(name).get("/engine-rest/task/" + task + "/form-variables").status() == 200;
      assertThat(form).as("%s opens the form of what they list", name).isEqualTo(mine);
      if (!name.equals("admin")) {
        assertThat(api(name).get("/engine-rest/task/" + task).status() == 200).as("%s reads the task", name).isEqualTo(mine);
      }
      return mine;
    });
  }

  private Set<String> people(Predicate<String> who) {
    return accounts.all().stream().map(Account::name).filter(who).collect(Collectors.toCollection(TreeSet::new));
  }
}
