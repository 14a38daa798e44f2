package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mandates in the browser: HR in Dutch and a holder in French, on a large screen and on a small one. */
class MandatesInTheBrowserTest extends BrowserTest {

  private String open(String holder) {
    Api.Answer answer = api("hr").post("/api/mandates", Map.of("functionNl", "Directeur water", "functionFr", "Directeur eau", "grade", "A5",
        "institution", "LB", "holder", holder, "languageRole", "FR", "authority", "GOVERNMENT", "start", "2026-10-01"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("reference").asText();
  }

  private void end(String reference) {
    assertThat(api("hr").post("/api/mandates/" + reference + "/end", Map.of("reason", "RESIGNATION", "on", today().toString(), "decision",
        "brief")).status()).isEqualTo(204);
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

  @Test
  void hrFindsNothingInTheWayInDutch() {
    String reference = open("holder");
    travelTo(LocalDate.of(2026, 10, 6));
    Page page = login("hr", "nl");
    assertThat(barriers(page, "nl", List.of("/mandates", "/mandates?evaluated=true", "/mandates/new", "/mandates/take-over",
        "/mandates/" + reference, "/dossiers/" + reference))).isEmpty();
    end(reference);
  }

  @Test
  void aHolderHandsInAReportInFrench() {
    String reference = open("holder-2");
    travelTo(LocalDate.of(2027, 1, 4));
    JsonNode reports = api("holder-2").get("/api/mandates/" + reference).json().path("reports");
    String report = null;
    for (JsonNode one : reports) {
      report = one.path("kind").asText().equals("QUARTERLY") ? one.path("id").asText() : report;
    }
    assertThat(report).as("the quarter of the start was whole: " + reports).isNotNull();
    Page page = login("holder-2", "fr");
    String path = "/mandates/" + reference + "/reports/" + report;
    assertThat(barriers(page, "fr", List.of("/mandates", "/mandates/" + reference, path))).isEmpty();
    page.setViewportSize(1280, 900);
    page.navigate(address(path));
    page.fill("textarea[name=general]", "Tout va bien.");
    page.click("main form button.button-quiet");
    page.waitForLoadState();
    assertThat(page.textContent("main, .notices")).isNotBlank();
    assertThat(page.inputValue("textarea[name=general]")).isEqualTo("Tout va bien.");
    page.click("button[name=hand-in]");
    page.waitForLoadState();
    assertThat(page.url()).endsWith("/mandates/" + reference);
    assertThat(page.textContent("#content")).contains("Remis");
    end(reference);
  }
}
