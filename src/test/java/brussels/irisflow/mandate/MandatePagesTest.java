package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.Session;
import brussels.irisflow.language.Language;
import brussels.irisflow.web.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of mandates over HTTP, and the workbook with which running ones are taken over. */
class MandatePagesTest extends MandateTest {

  @Test
  void hrOpensAMandateByFormAndFindsItOnTheTimeLineInTwoLanguages() {
    Session hr = browser("hr").with("Accept-Language", "nl");
    Api.Answer refused = form("hr", "/mandates/new", Map.of("functionNl", "Directeur", "start", "onzin"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Directeur");
    Api.Answer opened = form("hr", "/mandates/new", Map.of("functionNl", "Directeur water", "functionFr", "Directeur eau", "grade", "A4",
        "institution", "LB", "languageRole", "NL", "authority", "GOVERNMENT", "start", "2026-10-01", "holder", "holder"));
    assertThat(opened.status()).as(opened.body()).isEqualTo(302);
    String reference = opened.response().headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    travelTo(START.plusDays(1));
    Api.Answer list = hr.get("/mandates?q=" + reference);
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains("Directeur water", "Eén mandaat");
    Api.Answer page = hr.get("/mandates/" + reference);
    assertThat(page.body()).contains("Directeur water", "Mandaat vroegtijdig beëindigen", "Einde van het mandaat");
    Session holder = browser("holder");
    assertThat(holder.get("/mandates/" + reference).body()).contains(reference);
    Api.Answer csv = hr.get("/mandates.csv?q=" + reference);
    assertThat(csv.body()).contains(reference, "Directeur water");
    assertThat(hr.get("/mandates.xlsx?q=" + reference).status()).isEqualTo(200);
    assertThat(hr.get("/mandates?phase=NONSENSE").status()).isEqualTo(400);
    Api.Answer wrong = form("hr", "/mandates/" + reference + "/absence", Map.of("from", "2027-02-01", "until", "2027-01-01",
        "decision", "x"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(form("hr", "/mandates/" + reference + "/cabinets", Map.of("cabinets", "cabinet")).status()).isEqualTo(302);
    assertThat(mandates.find(reference).orElseThrow().cabinets()).containsExactly("cabinet");
    assertThat(form("hr", "/mandates/" + reference + "/end", Map.of("reason", "RESIGNATION", "on", "2026-10-06", "decision", "brief"))
        .status()).isEqualTo(302);
    assertThat(hr.get("/mandates/" + reference).body()).contains("Beëindigd");
  }

  @Test
  void aFrenchVacancySaysWhenItIsToBeFilledAndItsObjectivesAreWrittenInFrench() {
    Api.Answer opened = form("hr", "/mandates/new", Map.of("functionFr", "Directrice des marées", "grade", "A5", "institution", "BM",
        "languageRole", "FR", "authority", "UNITED_COLLEGE", "start", START.plusMonths(3).toString()));
    String reference = opened.response().headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    assertThat(api("hr").get("/api/mandates?q=" + reference).body()).contains("TAKING_OFFICE", START.plusMonths(3).toString());
    assertThat(browser("hr").get("/mandates?q=" + reference).body()).contains("Ambtsaanvaarding");
    String set = jdbc.sql("select id from objective_set where mandate = :mandate").param("mandate", reference).query(String.class).single();
    String draft = browser("hr").get("/objectives/" + set).body();
    assertThat(draft).contains("Directrice des marées", "Bruxelles Mobilité", "Collège réuni");
    // who begins with a document finds on the form what it says
    jdbc.sql("update objective_set set mandate = null, number = 0 where id = :id::uuid").param("id", set).update();
    assertThat(browser("hr").get("/objectives/" + set).body()).contains("/mandates/new?objectives=" + set);
    String begun = browser("hr").get("/mandates/new?objectives=" + set).body();
    assertThat(begun).containsPattern("id=\"form-functionFr\"[^>]*value=\"Directrice des marées\"")
        .containsPattern("value=\"BM\" selected").containsPattern("value=\"A5\" selected").containsPattern("value=\"FR\" selected");
    as("hr", () -> mandates.endEarly(reference, EndReason.WITHDRAWN, today(), "brief"));
  }

  @Test
  void theFormSaysEverythingThatIsWrongAtOnce() {
    Api.Answer answer = api("hr").in("nl").post("/api/mandates", Map.of("institution", "XX", "holder", "bi", "start", "2026-01-01",
        "end", "2025-01-01", "cabinets", List.of("hr")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors")).extracting(error -> error.path("field").asText())
        .contains("functionNl", "grade", "institution", "languageRole", "authority", "end", "holder", "cabinets");
    assertThat(answer.body()).contains("Onbekende instelling: XX.", "bi is geen account van een mandaathouder.");
  }

  @Test
  void aWorkbookTakesOverRunningMandatesOnceAndSaysWhichCellsToMend() throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    MandateSheet.template(Language.NL, texts, template);
    assertThat(MandateSheet.read(new ByteArrayInputStream(template.toByteArray()), texts)).isEmpty();
    byte[] book = book(List.of("Directeur beheer", "", "A5", "BH", "holder-2", "Frans", "GOVERNMENT", LocalDate.of(2025, 3, 1), "",
            "cabinet",
            LocalDate.of(2025, 3, 1), "BHR 7", "1/9/2025", "BHR 8", "", "", "", ""),
        List.of("Directeur fout", "", "A9", "ZZ", "bi", "NL", "GOVERNMENT", "gisteren", "", "", "", "", "", "", "", "", "", ""));
    NewMandate wanted = MandateSheet.read(new ByteArrayInputStream(book), texts).get(0).mandate();
    assertThat(as("hr", () -> mandates.same(wanted))).isEmpty();
    Session hr = browser("hr");
    Map<String, String> token = Map.of("_csrf", Session.token(hr.get("/settings").body()));
    String told = hr.upload("/mandates/take-over", token, "mandaten.xlsx", book).body();
    assertThat(told).contains("Overgenomen: 1.").contains("“A9” is geen van de keuzes: A4, A4+,");
    for (String cell : List.of("C3", "D3", "E3", "H3")) {
      assertThat(told).as("each cell once").containsOnlyOnce(">" + cell + "<");
    }
    String reference = as("hr", () -> mandates.same(wanted)).orElseThrow();
    assertThat(hr.upload("/mandates/take-over", token, "mandaten.xlsx", book).body()).contains("Overgenomen: 0.");
    travelTo(START.plusDays(1));
    assertThat(phase(reference)).isEqualTo(MandatePhase.FOLLOW_UP);
    assertThat(openTasks(reference)).isEmpty();
    travelTo(LocalDate.of(2027, 1, 3));
    assertThat(openTasks(reference)).as("only periods after the take-over").containsExactly("SubmitOperationalPlan");
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  private byte[] book(List<?>... rows) throws IOException {
    try (SheetWriter writer = new SheetWriter(); ByteArrayOutputStream target = new ByteArrayOutputStream()) {
      writer.sheet("x").head(Arrays.stream(MandateSheet.Column.values()).map(column -> texts.say(Language.NL, column.head())).toList());
      for (List<?> row : rows) {
        List<Object> cells = new ArrayList<>();
        row.forEach(cell -> cells.add("".equals(cell) ? null : cell));
        writer.row(cells.toArray());
      }
      writer.to(target);
      return target.toByteArray();
    }
  }
}
