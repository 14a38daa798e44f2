package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Session;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The letter with the objectives, printed from the page of the mandate. */
class LetterTest extends MandateTest {

  @Autowired
  private LetterPages letters;

  private String text(String reference, String language) {
    byte[] pdf = as("hr", () -> letters.letter(reference, language).getBody());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void hrPrintsTheLetterInBothLanguagesOnceTheObjectivesAreApproved() {
    String reference = open(wanted("holder-2", START));
    travelTo(START.plusDays(1));
    Session hr = browser("hr");
    assertThat(hr.get("/mandates/" + reference + "/letter/fr").status()).as("nothing was approved").isEqualTo(404);
    assertThat(hr.get("/mandates/" + reference).body()).doesNotContain("/letter/");
    objectivesAreApproved(reference);
    assertThat(hr.get("/mandates/" + reference).body())
        .contains("/mandates/" + reference + "/letter/nl", "/mandates/" + reference + "/letter/fr");
    assertThat(text(reference, "fr")).contains("Texte authentique", "Directeur général (test)",
        "Objectif stratégique 1 : Een goede dienst",
        "Tachtig op honderd zijn tevreden", "jaarlijks", "BHR 1", reference,
        "Fondement : livre IV", "dans les 6 mois de votre entrée en fonction");
    assertThat(text(reference, "nl")).contains("Vertaling van de authentieke Franse tekst", "Directeur-generaal (test)",
        "Strategische doelstelling 1: Een goede dienst", "Tachtig op honderd zijn tevreden");
    assertThat(hr.get("/mandates/" + reference + "/letter/nl").response().headers().firstValue("Content-Disposition").orElse(""))
        .contains("inline", reference + "-objectives-letter-nl.pdf");
    assertThat(hr.get("/mandates/" + reference + "/letter/en").status()).isEqualTo(404);
    assertThat(browser("holder-2").get("/mandates/" + reference + "/letter/fr").status()).isEqualTo(403);
    for (String stranger : List.of("bi", "holder", "cabinet", "cabinet-2", "government", "chair", "admin")) {
      assertThat(browser(stranger).get("/mandates/" + reference + "/letter/fr").status()).as(stranger).isEqualTo(404);
    }
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }
}
