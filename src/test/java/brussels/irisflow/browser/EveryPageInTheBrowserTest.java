package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.TranspositionSteps;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of ours, large and small, in Dutch and in French: nothing hinders anybody, nothing is wider than the screen. */
class EveryPageInTheBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"bi, nl, 1280", "bi, nl, 390", "bi-2, fr, 1280", "bi-2, fr, 390"})
  void nothingOnAnyPageHindersAnybody(String person, String language, int width) {
    TranspositionSteps steps = new TranspositionSteps(this::api);
    String celex = steps.directive("2027-06-30");
    String dossier = steps.inMeasures();
    String request = api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", List.of("LB", "BEW"),
        "question", "Welke maatregelen neemt u?", "due", "2026-11-20")).json().path("reference").asText();
    String deadline = api("bi").get("/api/deadlines?q=" + dossier).json().path("items").get(0).path("id").asText();
    api("corr-lb").put("/api/transpositions/" + dossier + "/correlation-table", Map.of("version", 0, "rows", List.of(
        Map.of("euArticle", "1", "euText", "Lange tekst ".repeat(30), "nationalAct", "Besluit", "nationalArticle", "2", "alignment", "FULLY"),
        Map.of("euArticle", "2(1)(a)", "alignment", "PARTIALLY", "reason", "Later", "completingAct", "Ministerieel besluit", "plannedOn",
            "2027-06-01"), Map.of("euArticle", "3-5"))));
    String table = "/transpositions/" + dossier + "/correlation-table";
    String row = api("bi").get("/api" + table).json().path("rows").get(1).path("id").asText();
    Page page = login(person, language);
    page.setViewportSize(width, 900);
    List<String> barriers = new ArrayList<>();
    for (String path : List.of("/", "/directives", "/directives/new", "/directives/" + celex, "/dossiers", "/dossiers/" + dossier,
        "/transpositions/" + dossier, table, table + "?edit=new", table + "?edit=" + row, "/requests", "/requests/new?dossier=" + dossier,
        "/requests/" + request, "/deadlines/" + deadline, "/notifications", "/settings", "/periods", "/periods/holidays", "/directory",
        "/directory?q=corr", "/directory/domains", "/directory/institutions/LB", "/directory/people/corr-lb")) {
      page.navigate(address(path));
      barriers.addAll(Chromium.barriers(page));
      if (!language.equals(page.getAttribute("html", "lang"))) {
        barriers.add(path + " is not in " + language);
      }
      if (Boolean.FALSE.equals(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))) {
        barriers.add(path + " is wider than the screen: " + page.evaluate("() => document.documentElement.scrollWidth"));
      }
    }
    assertThat(barriers).isEmpty();
  }
}
