package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The preview over HTTP. */
class PreviewTest extends IrisflowTest {

  private static final byte[] DUTCH = Hands.all().get("the tidy office").apply(Sample.dutch());

  @Test
  void hrIsToldWhatADocumentSays() throws Exception {
    JsonNode answer = json(preview("hr", "en", "doelstellingen.txt", DUTCH, null, 200));
    assertThat(answer.path("function").asText()).isEqualTo("Directeur-generaal");
    assertThat(answer.path("periodStart").isInt()).isTrue();
    assertThat(answer.path("objectives")).hasSize(3);
    JsonNode objective = answer.path("objectives").get(2);
    assertThat(objective.path("kind").asText()).isEqualTo("TRANSVERSAL");
    JsonNode point = objective.path("measuringPoints").get(1);
    assertThat(point.has("number")).isTrue();
    assertThat(point.path("number").isNull()).isTrue();
    assertThat(point.path("targets").get(0).path("number").isNull()).isTrue();
    assertThat(point.path("targets").get(0).path("terms").get(0).toString())
        .isEqualTo("{\"type\":\"EVENT_TRIGGERED\",\"text\":\"vóór en na elke zending\",\"timing\":[\"BEFORE\",\"AFTER\"]}");
    JsonNode shared = answer.path("objectives").get(0).path("measuringPoints").get(1).path("targets").get(0).path("terms").get(0);
    assertThat(shared.path("shared").asBoolean()).isTrue();
    assertThat(shared.has("dates")).isFalse();
    assertThat(answer.path("warnings").isArray()).isTrue();
  }

  @Test
  void warningsAreInTheReadersLanguage() throws Exception {
    byte[] file = new String(DUTCH, StandardCharsets.UTF_8).replace("Meetpunt 2.2",
        "Nota van de redactie.\n\nMeetpunt 2.2").getBytes(StandardCharsets.UTF_8);
    JsonNode warning = json(preview("hr", "fr", "doelstellingen.txt", file, "nl", 200)).path("warnings").get(0);
    assertThat(warning.path("code").asText()).isEqualTo("UNPLACED_LINE");
    assertThat(warning.path("line").asInt()).isPositive();
    assertThat(warning.path("message").asText()).startsWith("Cette ligne").contains("Nota van de redactie.");
  }

  @Test
  void onlyHrReadsDocuments() throws Exception {
    for (String person : List.of("bi", "corr-lb", "cabinet", "government", "legal", "manager", "holder", "chair", "member-1", "admin")) {
      preview(person, "en", "doelstellingen.txt", DUTCH, null, 403);
    }
    preview(null, "en", "doelstellingen.txt", DUTCH, null, 401);
  }

  @Test
  void whatIsNoObjectivesDocumentIsRefusedWithASentence() throws Exception {
    String problem = preview("hr", "fr", "note.txt", "Bonjour, voici la note demandée.".getBytes(StandardCharsets.UTF_8), null, 400);
    assertThat(json(problem).path("detail").asText()).startsWith("Ce n’est pas un document d’objectifs");
    assertThat(json(problem).path("errors").get(0).path("field").asText()).isEqualTo("file");
    preview("hr", "en", "empty.txt", new byte[0], null, 400);
    preview("hr", "en", "broken.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), null, 400);
    preview("hr", "en", "doelstellingen.txt", DUTCH, "de", 400);
    Api.Answer nothing = api("hr").send("POST", "/api/mandates/objectives/preview", "multipart/form-data; boundary=x", "--x--\r\n");
    assertThat(nothing.status()).isEqualTo(400);
  }

  @Test
  void filesOfOtherTypesAreRefused() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("Meetpunt 1.1");
      book.write(out);
      preview("hr", "en", "doelstellingen.txt", out.toByteArray(), null, 415);
    }
    preview("hr", "en", "page.txt", "<!DOCTYPE html><html><body>SD nr. 1: x</body></html>".getBytes(StandardCharsets.UTF_8), null, 415);
    preview("hr", "en", "picture.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0}, null, 415);
    assertThat(api("hr").post("/api/mandates/objectives/preview", "{}").status()).isEqualTo(415);
  }

  /** Sends a file as a form does; answers the body of the response. */
  private String preview(String person, String language, String name, byte[] file, String lang, int status) throws IOException,
      InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (lang != null) {
      body.write(("--x\r\nContent-Disposition: form-data; name=\"lang\"\r\n\r\n" + lang + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    body.write(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/mandates/objectives/preview"))
        .header("Content-Type", "multipart/form-data; boundary=x").header("Accept-Language", language)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (person != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
    }
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }
}
