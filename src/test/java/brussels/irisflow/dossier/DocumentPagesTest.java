package brussels.irisflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.language.Trilingual;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents as people add them on the page of a dossier, and as they get them back. */
class DocumentPagesTest extends IrisflowTest {

  private static final Pattern LINK = Pattern.compile("/dossiers/[A-Z]{3}-\\d{4}-\\d+/documents/([0-9a-f-]{36})/(\\d+)");
  private static final String PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

  @Autowired
  private Dossiers dossiers;

  private String dossier;
  private Session session;
  private String token;

  @BeforeEach
  void aDossier() {
    dossier = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION, Trilingual.same("Met stukken"), false).reference());
    as("bi", () -> dossiers.lead(dossier, "LB"));
    session = browser("corr-lb");
    token = Session.token(session.get("/settings").body());
  }

  private Answer upload(String title, String replaces, String file, String content) {
    return upload(session, token, title, replaces, file, content);
  }

  private Answer upload(Session who, String with, String title, String replaces, String file, String content) {
    String body = part("_csrf", with) + part("title", title) + part("replaces", replaces)
        + "--gap\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--gap--\r\n";
    return who.send("POST", "/dossiers/" + dossier + "/documents", "multipart/form-data; boundary=gap", body);
  }

  private static String part(String name, String value) {
    return "--gap\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private String page() {
    return session.get("/dossiers/" + dossier).body();
  }

  private List<String> versions() {
    return LINK.matcher(page()).results().map(link -> link.group()).distinct().toList();
  }

  @Test
  void aDocumentIsAddedReadReplacedAndKeepsItsVersions() {
    Answer added = upload("Nota", "", "nota.pdf", PDF);
    assertThat(added.status()).as(added.body()).isEqualTo(302);
    assertThat(versions()).hasSize(1);
    Answer content = session.get(versions().get(0));
    assertThat(content.status()).isEqualTo(200);
    assertThat(content.body()).isEqualTo(PDF);
    assertThat(content.response().headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
    assertThat(content.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("nota.pdf");
    assertThat(content.response().headers().firstValue("X-Content-Type-Options").orElse("")).isEqualTo("nosniff");
    assertThat(content.response().headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");

    Matcher id = LINK.matcher(versions().get(0));
    assertThat(id.find()).isTrue();
    assertThat(upload("", id.group(1), "nota.pdf", PDF).status()).as("the same once more").isEqualTo(400);
    assertThat(upload("", id.group(1), "nota2.pdf", PDF + "% more\n").status()).isEqualTo(302);
    assertThat(versions()).hasSize(2);
    assertThat(session.get(versions().get(1)).body()).as("the first version is still there").isIn(PDF, PDF + "% more\n");
    assertThat(page()).contains("Nota");
    assertThat(session.get("/dossiers/" + dossier + "/log.csv").body()).contains("Nota");
  }

  @ParameterizedTest
  @CsvSource({"stuk.exe,MZ,415", "stuk.pdf,geen pdf,415", "stuk.txt,'<html><script>alert(1)</script></html>',302", "stuk.html,<html/>,415",
      "stuk,zonder uitgang,415", "stuk.docx,PK,415", "stuk.txt,'',400", "'',tekst,400", "stuk.svg,<svg/>,415"})
  void whatIsNoDocumentIsRefusedAndWhatWasTypedStays(String file, String content, int status) {
    Answer answer = upload("Mijn titel", "", file, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (status != 302) {
      assertThat(answer.body()).contains("Mijn titel").contains("Met stukken");
      assertThat(versions()).isEmpty();
    } else {
      assertThat(session.get(versions().get(0)).response().headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }
  }

  @ParameterizedTest
  @CsvSource({"../../../etc/passwd.txt", "C:\\\\temp\\\\a.txt", "a<script>.txt", "é漢.txt", "a%00.txt", "a;b=c.txt", "a'b.txt", ".txt"})
  void theNameOfAFileDoesNoHarm(String file) {
    Answer answer = upload("", "", file, "tekst " + file);
    assertThat(answer.status()).as(answer.body()).isIn(302, 400, 415);
    assertThat(page()).doesNotContain("a<script>");
    for (String version : versions()) {
      Answer content = session.get(version);
      assertThat(content.status()).isEqualTo(200);
      assertThat(content.response().headers().firstValue("Content-Disposition").orElse("")).doesNotContain("/etc").doesNotContain("temp\\");
    }
  }

  @Test
  void whoOnlyLooksOnAddsNothingAndWhoDoesNotSeeTheDossierFindsNothing() {
    assertThat(upload("Nota", "", "nota.pdf", PDF).status()).isEqualTo(302);
    String version = versions().get(0);
    Session manager = browser("manager");
    assertThat(manager.get(version).status()).isEqualTo(200);
    assertThat(upload(manager, Session.token(manager.get("/settings").body()), "x", "", "x.pdf", PDF).status()).isEqualTo(403);
    Session stranger = browser("corr-bew");
    assertThat(stranger.get(version).status()).isEqualTo(404);
    assertThat(upload(stranger, Session.token(stranger.get("/settings").body()), "x", "", "x.pdf", PDF).status()).isEqualTo(404);
    assertThat(upload(session, "guessed", "x", "", "x.pdf", PDF).status()).as("without its token").isEqualTo(403);
    String other = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION, Trilingual.same("Ander"), false).reference());
    as("bi", () -> dossiers.lead(other, "LB"));
    assertThat(session.get(version.replace(dossier, other)).status()).as("a document is found in its own dossier alone").isEqualTo(404);
    assertThat(session.get(version.replaceFirst("\\d+$", "2")).status()).isEqualTo(404);
    as("bi", () -> dossiers.close(dossier, brussels.irisflow.language.Message.of("dossier.log.opened")));
    assertThat(upload("Te laat", "", "laat.pdf", PDF).status()).isEqualTo(409);
  }
}
