package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.objective.ObjectiveSets;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evaluation in the browser: the holder in French, the commission and HR in Dutch, on a large screen and on a small one. */
class EvaluationsInTheBrowserTest extends BrowserTest {

  @Autowired
  private ObjectiveSets objectives;
  @Autowired
  private JdbcClient jdbc;

  /** A mandate at its mid-term evaluation, with one target; answers the reference of the mandate. */
  private String mandate() {
    Api.Answer answer = api("hr").post("/api/mandates", Map.of("functionNl", "Directeur tunnels", "functionFr", "Directeur tunnels", "grade",
        "A5", "institution", "BH", "holder", "holder-2", "languageRole", "FR", "authority", "GOVERNMENT", "start", "2024-10-06", "cabinets",
        List.of("cabinet-2"), "past", Map.of("objectivesFrom", "2024-10-06", "objectivesDecision", "BHR 0", "planApprovedOn", "2025-01-06",
            "planDecision", "BHR 1")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String mandate = answer.json().path("reference").asText();
    UUID set = as("hr", () -> objectives.draft(mandate, Cover.in("nl")));
    jdbc.sql("update objective_set set tree = :tree where id = :id").param("id", set).param("tree", """
        [{"id":"%s","kind":"STRATEGIC","number":"1","title":"Des tunnels sûrs","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"1.1","title":"Sécurité","targets":[{"id":"%s","number":"1.1.1","text":"Tous les tunnels sont contrôlés chaque année",
        "terms":[{"id":"%s","type":"RECURRING","text":"chaque année","timesPerYear":1.0}]}]}]}]"""
        .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())).update();
    as("hr", () -> objectives.submit(mandate));
    as("hr", () -> objectives.approve(mandate, LocalDate.of(2024, 10, 6), "BHR 0", LocalDate.of(2024, 10, 6)));
    travelTo(LocalDate.of(2026, 10, 8));
    return mandate;
  }

  private void does(String person, String reference, String key, Map<String, Object> fields) {
    Api.Answer answer = api(person).post("/api/tasks/" + task(reference, key) + "/complete", fields);
    assertThat(answer.status()).as(key + " " + answer.body()).isEqualTo(204);
  }

  /** The secretariat sends what waits to be sent, and records the receipt. */
  private void isSent(String reference) {
    does("hr", reference, "SendFormally", Map.of("means", "EMAIL", "sentOn", today().toString()));
    does("hr", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString(), "proof", "leesbevestiging"));
  }

  private List<String> barriers(Page page, String language, List<String> paths) {
    List<String> barriers = new ArrayList<>();
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 900);
      for (String path : paths) {
        page.navigate(address(path));
        barriers.addAll(Chromium.barriers(page));
        if (!language.equals(page.getAttribute("html", "lang"))) {
          barriers.add(path + " is not in " + language);
        }
        if (Boolean.FALSE.equals(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))) {
          barriers.add(path + " is wider than a screen of " + width);
        }
      }
    }
    return barriers;
  }

  /** Fills in every field of a paper and sends it with this button. */
  private void write(Page page, String path, String button) {
    page.navigate(address(path));
    page.locator("select[name^=attainment]").all().forEach(choice -> choice.selectOption("REACHED"));
    page.locator("main textarea").all().forEach(field -> field.fill("Écrit dans le navigateur"));
    page.click(button);
    page.waitForLoadState();
  }

  @Test
  void anEvaluationGoesThroughTheBrowserWithNothingInTheWay() {
    String mandate = mandate();
    String reference = jdbc.sql("select reference from evaluation where mandate = :mandate").param("mandate", mandate)
        .query(String.class).single();
    String at = "/evaluations/" + reference;
    does("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2")));
    does("chair", reference, "SendFormally", Map.of("means", "EMAIL", "sentOn", today().toString()));
    does("holder-2", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString()));

    isSent(reference);
    Page holder = login("holder-2", "fr");
    assertThat(barriers(holder, "fr", List.of("/evaluations", at, at + "/dossier", at + "/activity-report"))).isEmpty();
    holder.setViewportSize(1280, 900);
    write(holder, at + "/activity-report", "main form button.button-quiet");
    assertThat(holder.inputValue("textarea[name=words]")).isEqualTo("Écrit dans le navigateur");
    write(holder, at + "/activity-report", "button[name=hand-in]");
    assertThat(holder.url()).endsWith(at);

    Page cabinet = login("cabinet-2", "nl");
    assertThat(barriers(cabinet, "nl", List.of(at, at + "/opinion"))).isEmpty();
    write(cabinet, at + "/opinion", "button[name=hand-in]");

    LocalDate day = today().plusDays(16);
    does("chair", reference, "ConveneCommission", Map.of("hearingOn", day.toString(), "hearingAt", "10.00", "place", "Zaal 1"));
    isSent(reference);
    travelTo(day);
    Page chair = login("chair", "nl");
    assertThat(barriers(chair, "nl", List.of(at, at + "/hearing", at + "/dossier"))).isEmpty();
    write(chair, at + "/hearing", "button[name=hand-in]");
    assertThat(barriers(chair, "nl", List.of(at + "/assessment"))).isEmpty();
    write(chair, at + "/assessment", "button[name=hand-in]");
    write(login("member-1", "fr"), at + "/assessment", "button[name=hand-in]");
    write(login("member-2", "nl"), at + "/assessment", "button[name=hand-in]");

    assertThat(barriers(chair, "nl", List.of(at + "/deliberation", at + "/dossier"))).isEmpty();
    chair.setViewportSize(1280, 900);
    chair.navigate(address(at + "/deliberation"));
    chair.click("button[name=vote]");
    chair.waitForLoadState();
    assertThat(chair.locator("[role=alert]").count()).as("every member's vote is asked for").isPositive();
    chair.locator("select[name^=vote]").all().forEach(choice -> choice.selectOption("FAVOURABLE"));
    chair.click("button[name=vote]");
    chair.waitForLoadState();
    assertThat(chair.textContent("#content")).contains("Gunstig");
    assertThat(barriers(login("hr", "nl"), "nl", List.of("/evaluations", at, at + "/dossier"))).isEmpty();
    assertThat(api("hr").post("/api/mandates/" + mandate + "/end", Map.of("reason", "RESIGNATION", "on", today().toString(), "decision",
        "brief")).status()).isEqualTo(204);
  }
}
