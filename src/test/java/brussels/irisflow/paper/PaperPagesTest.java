package brussels.irisflow.paper;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** HR changes the text of an official document without a programmer; nobody else does. */
class PaperPagesTest extends IrisflowTest {

  private static final String PAGE = "/papers/notification/nl";

  @Autowired
  private TemplateShelf shelf;

  @AfterEach
  void backToTheShippedText() {
    TemplateShelf.Version version = shelf.counting(PaperKind.NOTIFICATION, Language.NL);
    if (!version.shipped()) {
      as("hr", () -> shelf.backToShipped(PaperKind.NOTIFICATION, Language.NL, version.number()));
    }
  }

  private Api.Answer send(String person, String path, Map<String, String> fields) {
    Session session = browser(person);
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", Session.token(session.get("/settings").body()));
    return session.form(path, all);
  }

  private String counting() {
    return String.valueOf(shelf.counting(PaperKind.NOTIFICATION, Language.NL).number());
  }

  private static String changed() {
    return TemplateShelf.shipped(PaperKind.NOTIFICATION, Language.NL).replace("Geachte mevrouw,", "Beste mevrouw **{{mandate.holder}}**,");
  }

  @Test
  void hrChangesATextWhichThenCountsAndGoesBackToTheShippedOne() {
    Session hr = browser("hr");
    assertThat(hr.get("/papers").body()).contains("Brief met de doelstellingen", "Kennisgeving van de vermelding", PAGE);
    assertThat(hr.get(PAGE).body()).contains("{{evaluation.mention}}", "Geachte mevrouw");
    String seen = counting();
    Api.Answer kept = send("hr", PAGE, Map.of("text", changed(), "seen", seen));
    assertThat(kept.status()).as(kept.body()).isEqualTo(302);
    TemplateShelf.Version version = shelf.counting(PaperKind.NOTIFICATION, Language.NL);
    assertThat(version.text()).contains("Beste mevrouw");
    assertThat(version.person()).isEqualTo("hr");
    assertThat(version.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    assertThat(hr.get(PAGE).body()).contains("Beste mevrouw", "Versie " + version.number());
    assertThat(hr.get(PAGE + "?version=" + version.number()).status()).isEqualTo(200);
    assertThat(hr.get(PAGE + "?version=9999").status()).isEqualTo(404);
    assertThat(send("hr", PAGE, Map.of("text", changed() + "\n", "seen", counting())).status()).as("nothing changed").isEqualTo(400);
    assertThat(send("hr", PAGE, Map.of("text", changed() + "\nMeer", "seen", seen)).status()).as("somebody was first").isEqualTo(409);
    assertThat(send("hr", PAGE + "/shipped", Map.of("seen", counting())).status()).isEqualTo(302);
    assertThat(shelf.counting(PaperKind.NOTIFICATION, Language.NL)).matches(TemplateShelf.Version::shipped)
        .matches(back -> back.number() == version.number() + 1);
    assertThat(shelf.versions(PaperKind.NOTIFICATION, Language.NL)).extracting(TemplateShelf.Version::text)
        .anyMatch(text -> text.contains("Beste mevrouw"));
  }

  @Test
  void aTextThatCannotBeReadIsShownAgainWithASentenceThatSaysWhere() {
    String seen = counting();
    Api.Answer refused = send("hr", PAGE, Map.of("text", changed().replace("mandate.holder", "mandate.hodler"), "seen", seen));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Regel 7: {{mandate.hodler}} bestaat niet in dit document", "Beste mevrouw **{{mandate.hodler}}**");
    assertThat(send("hr", PAGE + "/preview", Map.of("text", "# x", "seen", seen)).status()).isEqualTo(400);
    assertThat(counting()).isEqualTo(seen);
    assertThat(send("hr", PAGE + "/shipped", Map.of("seen", "-5")).status()).isEqualTo(302);
    assertThat(counting()).isEqualTo(seen);
  }

  @Test
  void whatIsBuiltDifferentlyInTheOtherLanguageIsPointedOut() {
    assertThat(browser("hr").get("/papers/notification/fr").body()).doesNotContain("niet gelijk opgebouwd");
    assertThat(send("hr", PAGE, Map.of("text", changed() + "\n\n## Nog iets\n\nMeer", "seen", counting())).status()).isEqualTo(302);
    assertThat(browser("hr").get("/papers/notification/fr").body()).contains("niet gelijk opgebouwd");
  }

  @Test
  void thePreviewIsAPdfAndKeepsNothing() {
    String seen = counting();
    Api.Answer stored = browser("hr").get(PAGE + "/preview.pdf");
    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.response().headers().firstValue("Content-Type")).contains("application/pdf");
    Api.Answer typed = send("hr", PAGE + "/preview", Map.of("text", changed(), "seen", seen));
    assertThat(typed.status()).isEqualTo(200);
    assertThat(typed.body()).startsWith("%PDF-");
    assertThat(counting()).isEqualTo(seen);
  }

  @Test
  void nobodyButHrSeesOrChangesATemplate() {
    String seen = counting();
    for (String person : List.of("bi", "holder", "chair", "cabinet", "government", "manager", "admin")) {
      Session session = browser(person);
      for (String path : List.of("/papers", PAGE, PAGE + "/preview.pdf")) {
        assertThat(session.get(path).status()).as(person + path).isEqualTo(403);
      }
      assertThat(send(person, PAGE, Map.of("text", changed(), "seen", seen)).status()).as(person).isEqualTo(403);
      assertThat(send(person, PAGE + "/preview", Map.of("text", changed())).status()).as(person).isEqualTo(403);
      assertThat(send(person, PAGE + "/shipped", Map.of("seen", seen)).status()).as(person).isEqualTo(403);
      assertThat(session.get("/").body()).as(person).doesNotContain("\"/papers\"");
    }
    assertThat(counting()).isEqualTo(seen);
    Session hr = browser("hr");
    for (String path : List.of("/papers/nonsense/nl", "/papers/notification/en", "/papers/notification/de/preview.pdf")) {
      assertThat(hr.get(path).status()).as(path).isEqualTo(404);
    }
  }
}
