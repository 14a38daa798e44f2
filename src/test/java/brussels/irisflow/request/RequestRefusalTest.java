package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.language.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away, with which status and in which words; nothing of it may leave a trace. */
class RequestRefusalTest extends RequestTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nl|4 oktober 2026 ligt in het verleden. Kies vandaag, 5 oktober 2026, of een latere datum.",
      "fr|Le 4 octobre 2026 est passé. Choisissez la date d’aujourd’hui, le 5 octobre 2026, ou une date ultérieure.",
      "en|4 October 2026 lies in the past. Choose today, 5 October 2026, or a later date."})
  void aDateInThePastIsRefusedInTheLanguageOfWhoAsks(String language, String sentence) {
    assertRefused(language, "due", "2026-10-04", "due", sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nl|Er is geen instelling XX. De codes zijn: BCIT, BEW,",
      "fr|L’institution XX n’existe pas. Les codes sont : BCIT, BEW,",
      "en|There is no institution XX. The codes are: BCIT, BEW,"})
  void anUnknownInstitutionIsNamed(String language, String sentence) {
    assertRefused(language, "institutions", List.of("LB", "XX"), "institutions", sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nl|Meer dan eens genoemd: LB. Noem elke instelling één keer.",
      "fr|Citée plus d’une fois : LB. Citez chaque institution une seule fois.",
      "en|Named more than once: LB. Name each institution once."})
  void anInstitutionThatIsNamedTwiceIsRefused(String language, String sentence) {
    assertRefused(language, "institutions", List.of("LB", "BM", "LB"), "institutions", sentence);
  }

  @Test
  void aQuestionMustBeGivenAndIsNotEndless() {
    assertRefused("en", "question", "  ", "question", "Fill in this field.");
    assertRefused("nl", "question", "x".repeat(10_001), "question", "Deze tekst telt 10.001 tekens; er mogen er hoogstens 10.000 zijn.");
    assertRefused("fr", "question", "nul\u0000", "question", "Ce texte contient un caractère qui ne peut pas être conservé.");
  }

  @Test
  void theOtherFieldsMustFitToo() {
    assertRefused("nl", "institutions", List.of(), "institutions", "Kies minstens één instelling.");
    assertRefused("nl", "institutions", Arrays.asList("LB", null), "institutions", "Er is geen instelling null.");
    assertRefused("nl", "due", null, "due", "Vul dit veld in.");
    assertRefused("nl", "due", "2062-10-20", "due", "20 oktober 2062 ligt meer dan 5 jaar in de toekomst.");
    assertRefused("nl", "due", "morgen", "due", "");
    assertRefused("nl", "institutions", "LB", "institutions", "");
    assertRefused("nl", "dossier", null, "dossier", "Vul dit veld in.");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Api.Answer answer = api("bi").in("nl").post("/api/requests", Map.of("dossier", european(false)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).isEqualTo("3 velden moeten worden verbeterd.");
    assertThat(answer.json().path("errors")).extracting(error -> error.path("field").asText())
        .containsExactlyInAnyOrder("question", "due", "institutions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"vraag\"", "{", "null", "{\"dossier\":{}}"})
  void whatIsNoQuestionAtAllIsRefusedWithASentence(String body) {
    Api.Answer answer = api("bi").in("nl").send("POST", "/api/requests", "application/json", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nl|werd beëindigd op 5 oktober 2026", "fr|a pris fin le 5 octobre 2026", "en|ended on 5 October 2026"})
  void nothingIsAskedOnADossierThatHasEnded(String language, String sentence) {
    String dossier = european(false);
    as("bi", () -> dossiers.close(dossier, Message.of("dossier.log.opened")));
    Api.Answer answer = api("bi").in(language).post("/api/requests", question(dossier, "LB"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("detail").asText()).contains(dossier, sentence);
  }

  @Test
  void aReasonIsGivenForWithdrawing() {
    String reference = ask("bi", european(false), "LB");
    for (Object body : new Object[] {null, Map.of(), Map.of("reason", " "), Map.of("reason", "x".repeat(2_001)), Map.of("institution", "LB")}) {
      assertThat(api("bi").post("/api/requests/" + reference + "/withdraw", body).status()).as(String.valueOf(body)).isEqualTo(400);
    }
    assertThat(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("institution", "BM", "reason", "stil")).status())
        .isEqualTo(404);
    assertThat(status(reference)).isEqualTo("OPEN");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nl|Uw antwoord: vul dit veld in.", "fr|Votre réponse : complétez ce champ.", "en|Your answer: fill in this field."})
  void anAnswerWithoutAnAnswerIsRefusedAndTheTaskStays(String language, String sentence) {
    String reference = ask("bi", european(false), "LB");
    Api.Answer answer = api("corr-lb").in(language).post("/api/tasks/" + answerTask(reference, "LB") + "/complete",
        Map.of("outcome", "ANSWER"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).isEqualToIgnoringCase(sentence);
    assertThat(status(reference, "LB")).isEqualTo("ASKED");
  }

  @Test
  void whoeverReconsidersIsToldWhatDoesNotFit() {
    String reference = ask("bi", european(false), "LB", "BM");
    returns("corr-lb", reference, "LB");
    String task = task(reference, "ReconsiderRequest");
    assertThat(complete("bi", task, Map.of("decision", "OTHER_INSTITUTION", "institution", "BM", "question", "?")).status()).isEqualTo(400);
    assertThat(complete("bi", task, Map.of("decision", "OTHER_INSTITUTION", "institution", "LB", "question", "?")).status()).isEqualTo(400);
    assertThat(complete("bi", task, Map.of("decision", "OTHER_INSTITUTION", "question", "?")).status()).isEqualTo(400);
    assertThat(complete("bi", task, Map.of("decision", "ASK_AGAIN")).status()).isEqualTo(400);
    assertThat(complete("bi", task, Map.of("decision", "ASK_AGAIN", "question", "?", "due", "2026-10-04")).status()).isEqualTo(400);
    assertThat(complete("bi", task, Map.of("decision", "MAYBE", "question", "?")).status()).isEqualTo(400);
    travelTo(DUE.plusDays(1));
    Api.Answer late = api("bi").in("nl").post("/api/tasks/" + task + "/complete", Map.of("decision", "ASK_AGAIN", "question", "?"));
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.json().path("errors").get(0).path("field").asText()).isEqualTo("due");
    assertThat(status(reference, "LB")).isEqualTo("RETURNED");
  }

  @Test
  void aListIsAskedForInATidyWay() {
    assertThat(api("bi").get("/api/requests?status=SOMETHING").status()).isEqualTo(400);
    assertThat(api("bi").get("/api/requests?sort=question").status()).isEqualTo(400);
    assertThat(api("bi").get("/api/requests?size=201").status()).isEqualTo(400);
    assertThat(api("bi").get("/api/requests?q=%25&page=7&sort=-due&status=OPEN&institution=LB&dossier=x").status()).isEqualTo(200);
  }

  private void assertRefused(String language, String field, Object value, String fault, String sentence) {
    String dossier = european(false);
    Map<String, Object> body = new HashMap<>(question(dossier, "LB"));
    body.put(field, value);
    int before = requests();
    Api.Answer answer = api("bi").in(language).post("/api/requests", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    JsonNode error = answer.json().path("errors").get(0);
    assertThat(error.path("field").asText()).isEqualTo(fault);
    assertThat(error.path("message").asText()).startsWith(sentence).isNotBlank();
    assertThat(requests()).isEqualTo(before);
    assertThat(takesPart(dossier, "LB")).isFalse();
  }

  private int requests() {
    return jdbc.sql("select count(*) from request").query(Integer.class).single();
  }
}
