package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.engine.EngineTables;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tries to get at a mandate as everybody who must not, on every way there is. */
class MandateWallsTest extends MandateTest {

  private static final List<String> STRANGERS = List.of("bi", "corr-bm", "manager", "legal", "chair", "member-1", "holder", "cabinet",
      "admin");

  /** A mandate of holder-2, proposed by cabinet-2 only. */
  private String confidential() {
    String reference = open(wanted("holder-2", START));
    travelTo(START.plusDays(1));
    return reference;
  }

  @Test
  void nobodyButHrAndTheHolderSeesThatAMandateExists() {
    String reference = confidential();
    for (String stranger : STRANGERS) {
      assertThat(api(stranger).get("/api/mandates/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(browser(stranger).get("/mandates/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(browser(stranger).get("/dossiers/" + reference).status()).as(stranger).isEqualTo(404);
      assertThat(api(stranger).get("/api/deadlines?dossier=" + reference).json().path("total").asInt()).as(stranger).isZero();
      assertThat(api(stranger).get("/api/tasks?size=200&dossier=" + reference).body()).as(stranger).doesNotContain(reference);
      assertThat(browser(stranger).get("/dossiers?q=" + reference).body()).as(stranger).doesNotContain("/dossiers/" + reference);
    }
    for (String somebody : List.of("cabinet-2", "government")) {
      assertThat(api(somebody).get("/api/mandates/" + reference).status()).as(somebody).isEqualTo(404);
    }
    for (String seeing : List.of("hr", "holder-2")) {
      assertThat(api(seeing).get("/api/mandates/" + reference).status()).as(seeing).isEqualTo(200);
      assertThat(browser(seeing).get("/mandates/" + reference).status()).as(seeing).isEqualTo(200);
      assertThat(browser(seeing).get("/dossiers/" + reference).status()).as(seeing).isEqualTo(200);
    }
    assertThat(api("holder").get("/api/mandates?size=200").body()).doesNotContain(reference);
    assertThat(api("holder-2").get("/api/mandates?size=200").body()).contains(reference);
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void listsAreForThoseWhoHaveMandatesAndOnlyHrChanges() {
    String reference = confidential();
    for (String stranger : List.of("bi", "corr-lb", "manager", "legal", "chair", "admin")) {
      assertThat(api(stranger).get("/api/mandates").status()).as(stranger).isEqualTo(403);
      assertThat(browser(stranger).get("/mandates").status()).as(stranger).isEqualTo(403);
      assertThat(browser(stranger).get("/mandates.csv").status()).as(stranger).isEqualTo(403);
      assertThat(browser(stranger).get("/mandates/new").status()).as(stranger).isEqualTo(403);
      assertThat(browser(stranger).get("/mandates/take-over/template.xlsx").status()).as(stranger).isEqualTo(403);
    }
    Map<String, Object> absence = Map.of("from", "2027-01-01", "until", "2027-06-01", "decision", "x");
    Map<String, Object> end = Map.of("reason", "RESIGNATION", "on", "2026-10-06", "decision", "x");
    for (String stranger : List.of("bi", "holder", "cabinet", "government", "admin")) {
      assertThat(api(stranger).post("/api/mandates/" + reference + "/absences", absence).status()).as(stranger).isEqualTo(404);
      assertThat(api(stranger).post("/api/mandates/" + reference + "/end", end).status()).as(stranger).isEqualTo(404);
      assertThat(api(stranger).post("/api/mandates", Map.of("functionNl", "x")).status()).as(stranger).isEqualTo(403);
    }
    assertThat(api("holder-2").post("/api/mandates/" + reference + "/end", end).status()).isEqualTo(403);
    assertThat(api("holder-2").post("/api/mandates/" + reference + "/absences", absence).status()).isEqualTo(403);
    UUID deadline = date(reference, "MID_TERM_OPENS").id();
    Map<String, Object> move = Map.of("due", "2028-11-03", "reason", "Vakantie", "decision", "BHR 5");
    assertThat(api("bi").post("/api/deadlines/" + deadline + "/move", move).status()).isEqualTo(404);
    assertThat(api("holder-2").post("/api/deadlines/" + deadline + "/move", move).status()).isEqualTo(403);
    Api.Answer moved = api("hr").post("/api/deadlines/" + deadline + "/move", move);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(date(reference, "MID_TERM_OPENS").due()).isEqualTo(LocalDate.of(2028, 11, 3));
    travelTo(LocalDate.of(2028, 11, 2));
    assertThat(phase(reference)).isNotEqualTo(MandatePhase.MID_TERM);
    travelTo(LocalDate.of(2028, 11, 4));
    assertThat(phase(reference)).isEqualTo(MandatePhase.MID_TERM);
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void cabinetsSeeWhatIsSubmittedToThemAndTheAuthorityWhatAwaitsItsDecision() {
    String reference = confidential();
    isDrafted(reference);
    does("hr", reference, "PrepareObjectives", Map.of());
    assertThat(api("cabinet").get("/api/mandates/" + reference).status()).as("another cabinet").isEqualTo(404);
    Api.Answer seen = api("cabinet-2").get("/api/mandates/" + reference);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().path("deadlines")).isEmpty();
    assertThat(seen.json().path("tasks")).isEmpty();
    assertThat(browser("cabinet-2").get("/mandates/" + reference).status()).isEqualTo(200);
    assertThat(browser("cabinet-2").get("/dossiers/" + reference).status()).as("is led to the page of the mandate").isEqualTo(302);
    assertThat(api("cabinet-2").get("/api/deadlines?dossier=" + reference).json().path("total").asInt()).isZero();
    assertThat(api("government").get("/api/mandates/" + reference).status()).isEqualTo(404);
    // neither who prepared nor another cabinet proposes
    String proposal = task(reference, "ProposeObjectives");
    for (String person : List.of("hr", "cabinet", "government", "holder-2")) {
      assertThat(api(person).post("/api/tasks/" + proposal + "/complete", Map.of("decision", "PROPOSE")).status()).as(person)
          .isEqualTo(404);
      assertThat(api(person).get("/engine-rest/task/" + proposal + "/form-variables").status()).as(person).isIn(403, 404);
    }
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    assertThat(api("government").get("/api/mandates/" + reference).status()).isEqualTo(200);
    assertThat(api("government").get("/api/mandates?size=200").body()).as("what it decides on is in its list").contains(reference);
    does("government", reference, "ApproveObjectives", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "BHR 1",
        "inForceFrom", today().toString()));
    assertThat(api("government").get("/api/mandates/" + reference).status()).as("decided").isEqualTo(404);
    assertThat(api("government").get("/api/mandates?size=200").body()).as("decided").doesNotContain(reference);
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void theAuthorityThatDecidesOnAPlanReadsNoObjectivesThatStillLieWithTheCabinet() {
    String reference = confidential();
    objectivesAreApproved(reference);
    objectivesAreReceived(reference, "holder-2");
    planIsSubmitted(reference, "holder-2");
    as("hr", () -> mandates.reviseObjectives(reference, "Herziening"));
    String mark = "KLAD" + System.nanoTime();
    jdbc.sql("update objective_set set tree = replace(tree, 'Een goede dienst', :mark) where mandate = :mandate"
        + " and status = 'DRAFT'").param("mark", mark).param("mandate", reference).update();
    for (String reader : List.of("cabinet-2", "government", "holder-2")) {
      assertThat(browser(reader).get("/mandates/" + reference).body()).as(reader + " while it is a draft").doesNotContain(mark);
    }
    does("hr", reference, "PrepareObjectives", Map.of());
    assertThat(browser("cabinet-2").get("/mandates/" + reference).body()).as("is asked to propose it").contains(mark);
    for (String reader : List.of("government", "holder-2")) {
      assertThat(browser(reader).get("/mandates/" + reference).body()).as(reader + " before it is proposed").doesNotContain(mark);
    }
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    assertThat(browser("government").get("/mandates/" + reference).body()).as("decides on it").contains(mark);
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void theTasksOfAHolderAreNobodyElsesInTheTasklistAndItsHistory() {
    String reference = confidential();
    objectivesAreApproved(reference);
    does("hr", reference, "SendObjectives", Map.of("means", "EMAIL", "sentOn", today().toString()));
    String task = task(reference, "AcknowledgeObjectives");
    assertThat(api("holder-2").get("/engine-rest/task/" + task).status()).isEqualTo(200);
    for (String other : List.of("holder", "hr", "cabinet-2", "government", "bi", "chair")) {
      assertThat(api(other).get("/engine-rest/task/" + task).status()).as(other).isIn(403, 404);
      assertThat(api(other).post("/engine-rest/task/" + task + "/claim", Map.of("userId", other)).status()).as(other).isIn(403, 404);
      assertThat(api(other).get("/engine-rest/task?processInstanceBusinessKey=" + reference).body()).as(other).doesNotContain(task);
      assertThat(api(other).get("/engine-rest/history/task?processInstanceBusinessKey=" + reference).body()).as(other)
          .doesNotContain("AcknowledgeObjectives");
      assertThat(api(other).post("/api/tasks/" + task + "/complete", Map.of()).status()).as(other).isEqualTo(404);
    }
    does("holder-2", reference, "AcknowledgeObjectives", Map.of());
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void aDraftOfAReportIsTheHoldersAloneUntilItIsHandedIn() {
    String reference = confidential();
    objectivesAreApproved(reference);
    travelTo(LocalDate.of(2027, 4, 2));
    Report report = reports.findByMandateOrderByFirstDayDescKindAsc(reference).stream()
        .filter(one -> one.kind() == ReportKind.QUARTERLY).findFirst().orElseThrow();
    String page = "/mandates/" + reference + "/reports/" + report.id();
    String marker = "KLAD-" + System.nanoTime();
    String line = jdbc.sql("select id from mandate_report_line where report = :report limit 1").param("report", report.id())
        .query(String.class).single();
    Map<String, String> draft = new HashMap<>(Map.of("general", marker, "evidence." + line, marker));
    assertThat(form("holder-2", page, draft).status()).isEqualTo(302);
    assertThat(browser("holder-2").get(page).body()).contains(marker);
    assertThat(browser("hr").get(page).body()).doesNotContain(marker);
    assertThat(form("hr", page, Map.of("general", "x")).status()).isEqualTo(403);
    for (String other : List.of("holder", "cabinet-2", "government", "bi", "admin", "chair")) {
      assertThat(browser(other).get(page).status()).as(other).isEqualTo(404);
      assertThat(form(other, page, Map.of("general", "x")).status()).as(other).isEqualTo(404);
    }
    assertThat(browser("hr").get("/mandates/" + reference).body()).doesNotContain(marker);
    Api.Answer incomplete = form("holder-2", page, Map.of("general", marker, "hand-in", "true"));
    assertThat(incomplete.status()).isEqualTo(400);
    assertThat(incomplete.body()).as("what is missing is said at its field").contains("href=\"#report-status.");
    Map<String, String> whole = new HashMap<>(Map.of("general", marker, "hand-in", "true"));
    jdbc.sql("select id from mandate_report_line where report = :report").param("report", report.id()).query(String.class).list()
        .forEach(id -> whole.put("status." + id, "ON_TRACK"));
    assertThat(form("holder-2", page, whole).status()).isEqualTo(302);
    assertThat(openTasks(reference)).contains("ReadReport").doesNotContain("SubmitReport");
    assertThat(browser("hr").get(page).body()).contains(marker);
    assertThat(new EngineTables(jdbc).holding(marker)).isEmpty();
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void onlyHrAndTheHolderTakeAnEventBack() {
    String reference = inOffice("holder");
    String event = "/mandates/" + reference + "/event/" + UUID.randomUUID() + "/withdraw";
    for (String person : List.of("hr", "holder", "holder-2", "cabinet-2", "government", "bi", "admin")) {
      assertThat(form(person, event, Map.of()).status()).as(person).isEqualTo(404);
    }
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
    assertThat(form("hr", event, Map.of()).status()).as("it has ended").isEqualTo(409);
  }

  @Test
  void theAuthorityReadsTheManagementPlanWhileItDecidesAndCabinetsNever() {
    String reference = inOffice("holder");
    String plan = "/mandates/" + reference + "/plan";
    Map<String, Object> without = Map.of("document", UUID.randomUUID().toString(), "equality", "NOT_NEEDED", "finding", "x");
    assertThat(complete("holder", reference, "SubmitManagementPlan", without).body()).contains("not one of the choices");
    assertThat(browser("hr").get(plan).status()).as("nothing was submitted").isEqualTo(404);
    planIsSubmitted(reference, "holder");
    for (String reader : List.of("holder", "hr", "government")) {
      assertThat(browser(reader).get(plan).body()).as(reader).isEqualTo("Wat wij doen");
    }
    assertThat(browser("government").get("/mandates/" + reference).body()).contains(plan);
    assertThat(browser("government").send("HEAD", "/dossiers/" + reference, null, null).status()).as("may open it").isEqualTo(204);
    for (String other : List.of("cabinet", "cabinet-2", "holder-2", "bi", "chair", "manager", "admin")) {
      assertThat(browser(other).get(plan).status()).as(other).isEqualTo(404);
    }
    does("government", reference, "ApproveManagementPlan", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "BHR 2"));
    assertThat(browser("government").get(plan).status()).as("it is decided").isEqualTo(404);
    assertThat(browser("government").send("HEAD", "/dossiers/" + reference, null, null).status()).as("it is decided").isEqualTo(404);
    assertThat(browser("holder").get("/mandates/" + reference).body()).contains(plan);
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }

  @Test
  void mailsTellNothingOfAMandateAndNothingThatPeopleWroteIsInTheEngine() {
    String marker = "MERK" + System.nanoTime();
    NewMandate wanted = new NewMandate("Functie " + marker, "Fonction " + marker, MandateGrade.A5, "BM", null, LanguageRole.FR,
        MandateAuthority.GOVERNMENT, START, null, List.of("cabinet-2"), null, null, null);
    String reference = open(wanted);
    isDrafted(reference);
    does("hr", reference, "PrepareObjectives", Map.of("note", "nota " + marker));
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "RETURN", "reason", "reden " + marker));
    does("hr", reference, "PrepareObjectives", Map.of());
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    does("government", reference, "ApproveObjectives", Map.of("decision", "RETURN", "reason", "terug " + marker));
    does("hr", reference, "PrepareObjectives", Map.of());
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    does("government", reference, "ApproveObjectives", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "R " + marker,
        "inForceFrom", today().toString()));
    does("hr", reference, "RecordAppointment", Map.of("holder", "holder-2", "start", today().toString(), "on", today().toString(),
        "reference", "A " + marker));
    does("hr", reference, "SendObjectives", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "P " + marker));
    does("holder-2", reference, "AcknowledgeObjectives", Map.of("remark", "opmerking " + marker));
    travelTo(today().plusDays(1));
    does("holder-2", reference, "SubmitManagementPlan", Map.of("document", plan(reference, "holder-2"), "equality", "NOT_NEEDED",
        "finding", "test " + marker));
    does("government", reference, "ApproveManagementPlan", Map.of("decision", "RETURN", "reason", "plan " + marker));
    planIsApproved(reference, "holder-2");
    travelTo(LocalDate.of(2027, 4, 30));
    assertThat(new EngineTables(jdbc).holding(marker)).isEmpty();
    assertThat(new EngineTables(jdbc).holding(reference)).contains("act_hi_procinst.business_key_");
    JsonNode mails = api("admin").get("/api/demo/mails?to=holder-2@demo.irisflow.invalid").json();
    List<String> texts = new ArrayList<>();
    (mails.isArray() ? mails : mails.path("items")).forEach(mail -> texts.add(mail.toString()));
    assertThat(texts).isNotEmpty().noneMatch(mail -> mail.contains(marker));
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
  }
}
