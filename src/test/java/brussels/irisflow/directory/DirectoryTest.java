package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.IrisflowTest;
import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.ModelNodes;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.Groups;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People who come, go and are away, with the real engine: what becomes of their tasks, and who sees them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryTest extends IrisflowTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();

  @Autowired
  private InstitutionDesk institutions;
  @Autowired
  private PersonDesk people;
  @Autowired
  private AbsenceDesk absences;
  @Autowired
  private Correspondents correspondents;
  @Autowired
  private Absences absencePeriods;
  @Autowired
  private Directory directory;
  @Autowired
  private DirectoryLog log;
  @Autowired
  private Accounts accounts;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ApplicationContext context;

  private String code;
  private String first;
  private String second;
  private String deployment;

  /** An institution of this test's own, with a first correspondent and a substitute. */
  @BeforeEach
  void anInstitution() {
    String mark = UUID.randomUUID().toString().substring(0, 6);
    code = ("T" + mark).toUpperCase();
    first = "first-" + mark;
    second = "second-" + mark;
    as("bi", () -> institutions.add(code, new Trilingual("Instelling", "Institution", "Institution"), InstitutionKind.BODY));
    hire(first);
    hire(second);
    as("bi", () -> {
      institutions.appoint(code, first, Rank.FIRST, LocalDate.of(2026, 1, 1), null);
      institutions.appoint(code, second, Rank.SUBSTITUTE, LocalDate.of(2026, 1, 1), null);
    });
    deployment = repository.createDeployment().addModelInstance("probe.bpmn", Bpmn.createExecutableProcess("probe-" + mark)
        .camundaHistoryTimeToLive(1).startEvent().userTask("Work").camundaCandidateGroups("inst-" + code).endEvent().done())
        .deploy().getId();
  }

  @AfterEach
  void withoutTraces() {
    repository.deleteDeployment(deployment, true);
    workflow.stop(AppointCorrespondentProcess.KEY, "DIR-" + code, "test");
    absencePeriods.deleteAll(absencePeriods.findAll());
  }

  private void hire(String account, String... roles) {
    transaction.executeWithoutResult(status ->
        directory.addPerson(account, "Mx " + account, account + "@test.invalid", Language.NL, null, "demo", Set.of(roles)));
  }

  private String work() {
    String reference = "WRK-" + UUID.randomUUID();
    runtime.startProcessInstanceByKey("probe-" + code.substring(1).toLowerCase(), reference);
    return workflow.tasks(reference).get(0).id();
  }

  private void claim(String person, String task) {
    assertThat(api(person).post("/engine-rest/task/" + task + "/claim", Map.of("userId", person)).status()).isEqualTo(204);
  }

  private List<String> seenBy(String person) {
    JsonNode tasks = api(person).post("/engine-rest/task", Map.of()).json();
    return tasks.findValuesAsText("id");
  }

  private String assignee(String task) {
    return api(first).get("/engine-rest/task/" + task).json().path("assignee").asText(null);
  }

  private List<OpenTask> alerts() {
    return workflow.tasks("DIR-" + code);
  }

  private static void refused(ThrowingCallable action, Refusal.Reason reason, String key) {
    assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason()).isEqualTo(reason);
      assertThat(refusal.fields().isEmpty() ? refusal.sentence().key() : refusal.fields().get(0).message().key()).isEqualTo(key);
    });
  }

  @Test
  void correspondentsSeeTheirInstitutionsTasksAndNobodyElseDoes() {
    String task = work();
    assertThat(seenBy(first)).contains(task);
    assertThat(seenBy(second)).contains(task);
    assertThat(seenBy("corr-lb")).doesNotContain(task);
    assertThat(seenBy("hr")).doesNotContain(task);
  }

  @Test
  void tasksInHandGoBackWhenAnAbsenceBegins() {
    String task = work();
    claim(first, task);
    as(first, () -> absences.record(first, TODAY, TODAY.plusDays(4), null));
    assertThat(seenBy(second)).contains(task);
    claim(second, task);
    assertThat(assignee(task)).isEqualTo(second);
  }

  @Test
  void whoGaveATaskBackIsNotItsOwnerForEver() {
    String task = work();
    claim(first, task);
    assertThat(api(first).post("/engine-rest/task/" + task + "/unclaim", null).status()).isEqualTo(204);
    claim(second, task);
    UUID appointment = correspondents.findByPersonOrderBySinceDesc(first).get(0).id();
    as("bi", () -> institutions.endAppointment(code, appointment, TODAY.minusDays(1)));
    assertThat(seenBy(first)).doesNotContain(task);
    assertThat(seenBy(second)).contains(task);
  }

  @Test
  void anAbsenceAheadTakesNothingBeforeItsFirstDay() {
    String task = work();
    claim(first, task);
    as(first, () -> absences.record(first, TODAY.plusDays(7), TODAY.plusDays(9), null));
    travelTo(TODAY.plusDays(6));
    assertThat(assignee(task)).isEqualTo(first);
    travelTo(TODAY.plusDays(7));
    assertThat(assignee(task)).isNull();
  }

  @Test
  void whatSomebodyTakesUpDuringTheirAbsenceTheyKeep() {
    String task = work();
    as(first, () -> absences.record(first, TODAY, TODAY.plusDays(5), null));
    claim(first, task);
    as("bi", () -> absences.record(second, TODAY, TODAY.plusDays(1), null));
    travelTo(TODAY.plusDays(3));
    assertThat(assignee(task)).isEqualTo(first);
  }

  @Test
  void theReplacementHasTheGroupsDuringTheAbsenceAndNoLonger() {
    String stand = "stand-" + code.toLowerCase();
    hire(stand);
    String task = work();
    claim(first, task);
    as("bi", () -> absences.record(first, TODAY.plusDays(1), TODAY.plusDays(3), stand));
    assertThat(seenBy(stand)).doesNotContain(task);
    travelTo(TODAY.plusDays(1));
    assertThat(seenBy(stand)).contains(task);
    claim(stand, task);
    travelTo(TODAY.plusDays(3));
    assertThat(assignee(task)).isEqualTo(stand);
    travelTo(TODAY.plusDays(4));
    assertThat(assignee(task)).isNull();
    assertThat(seenBy(stand)).doesNotContain(task);
    assertThat(seenBy(first)).contains(task);
  }

  @Test
  void whoComesBackEarlyTakesTheGroupsBack() {
    String stand = "stand-" + code.toLowerCase();
    hire(stand);
    String task = work();
    as("bi", () -> absences.record(first, TODAY, TODAY.plusDays(10), stand));
    claim(stand, task);
    travelTo(TODAY.plusDays(2));
    UUID absence = absencePeriods.findByPersonOrderBySinceDesc(first).get(0).id();
    as(first, () -> absences.end(first, absence));
    assertThat(assignee(task)).isNull();
    assertThat(seenBy(stand)).doesNotContain(task);
    refused(() -> as(first, () -> absences.end(first, absence)), Refusal.Reason.STATE, "directory.absence.over");
  }

  @Test
  void anAbsenceThatHasNotBegunIsCancelled() {
    as(first, () -> absences.record(first, TODAY.plusDays(7), TODAY.plusDays(9), null));
    UUID absence = absencePeriods.findByPersonOrderBySinceDesc(first).get(0).id();
    as(first, () -> absences.end(first, absence));
    assertThat(absencePeriods.findByPersonOrderBySinceDesc(first)).isEmpty();
    travelTo(TODAY.plusDays(8));
  }

  @Test
  void absencesAreSound() {
    as(first, () -> absences.record(first, TODAY.plusDays(7), TODAY.plusDays(9), null));
    refused(() -> as(first, () -> absences.record(first, TODAY.plusDays(9), TODAY.plusDays(12), null)), Refusal.Reason.INPUT,
        "directory.absence.twice");
    refused(() -> as(first, () -> absences.record(first, TODAY.minusDays(9), TODAY.minusDays(1), null)), Refusal.Reason.INPUT,
        "directory.absence.past");
    refused(() -> as(first, () -> absences.record(first, TODAY, TODAY, first)), Refusal.Reason.INPUT, "directory.absence.oneself");
    refused(() -> as(first, () -> absences.record(first, TODAY, TODAY, "nobody")), Refusal.Reason.INPUT, "directory.person.unknown");
    refused(() -> as("bi", () -> absences.record(first, TODAY, TODAY, "admin")), Refusal.Reason.INPUT, "directory.absence.administrator");
    refused(() -> as(second, () -> absences.record(second, TODAY.plusDays(8), TODAY.plusDays(8), first)), Refusal.Reason.INPUT,
        "directory.absence.replacement-away");
  }

  @Test
  void peopleGiveTheirGroupsToColleaguesOnlyAndEachUnitWithinItsHalfOfTheHouse() {
    refused(() -> as(first, () -> absences.record(first, TODAY, TODAY, "corr-bm")), Refusal.Reason.INPUT, "directory.absence.no-colleague");
    as(first, () -> absences.record(first, TODAY, TODAY, second));
    refused(() -> as(second, () -> absences.record(first, TODAY, TODAY, second)), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
    refused(() -> as("bi", () -> absences.record("hr", TODAY, TODAY, "bi")), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
    refused(() -> as("hr", () -> absences.record("bi", TODAY, TODAY, "hr")), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
    as("hr", () -> absences.record("member-1", TODAY, TODAY, "hr"));
    assertThat(accounts.find("hr").orElseThrow().groups()).doesNotContain(Groups.COMMISSION);
  }

  @Test
  void whoDecidesAboutMandatesNeitherHoldsNorEvaluatesOneNotEvenForADay() {
    for (String stand : List.of("holder", "member-2")) {
      refused(() -> as("hr", () -> absences.record("hr", TODAY, TODAY, stand)), Refusal.Reason.INPUT, "directory.absence.roles-apart");
      refused(() -> as("admin", () -> absences.record("government", TODAY, TODAY, stand)), Refusal.Reason.INPUT,
          "directory.absence.roles-apart");
    }
    assertThat(as("hr", () -> absences.candidates("hr"))).extracting(Person::name).contains("bi").doesNotContain("holder", "chair", "member-2");
    for (String role : List.of(Groups.HR, Groups.CABINET, Groups.GOVERNMENT)) {
      for (String other : List.of(Groups.HOLDER, Groups.COMMISSION)) {
        refused(() -> as("admin", () -> people.add("both", new PersonDesk.Facts("Beide", "both@test.invalid", Language.NL, null, null,
            Set.of(role, other)), "Een lange zin 12")), Refusal.Reason.INPUT, "directory.person.roles-apart");
      }
    }
    as("hr", () -> absences.record("hr", TODAY, TODAY, second));
    assertThat(accounts.find(second).orElseThrow().groups()).contains(Groups.HR);
    plays(second, Set.of(Groups.HOLDER));
    assertThat(accounts.find(second).orElseThrow().groups()).as("a role that came later").contains(Groups.HOLDER).doesNotContain(Groups.HR);
    plays(second, Set.of());
  }

  private void plays(String person, Set<String> roles) {
    as("admin", () -> people.change(person, new PersonDesk.Facts("Mx " + person, person + "@test.invalid", Language.NL, null, null, roles)));
  }

  @Test
  void whoeverLosesTheGroupLosesItsTasks() {
    String task = work();
    claim(second, task);
    UUID appointment = correspondents.findByPersonOrderBySinceDesc(second).get(0).id();
    as("bi", () -> institutions.endAppointment(code, appointment, TODAY.plusDays(2)));
    travelTo(TODAY.plusDays(2));
    assertThat(assignee(task)).isEqualTo(second);
    travelTo(TODAY.plusDays(3));
    assertThat(assignee(task)).isNull();
    assertThat(seenBy(second)).doesNotContain(task);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void anInstitutionWithoutCorrespondentIsOneTaskForBrusselsInternational() {
    for (String person : List.of(first, second)) {
      UUID appointment = correspondents.findByPersonOrderBySinceDesc(person).get(0).id();
      as("bi", () -> institutions.endAppointment(code, appointment, TODAY.plusDays(1)));
    }
    assertThat(alerts()).isEmpty();
    travelTo(TODAY.plusDays(2));
    assertThat(alerts()).hasSize(1);
    String task = alerts().get(0).id();
    assertThat(alerts().get(0).groups()).containsExactly(Groups.BI);
    assertThat(alerts().get(0).due()).isEqualTo(TODAY.plusDays(2).plusDays(30));
    Map<String, Object> shown = as("bi", () -> workflow.shows(task));
    assertThat(shown).containsEntry("since", "7 October 2026").containsEntry("openTasks", 0L)
        .containsEntry("directoryLink", "/directory/institutions/" + code).containsEntry("head", "not known");
    assertThat(shown.get("lastCorrespondent")).isEqualTo(FormText.asWritten("Mx " + first));
    as("bi", () -> institutions.expect(code, true));
    travelTo(TODAY.plusDays(4));
    assertThat(alerts()).hasSize(1);
    as("bi", () -> institutions.appoint(code, second, Rank.SUBSTITUTE, TODAY.plusDays(4), null));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void anInstitutionMayDoWithoutWhenBrusselsInternationalSaysSo() {
    for (String person : List.of(first, second)) {
      UUID appointment = correspondents.findByPersonOrderBySinceDesc(person).get(0).id();
      as("bi", () -> institutions.endAppointment(code, appointment, TODAY.minusDays(1)));
    }
    String task = alerts().get(0).id();
    as("bi", () -> workflow.claim(task));
    as("bi", () -> workflow.complete(task, Map.of()));
    assertThat(alerts()).isEmpty();
    assertThat(directory.institution(code).orElseThrow().expectsSince()).isNull();
    as("bi", () -> institutions.expect(code, true));
    assertThat(alerts()).hasSize(1);
    as("bi", () -> institutions.expect(code, false));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void anAppointmentThatHasNotBegunIsTakenBack() {
    hire("later-" + code.toLowerCase());
    as("bi", () -> institutions.appoint(code, "later-" + code.toLowerCase(), Rank.SUBSTITUTE, TODAY.plusDays(5), null));
    UUID appointment = correspondents.findByPersonOrderBySinceDesc("later-" + code.toLowerCase()).get(0).id();
    as("bi", () -> institutions.cancelAppointment(code, appointment));
    assertThat(correspondents.findById(appointment)).isEmpty();
    UUID begun = correspondents.findByPersonOrderBySinceDesc(first).get(0).id();
    refused(() -> as("bi", () -> institutions.cancelAppointment(code, begun)), Refusal.Reason.STATE, "directory.correspondent.begun");
  }

  @Test
  void whoLeavesLosesAccountPostsAndTasks() {
    String task = work();
    claim(first, task);
    as("bi", () -> institutions.nameHead(code, first, null, TODAY.minusDays(30)));
    as("admin", () -> people.leave(first, TODAY));
    assertThat(accounts.find(first)).isEmpty();
    assertThat(api(first).get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(seenBy(second)).contains(task);
    assertThat(directory.correspondents(code)).containsExactly(second);
    assertThat(directory.headOf(code)).isEmpty();
    assertThat(directory.displayName(first)).isEqualTo("Mx " + first);
    as("admin", () -> people.comeBack(first));
    assertThat(api(first).get("/engine-rest/task").status()).isEqualTo(200);
    travelTo(TODAY.plusDays(1));
    assertThat(directory.correspondents(code)).containsExactly(second);
  }

  @Test
  void aDepartureAheadCountsFromTheDayAfterTheLast() {
    String task = work();
    claim(first, task);
    as("admin", () -> people.leave(first, TODAY.plusDays(3)));
    travelTo(TODAY.plusDays(3));
    assertThat(assignee(task)).isEqualTo(first);
    travelTo(TODAY.plusDays(4));
    assertThat(accounts.find(first)).isEmpty();
    assertThat(seenBy(second)).contains(task);
  }

  @Test
  void theLastCorrespondentWhoLeavesIsAnAlert() {
    as("admin", () -> people.leave(second, TODAY));
    as("admin", () -> people.leave(first, TODAY));
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void theLastAdministratorStays() {
    refused(() -> as("admin", () -> people.change("admin", new PersonDesk.Facts("Administrator", "admin@test.invalid", null, null, null,
        Set.of(Groups.BI)))), Refusal.Reason.INPUT, "directory.person.last-administrator");
  }

  @Test
  void aRoleTakenAwayCountsAtOnce() {
    String task = work();
    String helper = "helper-" + code.toLowerCase();
    hire(helper, Groups.CABINET);
    as("bi", () -> institutions.appoint(code, helper, Rank.SUBSTITUTE, TODAY, null));
    claim(helper, task);
    as("admin", () -> people.change(helper, new PersonDesk.Facts("Mx", helper + "@test.invalid", Language.FR, null, "LB",
        Set.of(Groups.LEGAL))));
    assertThat(assignee(task)).isEqualTo(helper);
    assertThat(accounts.find(helper).orElseThrow().groups()).contains(Groups.LEGAL).doesNotContain(Groups.CABINET);
  }

  @Test
  void eachPartOfTheDirectoryIsChangedByThoseWhoLookAfterIt() {
    for (String person : List.of("hr", "admin", "corr-lb", "manager")) {
      refused(() -> as(person, () -> institutions.appoint(code, "corr-lb", Rank.SUBSTITUTE, TODAY, null)), Refusal.Reason.FORBIDDEN,
          "refusal.forbidden");
    }
    for (String person : List.of("bi", "hr", "corr-lb")) {
      refused(() -> as(person, () -> people.leave(first, TODAY)), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
      refused(() -> as(person, () -> people.resetPassword("admin", "vier groene fietsen")), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
    }
    refused(() -> as("corr-lb", () -> institutions.nameHead(code, null, "a@b.be", TODAY)), Refusal.Reason.FORBIDDEN, "refusal.forbidden");
  }

  @Test
  void aHeadIsAPersonOrTheMailboxOfTheFunctionAndOneFollowsTheOther() {
    as("hr", () -> institutions.nameHead(code, null, "leiding@test.invalid", LocalDate.of(2025, 1, 1)));
    as("bi", () -> institutions.nameHead(code, first, null, LocalDate.of(2026, 9, 1)));
    assertThat(directory.headOf(code)).get().extracting(Contact::name).isEqualTo(first);
    refused(() -> as("bi", () -> institutions.nameHead(code, first, "x@y.be", TODAY)), Refusal.Reason.INPUT, "directory.head.one-of-two");
    refused(() -> as("bi", () -> institutions.nameHead(code, null, null, TODAY)), Refusal.Reason.INPUT, "directory.head.one-of-two");
    refused(() -> as("bi", () -> institutions.nameHead(code, null, "x@y.be", LocalDate.of(2026, 9, 1))), Refusal.Reason.INPUT,
        "directory.head.too-early");
    refused(() -> as("bi", () -> institutions.nameHead(code, null, "nonsense", TODAY)), Refusal.Reason.INPUT, "directory.person.email");
  }

  @Test
  void accountsAreSoundAndUnique() {
    PersonDesk.Facts facts = new PersonDesk.Facts("Naam", "naam@test.invalid", null, null, null, Set.of(Groups.BI));
    refused(() -> as("admin", () -> people.add("BI", facts, null)), Refusal.Reason.INPUT, "directory.person.exists");
    refused(() -> as("admin", () -> people.add("irisflow", facts, null)), Refusal.Reason.INPUT, "directory.person.account");
    refused(() -> as("admin", () -> people.add("a b", facts, null)), Refusal.Reason.INPUT, "directory.person.account");
    refused(() -> as("admin", () -> people.add("weak-" + code, facts, "kort")), Refusal.Reason.INPUT, "directory.password.too-short");
    refused(() -> as("admin", () -> people.add("role-" + code, new PersonDesk.Facts("Naam", "naam@test.invalid", null, null, null,
        Set.of("inst-LB")), null)), Refusal.Reason.INPUT, "directory.person.role");
    as("admin", () -> people.add("new-" + code, facts, null));
    assertThat(accounts.find("new-" + code).orElseThrow().passwordHash()).isNull();
  }

  @Test
  void everyChangeIsInTheHistory() {
    UUID appointment = correspondents.findByPersonOrderBySinceDesc(second).get(0).id();
    as("bi", () -> {
      institutions.rename(code, new Trilingual("Nieuw", "Nouveau", "New"));
      institutions.nameHead(code, first, null, TODAY);
      institutions.endAppointment(code, appointment, TODAY);
      absences.record(first, TODAY, TODAY.plusDays(1), second);
    });
    as("admin", () -> people.leave(first, TODAY));
    travelTo(TODAY.plusDays(1));
    assertThat(log.ofInstitution(code)).extracting(entry -> entry.what().key().replace("directory.log.", "")).containsExactly("alert",
        "head-ends", "appointment-ends", "appointment-ends", "head", "renamed", "appointed", "appointed", "institution-added");
    assertThat(log.ofPerson(first)).extracting(entry -> entry.what().key().replace("directory.log.", "")).contains("account-opened",
        "appointed", "absence-replaced", "leaves", "appointment-ends");
    DirectoryLog.Entry appointed = log.ofInstitution(code).get(6);
    assertThat(appointed.byName()).isEqualTo("Attaché Brussels International (demo)");
    assertThat(texts.say(Language.NL, appointed.what())).isEqualTo("Mx " + second + ": Plaatsvervanger van Instelling, sinds 1 januari 2026.");
    assertThat(texts.say(Language.FR, appointed.what())).isEqualTo("Mx " + second + " : Suppléant de Institution, depuis le 1er janvier 2026.");
  }

  @Test
  void whoIsAwayIsNotToldWhileSomebodyElseIsThere() {
    String group = "inst-" + code;
    assertThat(directory.reachable(group)).extracting(Contact::name).containsExactlyInAnyOrder(first, second);
    as("bi", () -> absences.record(first, TODAY, TODAY, null));
    assertThat(directory.reachable(group)).extracting(Contact::name).containsExactly(second);
    as("bi", () -> absences.record(second, TODAY, TODAY, null));
    assertThat(directory.reachable(group)).extracting(Contact::name).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void theDecisionTableSaysWhoIsCompetent() {
    Competent air = directory.competent("AIR");
    assertThat(air.lead()).isEqualTo("LB");
    assertThat(air.competence()).isEqualTo(Competence.EXCLUSIVELY_FEDERATED);
    assertThat(air.contributors()).containsExactly("BM");
    assertThat(air.otherEntities()).containsExactly(BelgianEntity.FLANDERS, BelgianEntity.WALLONIA);
    assertThat(directory.competent(null).lead()).isEqualTo("BI");
    for (PolicyDomain domain : PolicyDomain.values()) {
      Competent competent = directory.competent(domain.name());
      assertThat(directory.institution(competent.lead())).as(domain.name()).isPresent();
      competent.contributors().forEach(one -> assertThat(directory.institution(one)).as(domain.name()).isPresent());
    }
  }

  @Test
  void theInstitutionsOfTheContractAreThere() {
    assertThat(directory.institutions()).extracting(Institution::code).contains("LB", "BM", "BEW", "BH", "BPL", "BFB", "BI", "BCIT", "SHF",
        "BGHM", "TAL", "UR", "BF", "PAR", "EQ", "GGC");
    assertThat(directory.institutions()).filteredOn(one -> one.kind() == InstitutionKind.ADMINISTRATION).hasSize(8);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeOfTheModelsWasPassed() {
    assertThat(new ModelNodes(context).neverPassed("appoint-correspondent")).isEmpty();
    assertThat(new ModelNodes(context).neverPassed("directory-change")).isEmpty();
  }
}
