package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Session;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.engine.EngineTables;
import brussels.irisflow.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries to get at an evaluation as everybody who must not, on every way there is. */
class EvaluationWallsTest extends EvaluationTest {

  private static final List<String> STRANGERS = List.of("bi", "corr-bm", "corr-lb", "manager", "legal", "holder", "member-3", "cabinet",
      "government", "admin");
  private static final List<String> PAPERS = List.of("activity-report", "opinion", "hearing", "assessment", "deliberation", "draft-report",
      "remarks", "report", "appeal");

  @Autowired
  private Documents documents;

  private void sees(String person, String reference, String words, boolean seen) {
    String overview = session(person).get("/evaluations/" + reference).body();
    String dossier = session(person).get("/evaluations/" + reference + "/dossier").body();
    String api = api(person).get("/api/evaluations/" + reference).body();
    String what = person + " reads " + words;
    assertThat(overview.contains(words) || dossier.contains(words)).as(what + " on pages").isEqualTo(seen);
    assertThat(api.contains(words)).as(what + " by API").isEqualTo(seen);
    assertThat(session(person).get("/dossiers/" + reference).body()).as(what + " on the dossier").doesNotContain(words);
  }

  @Test
  void nobodyWithoutAPartSeesThatAnEvaluationExistsAndEachPaperIsItsWritersAlone() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    for (String stranger : STRANGERS) {
      assertThat(api(stranger).get("/api/evaluations/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(session(stranger).get("/evaluations/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(session(stranger).get("/evaluations/" + reference + "/dossier").status()).as(stranger).isEqualTo(404);
      assertThat(session(stranger).get("/dossiers/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(session(stranger).get("/evaluations").body()).as(stranger).doesNotContain(reference);
      assertThat(session(stranger).get("/dossiers?q=" + reference).body()).as(stranger).doesNotContain("/dossiers/" + reference);
      assertThat(api(stranger).get("/api/tasks?size=200&dossier=" + reference).body()).as(stranger).doesNotContain(reference);
      assertThat(api(stranger).get("/api/deadlines?dossier=" + reference).json().path("total").asInt()).as(stranger).isZero();
      if (!stranger.equals("admin")) {
        // the administrator sees that tasks exist, and nothing of what is in them
        assertThat(api(stranger).get("/engine-rest/history/task?processInstanceBusinessKey=" + reference).body()).as(stranger)
            .doesNotContain("OpenEvaluation");
      }
      for (String path : PAPERS) {
        assertThat(session(stranger).get("/evaluations/" + reference + "/" + path).status()).as(stranger + " " + path).isEqualTo(404);
        assertThat(form(stranger, "/evaluations/" + reference + "/" + path, Map.of("words", "x")).status()).as(stranger + " " + path)
            .isEqualTo(404);
      }
      for (String act : List.of("recuse", "replace", "postpone", "close-assessments")) {
        assertThat(form(stranger, "/evaluations/" + reference + "/" + act, Map.of("why", "x")).status()).as(stranger + " " + act)
            .isEqualTo(404);
      }
    }
    for (String person : List.of("bi", "corr-lb", "manager", "legal", "admin")) {
      assertThat(api(person).get("/api/evaluations").status()).as(person).isEqualTo(403);
      assertThat(session(person).get("/evaluations").status()).as(person).isEqualTo(403);
    }
    Map<String, List<String>> writers = Map.of("holder-2", List.of("activity-report", "remarks", "appeal"), "chair",
        List.of("hearing", "deliberation", "draft-report", "report"));
    for (String person : List.of("holder-2", "chair", "member-1", "hr")) {
      for (String path : PAPERS) {
        boolean own = writers.getOrDefault(person, List.of()).contains(path);
        assertThat(session(person).get("/evaluations/" + reference + "/" + path).status()).as(person + " " + path)
            .isEqualTo(own ? 200 : 404);
        assertThat(form(person, "/evaluations/" + reference + "/" + path, Map.of("words", "x")).status()).as(person + " writes " + path)
            .isEqualTo(own ? 409 : 404);
      }
    }
    // only HR replaces, only members recuse, only the chair closes
    String seat = jdbc.sql("select id from evaluation_seat where evaluation = :evaluation and person = 'member-1'")
        .param("evaluation", reference).query(String.class).single();
    for (String person : List.of("holder-2", "chair", "member-1")) {
      assertThat(form(person, "/evaluations/" + reference + "/replace", Map.of("seat", seat, "person", "member-3", "why", "x")).status())
          .as(person).isEqualTo(403);
    }
    for (String person : List.of("holder-2", "hr")) {
      assertThat(form(person, "/evaluations/" + reference + "/recuse", Map.of("why", "x")).status()).as(person).isEqualTo(403);
      assertThat(form(person, "/evaluations/" + reference + "/close-assessments", Map.of()).status()).as(person).isEqualTo(403);
    }
    ends(mandate);
  }

  @Test
  void eachPartReadsWhatItMayWhenItMay() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    String mark = "MERK" + System.nanoTime();
    isComposed(reference);
    assertThat(session("cabinet-2").get("/evaluations/" + reference).status()).as("nothing was asked of it yet").isEqualTo(404);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    // drafts are read by nobody else
    String page = "/evaluations/" + reference + "/activity-report";
    writes("holder-2", page, filled(reference, "activity-report", "zelf" + mark, "keep"));
    assertThat(session("holder-2").get(page).body()).contains("zelf" + mark);
    for (String person : List.of("hr", "chair", "member-1", "cabinet-2", "admin", "holder")) {
      sees(person, reference, "zelf" + mark, false);
    }
    handsIn("holder-2", reference, "activity-report", "zelf" + mark);
    assertThat(session("cabinet").get("/evaluations/" + reference + "/opinion").status()).as("another cabinet").isEqualTo(404);
    writes("cabinet-2", "/evaluations/" + reference + "/opinion", filled(reference, "opinion", "advies" + mark, "keep"));
    for (String person : List.of("hr", "chair", "holder-2")) {
      sees(person, reference, "advies" + mark, false);
      sees(person, reference, "zelf" + mark, true);
    }
    handsIn("cabinet-2", reference, "opinion", "advies" + mark);
    sees("cabinet-2", reference, "zelf" + mark, false);
    for (String person : List.of("hr", "chair", "member-1", "holder-2", "cabinet-2")) {
      sees(person, reference, "advies" + mark, true);
    }
    isHeard(reference);
    // assessments: everybody alone
    String task = assessing("member-1", reference);
    for (String person : List.of("chair", "member-2", "hr", "holder-2", "cabinet-2", "bi", "member-3")) {
      assertThat(api(person).get("/engine-rest/task/" + task).status()).as(person).isIn(403, 404);
      assertThat(api(person).get("/engine-rest/task/" + task + "/form-variables").status()).as(person).isIn(403, 404);
      assertThat(api(person).post("/api/tasks/" + task + "/complete", Map.of()).status()).as(person).isEqualTo(404);
      assertThat(api(person).post("/engine-rest/task/" + task + "/claim", Map.of("userId", person)).status()).as(person).isIn(403, 404);
    }
    handsIn("member-1", reference, "assessment", "oordeel-een" + mark);
    handsIn("member-2", reference, "assessment", "oordeel-twee" + mark);
    for (String person : List.of("chair", "member-2", "hr", "holder-2", "cabinet-2", "admin")) {
      sees(person, reference, "oordeel-een" + mark, false);
    }
    sees("member-1", reference, "oordeel-een" + mark, true);
    handsIn("chair", reference, "assessment", "oordeel-voorzitter" + mark);
    for (String person : List.of("chair", "member-1", "member-2", "hr")) {
      sees(person, reference, "oordeel-een" + mark, true);
    }
    for (String person : List.of("holder-2", "cabinet-2", "government", "admin")) {
      sees(person, reference, "oordeel-een" + mark, false);
    }
    // votes: the chair and the secretariat, after the vote
    assertThat(api("hr").get("/api/evaluations/" + reference).json().path("votes")).isEmpty();
    allVote(reference, "SATISFACTORY");
    for (String person : List.of("hr", "chair")) {
      assertThat(api(person).get("/api/evaluations/" + reference).json().path("votes")).as(person).hasSize(3);
    }
    for (String person : List.of("member-1", "holder-2", "cabinet-2")) {
      assertThat(api(person).get("/api/evaluations/" + reference).json().path("votes")).as(person).isEmpty();
    }
    assertThat(api("member-1").get("/api/evaluations/" + reference).json().path("mention").asText()).isEqualTo("SATISFACTORY");
    for (String person : List.of("holder-2", "cabinet-2")) {
      assertThat(api(person).get("/api/evaluations/" + reference).body()).as(person).doesNotContain("SATISFACTORY");
      assertThat(session(person).get("/evaluations/" + reference).body()).as(person).doesNotContain("Satisfactory", "Voldoende");
    }
    handsIn("chair", reference, "draft-report", "redenen" + mark);
    sees("holder-2", reference, "redenen" + mark, false);
    isSent(reference, "hr", "holder-2");
    sees("holder-2", reference, "redenen" + mark, true);
    assertThat(api("holder-2").get("/api/evaluations/" + reference).json().path("mention").asText()).isEqualTo("SATISFACTORY");
    handsIn("holder-2", reference, "remarks", "opmerking" + mark);
    handsIn("chair", reference, "report", "vastgesteld" + mark);
    assertThat(api("government").get("/api/evaluations/" + reference).status()).isEqualTo(404);
    isSent(reference, "hr", "holder-2");
    handsIn("holder-2", reference, "appeal", "gronden" + mark);
    sees("government", reference, "gronden" + mark, true);
    sees("government", reference, "oordeel-een" + mark, false);
    sees("government", reference, "advies" + mark, false);
    sees("member-1", reference, "gronden" + mark, false);
    assertThat(session("government").get("/evaluations").body()).as("what it decides on is in its list").contains(reference);
    does("government", reference, "DecideAppeal", Map.of("decision", "UPHOLD", "on", today().toString(), "reference", "R" + mark, "reason",
        "reden" + mark));
    assertThat(api("government").get("/api/evaluations/" + reference).status()).as("decided").isEqualTo(404);
    assertThat(session("government").get("/evaluations").body()).as("decided").doesNotContain(reference);
    for (String words : List.of("reden" + mark, "R" + mark)) {
      sees("holder-2", reference, words, false);
    }
    isSent(reference, "hr", "holder-2");
    sees("holder-2", reference, "reden" + mark, true);
    // nothing of it in the engine, in mails or in the log of the dossier; every reading is noted
    assertThat(new EngineTables(jdbc).holding(mark)).isEmpty();
    assertThat(new EngineTables(jdbc).holding(PROOF)).as("means, proofs and places").isEmpty();
    assertThat(api("admin").get("/engine-rest/history/decision-instance?decisionDefinitionKey=mention-consequences").body())
        .as("what the table on mentions was asked").isEqualTo("[]");
    assertThat(jdbc.sql("select count(*) from act_hi_dec_in where text_ in ('FAVOURABLE', 'SATISFACTORY', 'UNFAVOURABLE')")
        .query(Integer.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from evaluation_sending where evaluation = :evaluation and sent_proof like '%' || :proof")
        .param("evaluation", reference).param("proof", PROOF).query(Integer.class).single()).as("they are with the sendings").isEqualTo(6);
    List<String> mails = new ArrayList<>();
    JsonNode received = api("admin").get("/api/demo/mails").json();
    (received.isArray() ? received : received.path("items")).forEach(mail -> mails.add(mail.toString()));
    assertThat(mails).noneMatch(mail -> mail.contains(mark) || mail.contains("SATISFACTORY"));
    Map<String, Integer> read = new HashMap<>();
    jdbc.sql("select person, count(*) as times from evaluation_reading where evaluation = :evaluation group by person")
        .param("evaluation", reference).query(row -> {
          read.put(row.getString("person"), row.getInt("times"));
        });
    assertThat(read.keySet()).contains("hr", "chair", "member-1", "member-2", "holder-2", "cabinet-2", "government");
    assertThat(session("hr").get("/evaluations/" + reference).body()).contains("id=\"readings\"", "Secretariaat van de Regering");
    assertThat(session("holder-2").get("/evaluations/" + reference).body()).doesNotContain("id=\"readings\"");
    ends(mandate);
  }

  @Test
  void howOftenTheCommissionVotedStandsInNoLog() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    isHeard(reference);
    allAssess(reference);
    assertThat(votes(reference, Map.of("chair", "FAVOURABLE", "member-1", "SATISFACTORY", "member-2", "UNFAVOURABLE")).status())
        .isEqualTo(302);
    allVote(reference, "SATISFACTORY");
    List<String> entries = log(reference, Language.NL);
    assertThat(entries).filteredOn(entry -> entry.contains("gestemd")).containsExactly("De commissie heeft over de vermelding gestemd.");
    assertThat(entries).noneMatch(entry -> entry.contains("ronde") || entry.contains("meerderheid"));
    for (String place : List.of("/dossiers/" + reference, "/dossiers/" + reference + "/log.csv", "/evaluations/" + reference,
        "/api/me/data")) {
      assertThat(session("holder-2").get(place).body()).as(place).doesNotContainIgnoringCase("tour de vote", "majorité");
    }
    assertThat(api("hr").get("/api/evaluations/" + reference).json().path("votes")).as("the secretariat has both rounds").hasSize(6);
    ends(mandate);
  }

  @Test
  void readingTheDossierOfAnEvaluationIsNotedLikeReadingTheEvaluation() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    UUID document = as("hr", () -> documents.add(reference, "Stuk", "stuk.txt", "inhoud".getBytes(StandardCharsets.UTF_8)));
    for (String place : List.of("", "/log.csv", "/documents/" + document + "/1")) {
      assertThat(session("member-1").get("/dossiers/" + reference + place).status()).isEqualTo(200);
      assertThat(session("member-3").get("/dossiers/" + reference + place).status()).isEqualTo(404);
    }
    assertThat(jdbc.sql("select person || ' ' || what from evaluation_reading where evaluation = :evaluation and what like 'DOSSIER#_%' "
        + "escape '#' order by at").param("evaluation", reference).query(String.class).list())
        .containsExactly("member-1 DOSSIER_PAGE", "member-1 DOSSIER_LOG", "member-1 DOSSIER_DOCUMENT");
    assertThat(session("hr").get("/evaluations/" + reference).body()).contains("Logboek van het dossier", "Document van het dossier");
    ends(mandate);
  }

  @Test
  void whatAChairBeganToWriteGoesWithThem() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    isHeard(reference);
    allAssess(reference);
    allVote(reference, "SATISFACTORY");
    String mark = "MERK" + System.nanoTime();
    String page = "/evaluations/" + reference + "/draft-report";
    writes("chair", page, Map.of("words", mark, "keep", "true"));
    assertThat(session("chair").get(page).body()).contains(mark);
    writes("chair", "/evaluations/" + reference + "/recuse", Map.of("why", "Familie"));
    assertThat(complete("hr", reference, "WriteReport", Map.of()).status()).as("HR hands in what the chair began").isEqualTo(409);
    String seat = jdbc.sql("select id from evaluation_seat where evaluation = :evaluation and person = 'chair'")
        .param("evaluation", reference).query(String.class).single();
    writes("hr", "/evaluations/" + reference + "/replace", Map.of("seat", seat, "person", "member-4", "why", "Familie"));
    assertThat(session("chair").get(page).status()).isEqualTo(404);
    assertThat(session("member-4").get(page).status()).isEqualTo(200);
    assertThat(session("member-4").get(page).body()).doesNotContain(mark);
    handsIn("member-4", reference, "draft-report", "Redenen van de nieuwe voorzitter");
    ends(mandate);
  }

  @Test
  void nobodyWritesOverWhatSomebodyElsePutOnTheFile() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    UUID ofHr = as("hr", () -> documents.add(reference, "Stuk van HR", "hr.txt", "van HR".getBytes(StandardCharsets.UTF_8)));
    UUID ofHolder = as("holder-2", () -> documents.add(reference, "Stuk van mij", "ik.txt", "van mij".getBytes(StandardCharsets.UTF_8)));
    assertThat(replaces("holder-2", reference, ofHr)).isEqualTo(403);
    assertThat(replaces("member-1", reference, ofHolder)).isEqualTo(403);
    assertThat(replaces("holder-2", reference, ofHolder)).isEqualTo(302);
    assertThat(replaces("hr", reference, ofHolder)).isEqualTo(302);
    assertThat(documents.of(reference)).extracting(one -> one.title() + " " + one.versions().size())
        .containsExactly("Stuk van HR 1", "Stuk van mij 3");
    assertThat(session("holder-2").get("/dossiers/" + reference).body()).doesNotContain("value=\"" + ofHr + "\"");
    ends(mandate);
  }

  private int replaces(String person, String reference, UUID document) {
    return session(person).upload("/dossiers/" + reference + "/documents", Map.of("_csrf",
        Session.token(session(person).get("/settings").body()), "replaces", document.toString()), "nieuw.txt",
        ("van " + person).getBytes(StandardCharsets.UTF_8)).status();
  }

  @Test
  void anOpinionForWhichAllCabinetsAreAskedIsTheOnesThatTakesItUp() {
    String mandate = mandateAtMidTerm("holder-2", null);
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    String page = "/evaluations/" + reference + "/opinion";
    String mark = "MERK" + System.nanoTime();
    for (String cabinet : List.of("cabinet", "cabinet-2")) {
      assertThat(session(cabinet).get(page).status()).as(cabinet + " was asked").isEqualTo(200);
    }
    writes("cabinet-2", page, filled(reference, "opinion", mark, "keep"));
    assertThat(session("cabinet-2").get(page).body()).contains(mark);
    assertThat(session("cabinet").get(page).status()).as("reads the draft of another").isEqualTo(404);
    assertThat(form("cabinet", page, filled(reference, "opinion", "ander", "keep")).status()).isEqualTo(404);
    handsIn("cabinet-2", reference, "opinion", mark);
    sees("cabinet-2", reference, mark, true);
    sees("cabinet", reference, mark, false);
    assertThat(session("cabinet").get(page).status()).isEqualTo(404);
    ends(mandate);
  }

  @Test
  void whoHoldsTheMandateIsNothingElseInItsEvaluationWhateverTheirGroups() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    String seat = jdbc.sql("select id from evaluation_seat where evaluation = :evaluation and person = 'member-1'")
        .param("evaluation", reference).query(String.class).single();
    jdbc.sql("insert into person_role (person, role) values ('holder-2', 'hr')").update();
    try {
      assertThat(form("holder-2", "/evaluations/" + reference + "/replace", Map.of("seat", seat, "person", "member-3", "why", "x")).status())
          .isEqualTo(403);
      assertThat(session("holder-2").get("/evaluations/" + reference).body()).doesNotContain("id=\"readings\"");
    } finally {
      jdbc.sql("delete from person_role where person = 'holder-2' and role = 'hr'").update();
    }
    ends(mandate);
  }

  /** The task of this member to assess alone. */
  private String assessing(String person, String reference) {
    return workflow.tasks(reference).stream().filter(task -> task.key().equals("AssessAlone"))
        .filter(task -> task.groups().contains("only-" + person)).findFirst().orElseThrow().id();
  }
}
