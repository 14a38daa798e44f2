package brussels.irisflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of dossiers over HTTP, with their documents. */
class DossierPagesTest extends IrisflowTest {

  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final Pattern DOCUMENT = Pattern.compile("/documents/([0-9a-f-]{36})/(\\d+)");

  @Autowired
  private Dossiers dossiers;

  private String dossier;

  @BeforeEach
  void open() {
    dossier = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION,
        new Trilingual("Richtlijn geluid", "Directive bruit", "Noise directive"), false).reference());
    as("bi", () -> dossiers.lead(dossier, "LB"));
  }

  @ParameterizedTest
  @CsvSource({"bi, 200, Richtlijn geluid", "bi-2, 200, Directive bruit", "corr-lb, 200, Richtlijn geluid", "manager, 200, Richtlijn geluid",
      "corr-bm, 404, Introuvable", "hr, 404, Niet gevonden", "admin, 404, Not found"})
  void aDossierIsReadInTheLanguageOfWhoMaySeeIt(String person, int status, String heading) {
    Answer answer = browser(person).get("/dossiers/" + dossier);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(heading);
    assertThat(browser(person).get("/dossiers?q=" + dossier).body().contains(">" + dossier + "<")).isEqualTo(status == 200);
    assertThat(browser(person).get("/dossiers/" + dossier + "/log.csv").status()).isEqualTo(status);
  }

  @Test
  void aDocumentIsAddedReplacedAndReadInEachOfItsVersions() {
    Session corr = browser("corr-lb");
    assertThat(add(corr, Map.of("title", "Nota aan de Regering"), "nota.pdf", PDF).status()).isEqualTo(302);
    Matcher first = document(corr);
    byte[] second = "Beste collega, gelieve te antwoorden vóór vrijdag.".getBytes(StandardCharsets.UTF_8);
    assertThat(add(corr, Map.of("replaces", first.group(1)), "C:\\map\\nota <2>.txt", second).status()).isEqualTo(302);
    String page = browser("bi").get("/dossiers/" + dossier).body();
    assertThat(page).contains("Nota aan de Regering", "nota.pdf", "/documents/" + first.group(1) + "/1", "/documents/" + first.group(1) + "/2");
    Session bi = browser("bi");
    assertThat(bi.file("/dossiers/" + dossier + "/documents/" + first.group(1) + "/1")).isEqualTo(PDF);
    assertThat(bi.file("/dossiers/" + dossier + "/documents/" + first.group(1) + "/2")).isEqualTo(second);
    Answer download = bi.get("/dossiers/" + dossier + "/documents/" + first.group(1) + "/2");
    assertThat(download.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(download.response().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(download.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").doesNotContain("map");
    for (String missing : new String[] {first.group(1) + "/3", first.group(1) + "/0", first.group(1) + "/x", "none/1",
        "0d3bd8a2-8d2f-4b83-8a3e-2f3c6c9a8f10/1"}) {
      assertThat(bi.get("/dossiers/" + dossier + "/documents/" + missing).status()).as(missing).isEqualTo(404);
    }
    assertThat(browser("corr-bm").get("/dossiers/" + dossier + "/documents/" + first.group(1) + "/1").status()).isEqualTo(404);
  }

  @Test
  void aDocumentOfAnotherDossierIsNotFoundHere() {
    Session corr = browser("corr-lb");
    add(corr, Map.of("title", "Geheim"), "nota.pdf", PDF);
    String id = document(corr).group(1);
    String other = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION, Trilingual.same("Ander"), false).reference());
    as("bi", () -> dossiers.lead(other, "BM"));
    Session mobility = browser("corr-bm");
    assertThat(mobility.get("/dossiers/" + other + "/documents/" + id + "/1").status()).isEqualTo(404);
    assertThat(mobility.upload("/dossiers/" + other + "/documents", Map.of("_csrf", token(mobility), "replaces", id), "nota.txt",
        "tekst".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(404);
  }

  @Test
  void aFileIsJudgedByWhatIsInItAndTheTitleIsKept() {
    Session corr = browser("corr-lb");
    Map<String, String> titled = Map.of("title", "Mijn titel");
    Answer renamed = add(corr, titled, "nota.pdf", "MZ dit is geen pdf".getBytes(StandardCharsets.UTF_8));
    assertThat(renamed.status()).isEqualTo(415);
    assertThat(renamed.body()).contains("Wat in “nota.pdf” zit, is geen PDF-bestand.", "value=\"Mijn titel\"");
    assertThat(add(corr, titled, "run.exe", "MZ".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    assertThat(add(corr, titled, "page.html", "<html></html>".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    Answer empty = add(corr, titled, "nota.pdf", new byte[0]);
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.body()).contains("Het bestand is leeg.", "value=\"Mijn titel\"");
    Answer none = add(corr, titled, null, null);
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.body()).contains("Kies een bestand.", "value=\"Mijn titel\"");
    assertThat(add(corr, Map.of("title", "x".repeat(5000)), "nota.pdf", PDF).status()).isEqualTo(400);
    assertThat(add(corr, Map.of("title", "a\u0000b"), "nota.pdf", PDF).status()).isEqualTo(400);
    assertThat(add(corr, Map.of("replaces", "none"), "nota.pdf", PDF).status()).isEqualTo(404);
    add(corr, titled, "nota.pdf", PDF);
    Answer same = add(corr, Map.of("replaces", document(corr).group(1)), "nota.pdf", PDF);
    assertThat(same.status()).isEqualTo(400);
    assertThat(same.body()).contains("Dit is hetzelfde bestand als versie 1.");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithASentence() {
    Session corr = browser("corr-lb");
    Answer large = add(corr, Map.of("title", "Groot"), "nota.pdf", new byte[25 * 1024 * 1024 + 1]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.body()).contains("te groot: hoogstens 25 MB");
  }

  @Test
  void whoOnlyReadsAddsNothingAndNobodyDoesOnceTheDossierHasEnded() {
    assertThat(browser("manager").get("/dossiers/" + dossier).body()).doesNotContain("/documents\"");
    assertThat(add(browser("manager"), Map.of(), "nota.pdf", PDF).status()).isEqualTo(403);
    assertThat(add(browser("corr-bm"), Map.of(), "nota.pdf", PDF).status()).isEqualTo(404);
    as("bi", () -> dossiers.close(dossier, Message.of("dossier.log.opened")));
    Answer closed = add(browser("corr-lb"), Map.of("title", "Te laat"), "nota.pdf", PDF);
    assertThat(closed.status()).isEqualTo(409);
    assertThat(closed.body()).contains("kan niets meer worden toegevoegd");
  }

  private Answer add(Session session, Map<String, String> fields, String file, byte[] content) {
    Map<String, String> sent = new java.util.HashMap<>(fields);
    sent.put("_csrf", token(session));
    return session.upload("/dossiers/" + dossier + "/documents", sent, file, content);
  }

  private static String token(Session session) {
    return Session.token(session.get("/settings").body());
  }

  private Matcher document(Session session) {
    Matcher found = DOCUMENT.matcher(session.get("/dossiers/" + dossier).body());
    assertThat(found.find()).isTrue();
    return found;
  }
}
