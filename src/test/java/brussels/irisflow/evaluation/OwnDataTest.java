package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Accounts;
import brussels.irisflow.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everybody takes a copy of their own data, through the same walls as on every page. */
class OwnDataTest extends EvaluationTest {

  private final String mark = "EIGEN" + System.nanoTime();

  private String copy(String person) {
    Api.Answer answer = api(person).get("/api/me/data");
    assertThat(answer.status()).as(person + " " + answer.body()).isEqualTo(200);
    String page = session(person).get("/settings/data").body();
    assertThat(page).as(person).contains("<h1");
    return answer.body() + page;
  }

  @Test
  void aHolderGetsAllThatTheyMayReadOfTheirEvaluationAndNothingElse() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    writes("holder-2", "/evaluations/" + reference + "/activity-report", filled(reference, "activity-report", "klad-" + mark, "keep"));
    handsIn("cabinet-2", reference, "opinion", "advies-" + mark);
    assertThat(copy("hr") + copy("chair")).as("a draft is its writer's").doesNotContain(mark);
    handsIn("holder-2", reference, "activity-report", "zelf-" + mark);
    isHeard(reference);
    for (String member : List.of("chair", "member-1", "member-2")) {
      handsIn(member, reference, "assessment", "oordeel-" + mark);
    }
    allVote(reference, "SATISFACTORY");
    handsIn("chair", reference, "draft-report", "redenen-" + mark);
    assertThat(copy("holder-2")).as("not sent yet").contains("zelf-" + mark, "advies-" + mark)
        .doesNotContain("redenen-" + mark, "oordeel-" + mark, "Besproken");
    isSent(reference, "hr", "holder-2");
    String own = copy("holder-2");
    assertThat(own).contains("zelf-" + mark, "advies-" + mark, "redenen-" + mark, "Tachtig op honderd zijn tevreden", mandate, reference)
        .doesNotContain("oordeel-" + mark, "Besproken", "\"votes\"");
    for (String person : Accounts.ALL) {
      if (!person.equals("holder-2")) {
        assertThat(copy(person)).as(person).doesNotContain(mark);
      }
    }
    JsonNode seats = api("member-1").get("/api/me/data").json().path("commissions");
    assertThat(seats.findValuesAsText("dossier")).as("their own part").contains(reference);
    assertThat(session("hr").get("/evaluations/" + reference).body()).as("the reading is noted").contains("Kopie van de eigen gegevens");
    ends(mandate);
  }

  @Test
  void theCopyHoldsWhatIsKeptAboutSomebodyUnderStableNames() {
    writes("corr-bew", "/settings/absences", Map.of("from", "2029-08-13", "until", "2029-08-14"));
    JsonNode copy = api("corr-bew").get("/api/me/data").json();
    assertThat(copy.path("person").asText()).isEqualTo("corr-bew");
    assertThat(copy.path("account").get(0).path("account").asText()).isEqualTo("corr-bew");
    assertThat(copy.path("posts").get(0).path("rank").asText()).isEqualTo("FIRST");
    assertThat(copy.path("absences").findValuesAsText("since")).contains("2029-08-13");
    assertThat(api("corr-bew").get("/api/me/data").response().headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"irisflow-corr-bew-2026-10-05.json\"");
    assertThat(browser().get("/api/me/data").status()).isEqualTo(401);
    assertThat(api("hr").get("/api/me/data?person=corr-bew").body()).doesNotContain("corr-bew");
    String french = browser("corr-bm").get("/settings/data").body();
    assertThat(french).contains("Mes données", "Durée de conservation", "Correspondant de");
  }
}
