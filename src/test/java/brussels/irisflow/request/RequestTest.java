package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of questions have in common: dossiers to ask about, and the turns of an exchange over HTTP. */
abstract class RequestTest extends IrisflowTest {

  /** A Tuesday, fifteen days after the beginning of every test. */
  static final LocalDate DUE = LocalDate.of(2026, 10, 20);
  static final String QUESTION = "Welke maatregelen neemt uw instelling?";

  @Autowired
  protected Dossiers dossiers;
  @Autowired
  protected DossierLog log;
  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected ApplicationContext context;

  /** A European dossier led by Brussels Mobility. */
  String european(boolean confidential) {
    String reference = as("bi", () -> dossiers.open(DossierKind.TRANSPOSITION,
        new Trilingual("Richtlijn stedelijk afvalwater", "Directive eaux urbaines résiduaires", "Urban waste water directive"),
        confidential).reference());
    as("bi", () -> dossiers.lead(reference, "BM"));
    return reference;
  }

  /** A dossier of the mandates half of the house, always confidential. */
  String evaluation() {
    return as("hr", () -> dossiers.open(DossierKind.EVALUATION, Trilingual.same("Evaluatie 2026"), true).reference());
  }

  static Map<String, Object> question(String dossier, String... institutions) {
    return Map.of("dossier", dossier, "institutions", List.of(institutions), "question", QUESTION, "due", DUE.toString());
  }

  String ask(String person, String dossier, String... institutions) {
    Api.Answer answer = api(person).post("/api/requests", question(dossier, institutions));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("reference").asText();
  }

  JsonNode see(String person, String reference) {
    Api.Answer answer = api(person).get("/api/requests/" + reference);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** How it stands with an institution, as Brussels International sees it. */
  String status(String reference, String institution) {
    for (JsonNode exchange : see("bi", reference).path("exchanges")) {
      if (exchange.path("institution").asText().equals(institution)) {
        return exchange.path("status").asText();
      }
    }
    return "NOT_ASKED";
  }

  String status(String reference) {
    return see("bi", reference).path("status").asText();
  }

  /** The task that waits for an institution. */
  String answerTask(String reference, String institution) {
    return workflow.tasks(reference).stream()
        .filter(task -> task.key().equals("AnswerRequest") && task.groups().contains("inst-" + institution))
        .map(task -> task.id()).findFirst().orElseThrow(() -> new AssertionError("No task for " + institution));
  }

  Api.Answer complete(String person, String task, Map<String, Object> fields) {
    return api(person).post("/api/tasks/" + task + "/complete", fields);
  }

  void done(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  void answers(String person, String reference, String institution) {
    done(complete(person, answerTask(reference, institution), Map.of("outcome", "ANSWER", "answer", "Een plan tegen 2027.")));
  }

  void returns(String person, String reference, String institution) {
    done(complete(person, answerTask(reference, institution), Map.of("outcome", "RETURN", "reason", "Niet voor ons.")));
  }

  void reconsiders(String reference, Map<String, Object> fields) {
    done(complete("bi", task(reference, "ReconsiderRequest"), fields));
  }

  /** The dossier's log in a language, newest first. */
  List<String> log(String dossier, Language language) {
    return transaction.execute(status -> log.of(dossier).stream().map(entry -> texts.say(language, entry.what())).toList());
  }

  boolean takesPart(String dossier, String institution) {
    return transaction.execute(status -> dossiers.get(dossier).institutions(PartyRole.CONSULTED).contains(institution));
  }
}
