package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.language.Language;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.testing.Numbers;
import brussels.irisflow.web.SheetWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Running dossiers are taken over from a workbook over HTTP, stand where their work stands, and go on from there to the end. */
class TakeOverLifeTest extends IrisflowTest {

  private static final String TAKE_OVER = "/api/transpositions/take-over";
  private static final LocalDate DEADLINE = LocalDate.of(2028, 6, 30);
  /** The steps of a Government decree where no policy domain is known. */
  private static final List<String> DECREE = List.of("DRAFT", "EQUAL_OPPORTUNITY_TEST", "INSPECTORATE_OF_FINANCE", "FIRST_READING",
      "ADVISORY_BODY_BRUPARTNERS", "SECOND_READING", "COUNCIL_OF_STATE", "THIRD_READING", "PUBLICATION");

  @Autowired
  private Dossiers dossiers;

  @Autowired
  private DossierLog log;

  // Where a dossier stands

  @Test
  void aDossierWithoutAnythingDecidedBeginsWithItsCompetence() {
    String reference = opened(row("A", directive(DEADLINE)));
    assertThat(show(reference).path("phase").asText()).isEqualTo("COMPETENCE");
    assertThat(keys(reference)).containsExactly("DecideCompetence");
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB"));
    assertThat(keys(reference)).containsExactly("AnalyseDirective");
  }

  @Test
  void aDossierWhoseCompetenceIsDecidedWaitsForTheAnalysisOfItsLead() {
    String reference = opened(row("A", directive(DEADLINE), "B", "Gemengd", "C", "BM – Brussel Mobiliteit", "D", "LB, bew",
        "E", LocalDate.of(2026, 1, 1)));
    JsonNode shown = show(reference);
    assertThat(shown.path("phase").asText()).isEqualTo("ANALYSIS");
    assertThat(shown.path("lead").asText()).isEqualTo("BM");
    assertThat(shown.path("eta").asText()).isEqualTo("2026-01-01");
    assertThat(groups(reference, "AnalyseDirective")).containsExactly("inst-BM");
    assertThat(api("corr-lb").get("/api/transpositions/" + reference).status()).isEqualTo(200);
    assertThat(api("corr-bew").get("/api/transpositions/" + reference).status()).isEqualTo(200);
    complete("corr-bm", reference, "AnalyseDirective", Map.of("measures", List.of(Map.of("title", "Arrêté", "instrument",
        "EXISTING_LAW", "institution", "BM", "articles", "1", "deadline", DEADLINE.toString()))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
    notifyCommission("corr-bm", reference);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
  }

  @Test
  void whoElseInBelgiumMustTransposeIsTakenOverAndTheSecondAuthorityOfBrusselsTakesPart() {
    String celex = directive(DEADLINE);
    Object[] said = measure(celex, "AA", "Vlaanderen; commission communautaire COMMUNE, FEDERAL");
    String reference = opened(said);
    assertThat(said(reference)).contains(
        "Taken over: these Belgian entities must transpose too: Flanders, Federal authority, Common Community Commission.");
    Set<String> helpers = transaction.execute(status -> Set.copyOf(dossiers.get(reference).institutions(PartyRole.CONTRIBUTOR)));
    assertThat(helpers).contains("GGC");
    assertThat(take(book(said)).path("unchanged")).hasSize(1);
    assertThat(refused(measure(celex, "AA", "Wallonie"))).containsExactly("AA2");
  }

  @Test
  void aWorkbookOfAnEarlierTemplateIsStillTaken() {
    assertThat(take(book(26, measure(directive(DEADLINE)))).path("opened")).hasSize(1);
  }

  @Test
  void proposedMeasuresWaitForTheAgreement() {
    String reference = opened(measure(directive(DEADLINE), "F", "voorgesteld"));
    assertThat(show(reference).path("phase").asText()).isEqualTo("AGREEMENT");
    assertThat(keys(reference)).containsExactly("AgreePlan");
    complete("bi-2", reference, "AgreePlan", Map.of("decision", "AGREE"));
    assertThat(show(reference).path("phase").asText()).isEqualTo("MEASURES");
    assertThat(steps(reference)).hasSize(9);
    assertThat(keys(reference)).containsExactly("RecordStep");
  }

  @ParameterizedTest
  @EnumSource(Instrument.class)
  void aMeasureOfEveryInstrumentStandsAtItsFirstStepAndCanBeCarriedToTheEnd(Instrument instrument) {
    String reference = opened(measure(directive(DEADLINE), "H", instrument.name()));
    while (keys(reference).contains("RecordStep")) {
      complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", today().toString()));
    }
    notifyCommission("corr-lb", reference);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
    assertThat(keys(reference)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, DRAFT, inst-LB", "3, FIRST_READING, government+inst-LB", "4, ADVISORY_BODY_BRUPARTNERS, inst-LB",
      "6, COUNCIL_OF_STATE, legal+inst-LB", "8, PUBLICATION, government+inst-LB"})
  void aMeasureStandsAtItsPresentStepWithItsPeople(int behind, String present, String groups) {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(behind), row("A", celex, "G", "Besluit", "N", present, "O", "DOING", "P", "01/09/2026")));
    JsonNode step = step(reference, present);
    assertThat(step.path("state").asText()).isEqualTo("DOING");
    OpenTask task = onlyTask(reference, "RecordStep");
    assertThat(task.groups()).containsExactlyInAnyOrder(groups.split("\\+"));
    assertThat(task.due()).isAfterOrEqualTo(today());
    assertThat(shownStep(reference)).startsWith(texts.say(Language.EN, "enum.StepKey." + present));
    for (int left = behind; left < DECREE.size(); left++) {
      complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", today().toString()));
    }
    notifyCommission("corr-lb", reference);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
  }

  @Test
  void aMeasureOfWhichEveryStepIsBehindWaitsForItsNotification() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(9)));
    assertThat(keys(reference)).containsExactly("PrepareNotification");
    assertThat(step(reference, "PUBLICATION").path("on").asText()).isEqualTo("2026-09-01");
    notifyCommission("corr-lb", reference);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
  }

  @ParameterizedTest
  @CsvSource({"BLOCKED, ResolveBlockage, R, Geen geld, S, BUDGET", "WAITING, ResumeAfterEntity, R, Overleg, T, Vlaanderen",
      "RETURNED, ReworkDraft, R, Onvolledig, Q, n-1"})
  void aStepThatIsHeldUpAsksForWhatReleasesIt(String state, String key, String one, String said, String other, String value) {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(3),
        row("A", celex, "G", "Besluit", "N", texts.say(Language.NL, "enum.StepKey.FIRST_READING"), "O", state,
            "P", "2026-09-02", one, said, other, value)));
    assertThat(keys(reference)).containsExactly(key);
    assertThat(onlyTask(reference, key).subject().en()).startsWith(texts.say(Language.EN, "enum.StepKey.FIRST_READING"));
    complete("corr-lb", reference, key, Map.of("on", "2026-10-01", "reason", "Opgelost"));
    assertThat(keys(reference)).containsExactly("RecordStep");
    complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", "2026-10-02"));
    assertThat(step(reference, "FIRST_READING").path("state").asText()).isEqualTo("DONE");
  }

  @Test
  void stepsThatAreSkippedAreNotAskedFor() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(1),
        row("A", celex, "G", "Besluit", "N", "EQUAL_OPPORTUNITY_TEST", "O", "Overgeslagen", "R", "Niet nodig")));
    assertThat(shownStep(reference)).startsWith(texts.say(Language.EN, "enum.StepKey.INSPECTORATE_OF_FINANCE"));
  }

  @Test
  void aNotifiedMeasureIsBehindWhileAnotherGoesOn() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, notified("LB"),
        row("A", celex, "G", "Arrêté", "H", "MINISTERIAL_ORDER", "I", "BM", "J", "6-9", "K", DEADLINE)));
    JsonNode shown = show(reference);
    assertThat(shown.path("measures").get(0).path("state").asText()).isEqualTo("NOTIFIED");
    assertThat(shown.path("measures").get(0).path("transmittedOn").asText()).isEqualTo("2026-09-15");
    assertThat(groups(reference, "RecordStep")).containsExactly("inst-BM");
    assertThat(kinds(shown)).containsExactlyInAnyOrder("TRANSPOSITION", "MEASURE");
  }

  @Test
  void aDossierOfWhichEverythingIsNotifiedIsClosedAtOnceAndItsDeadlineMet() {
    String celex = directive(LocalDate.of(2026, 9, 20));
    byte[] book = book(rows(celex, notified("LB")));
    JsonNode report = take(book);
    String reference = report.path("opened").get(0).path("reference").asText();
    JsonNode shown = show(reference);
    assertThat(shown.path("status").asText()).isEqualTo("TRANSPOSED");
    assertThat(shown.path("doneOn").asText()).isEqualTo("2026-09-15");
    assertThat(shown.path("deadlines").get(0).path("status").asText()).isEqualTo("MET");
    assertThat(keys(reference)).isEmpty();
    assertThat(take(book).path("unchanged").get(0).path("reference").asText()).isEqualTo(reference);
    assertThat(take(book(rows(celex, notified("BM")))).path("refused").get(0).path("cell").asText()).isEqualTo("A2");
  }

  @Test
  void aPartialNotificationLeavesTheLeadToProposeMore() {
    String celex = directive(DEADLINE);
    Object[] partial = notified("LB");
    partial['Z' - 'A'] = "gedeeltelijk";
    String reference = opened(rows(celex, partial));
    assertThat(keys(reference)).containsExactly("AnalyseDirective");
    assertThat(show(reference).path("phase").asText()).isEqualTo("MEASURES");
  }

  // Deadlines

  @Test
  void aMovedDeadlineStandsAsMovedByHandWithItsReason() {
    LocalDate original = LocalDate.of(2026, 9, 1);
    String celex = directive(original);
    String reference = opened(measure(celex, "K", DEADLINE, "L", original, "M", "Richtlijn (EU) 2026/9999"));
    JsonNode deadline = show(reference).path("deadlines").get(0);
    assertThat(deadline.path("due").asText()).isEqualTo(DEADLINE.toString());
    assertThat(deadline.path("status").asText()).isEqualTo("OPEN");
    assertThat(deadline.path("explanation").asText()).contains("1 September 2026").contains("Richtlijn (EU) 2026/9999");
    assertThat(show(reference).path("lateSince").isNull()).isTrue();
    assertThat(keys(reference)).containsExactly("RecordStep");
    JsonNode known = api("bi").get("/api/directives/" + celex).json().path("deadlines").get(0);
    assertThat(known.path("due").asText()).isEqualTo(DEADLINE.toString());
    assertThat(known.path("byHand").asBoolean()).isTrue();
    assertThat(known.path("imported").asText()).isEqualTo(original.toString());
    assertThat(said(reference)).anyMatch(text -> text.contains("had been moved to 30 June 2028: Richtlijn (EU) 2026/9999"));
  }

  @Test
  void aDeadlineThatMovesWithoutAnyMeasureIsTakenOverToo() {
    LocalDate original = LocalDate.of(2027, 9, 1);
    String reference = opened(row("A", directive(original), "K", DEADLINE, "L", original, "M", "Richtlijn (EU) 2026/9999"));
    assertThat(show(reference).path("deadlines").get(0).path("due").asText()).isEqualTo(DEADLINE.toString());
  }

  @Test
  void aDeadlineThatPassedBeforeMakesTheDossierLateAndIsWatched() {
    LocalDate passed = LocalDate.of(2026, 9, 1);
    String reference = opened(measure(directive(passed), "K", passed));
    JsonNode shown = show(reference);
    assertThat(shown.path("lateSince").asText()).isEqualTo("2026-09-01");
    assertThat(kinds(shown)).containsExactlyInAnyOrder("TRANSPOSITION", "LETTER_EXPECTED");
    assertThat(keys(reference)).containsExactlyInAnyOrder("RecordStep", "ExplainDelay");
    complete("corr-lb", reference, "ExplainDelay", Map.of("cause", "CAPACITY", "reason", "Geen jurist", "eta", "2027-03-01"));
    assertThat(keys(reference)).containsExactly("RecordStep");
  }

  @Test
  void aDeadlineStillToComeIsWatchedFromTheTakeOverOn() {
    LocalDate soon = LocalDate.of(2026, 10, 12);
    String reference = opened(measure(directive(soon), "K", soon));
    assertThat(show(reference).path("lateSince").isNull()).isTrue();
    travelTo(LocalDate.of(2026, 10, 14));
    assertThat(show(reference).path("lateSince").asText()).isEqualTo("2026-10-12");
    assertThat(keys(reference)).contains("ExplainDelay");
  }

  // The log

  @Test
  void theLogSaysWhatWasTakenOverAndByWhom() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(2), row("A", celex, "G", "Arrêté", "H", "ORDINANCE", "I", "BM", "J", "6", "K", DEADLINE)));
    assertThat(said(reference)).contains("The running dossier was taken over. It stands at: measures under way.")
        .anyMatch(text -> text.startsWith("Taken over: competence “Mixed”, lead institution "))
        .anyMatch(text -> text.startsWith("Taken over: the measure “Besluit” (Government decree, "))
        .anyMatch(text -> text.equals("Draft text · Besluit: done (21 June 2026), taken over from a running dossier."));
    List<DossierLog.Entry> entries = transaction.execute(status -> log.of(reference));
    assertThat(entries).filteredOn(entry -> entry.what().key().startsWith("transposition.log.taken-over")).isNotEmpty()
        .allMatch(entry -> entry.person().equals("bi"));
  }

  // Once more

  @Test
  void theSameWorkbookTwiceChangesNothing() {
    String celex = directive(DEADLINE);
    Object[][] rows = rows(celex, done(4), notified("LB", "Ordonnantie", "7"));
    rows[0][3] = "lb, BM";
    rows[0][4] = LocalDate.of(2026, 1, 1);
    byte[] book = book(rows);
    String reference = take(book).path("opened").get(0).path("reference").asText();
    JsonNode before = show(reference);
    List<String> log = said(reference);
    List<String> tasks = workflow.tasks(reference).stream().map(OpenTask::id).toList();
    JsonNode again = take(book);
    assertThat(again.path("opened")).isEmpty();
    assertThat(again.path("changed")).isEmpty();
    assertThat(again.path("refused")).isEmpty();
    assertThat(again.path("unchanged").get(0).path("reference").asText()).isEqualTo(reference);
    assertThat(show(reference)).isEqualTo(before);
    assertThat(said(reference)).isEqualTo(log);
    assertThat(workflow.tasks(reference)).extracting(OpenTask::id).containsExactlyInAnyOrderElementsOf(tasks);
  }

  @Test
  void theSameWorkbookFromTwoPeopleAtOnceOpensOneDossier() {
    byte[] book = book(rows(directive(DEADLINE), done(1)));
    List<JsonNode> reports = Stream.of("bi", "bi-2").parallel().map(person -> api(person).upload(TAKE_OVER, "overname.xlsx", book).json())
        .toList();
    assertThat(reports.stream().mapToInt(report -> report.path("opened").size()).sum()).isEqualTo(1);
    assertThat(reports.stream().mapToInt(report -> report.path("unchanged").size()).sum()).isEqualTo(1);
  }

  @Test
  void whatTheWorkbookSaysMoreTheSecondTimeIsAdded() {
    String celex = directive(DEADLINE);
    String reference = opened(row("A", celex));
    assertThat(changed(row("A", celex, "B", "MIXED", "C", "LB"))).isEqualTo(reference);
    assertThat(keys(reference)).containsExactly("AnalyseDirective");
    assertThat(changed(measure(celex, "F", "PROPOSED"))).isEqualTo(reference);
    assertThat(keys(reference)).containsExactly("AgreePlan");
    assertThat(changed(measure(celex))).isEqualTo(reference);
    assertThat(shownStep(reference)).startsWith(texts.say(Language.EN, "enum.StepKey.DRAFT"));
    assertThat(changed(rows(celex, done(6)))).isEqualTo(reference);
    assertThat(shownStep(reference)).startsWith(texts.say(Language.EN, "enum.StepKey.COUNCIL_OF_STATE"));
    assertThat(changed(rows(celex, done(6), row("A", celex, "G", "Arrêté", "H", "EXISTING_LAW", "I", "BM", "J", "6", "K", DEADLINE))))
        .isEqualTo(reference);
    assertThat(keys(reference)).containsExactlyInAnyOrder("RecordStep", "PrepareNotification");
    assertThat(changed(rows(celex, done(9), notified("LB", "Besluit", "1-5")))).isEqualTo(reference);
    assertThat(keys(reference)).containsExactly("PrepareNotification");
    notifyCommission("corr-bm", reference);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
  }

  @Test
  void aDelayThatIsBeingExplainedStillIsAfterTheTakeOverWasCompleted() {
    LocalDate passed = LocalDate.of(2026, 9, 1);
    String celex = directive(passed);
    String reference = opened(measure(celex, "K", passed));
    changed(rows(celex, measure(celex, "K", passed, "N", "DRAFT", "P", "2026-08-01")));
    assertThat(keys(reference)).containsExactlyInAnyOrder("RecordStep", "ExplainDelay");
  }

  @Test
  void aMoveOfTheDeadlineThatIsToldLaterIsDoneInTheRunningDossier() {
    LocalDate original = LocalDate.of(2027, 9, 1);
    String celex = directive(original);
    String reference = opened(measure(celex, "K", original));
    changed(measure(celex, "K", DEADLINE, "L", original, "M", "Richtlijn (EU) 2026/9999"));
    JsonNode shown = show(reference);
    assertThat(shown.path("deadlines").get(0).path("due").asText()).isEqualTo(DEADLINE.toString());
    assertThat(shown.path("measures").get(0).path("deadline").asText()).isEqualTo(DEADLINE.toString());
    assertThat(take(book(measure(celex, "K", DEADLINE, "L", original, "M", "Richtlijn (EU) 2026/9999"))).path("unchanged")).hasSize(1);
  }

  @Test
  void whereTheWorkHasGoneOnTheWorkbookIsRefusedByCell() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, measure(celex, "N", "DRAFT", "O", "DOING", "P", "2026-09-01")));
    complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", "2026-10-02"));
    JsonNode before = show(reference);
    assertThat(refused(rows(celex, measure(celex, "N", "DRAFT", "O", "DONE", "P", "2026-09-09")))).containsExactly("N2");
    assertThat(refused(rows(celex, measure(celex, "C", "BM")))).containsExactly("C2");
    assertThat(refused(rows(celex, measure(celex, "J", "1-9")))).containsExactly("G2");
    assertThat(show(reference)).isEqualTo(before);
  }

  @Test
  void aNotificationThatIsBeingCheckedIsNotDisturbed() {
    String celex = directive(DEADLINE);
    String reference = opened(rows(celex, done(9)));
    complete("corr-lb", reference, "PrepareNotification", notice());
    assertThat(refused(rows(celex, done(9), row("A", celex, "G", "Arrêté", "H", "EXISTING_LAW", "I", "BM", "J", "6", "K", DEADLINE))))
        .containsExactly("A2");
    assertThat(keys(reference)).containsExactly("CheckNotification");
  }

  @Test
  void aDossierThatWasOpenedHereIsNotTakenOver() {
    String celex = directive(DEADLINE);
    api("bi").post("/api/transpositions", Map.of("celex", celex));
    assertThat(refused(row("A", celex))).containsExactly("A2");
  }

  // A way out of everywhere

  @Test
  void whereverADossierWaitsItCanBeGivenUp() {
    String first = directive(DEADLINE);
    String second = directive(DEADLINE);
    LocalDate passed = LocalDate.of(2026, 9, 1);
    String checked = opened(measure(directive(DEADLINE), "H", "EXISTING_LAW"));
    complete("corr-lb", checked, "PrepareNotification", notice());
    String sent = opened(measure(directive(DEADLINE), "H", "EXISTING_LAW"));
    complete("corr-lb", sent, "PrepareNotification", notice());
    complete("bi", sent, "CheckNotification", Map.of("decision", "AGREE"));
    String waiting = directive(DEADLINE);
    String returned = directive(DEADLINE);
    List<String> references = List.of(checked, sent, opened(measure(directive(passed), "K", passed)),
        opened(rows(waiting, measure(waiting, "N", "DRAFT", "O", "WAITING", "P", "2026-09-01", "T", "FEDERAL"))),
        opened(rows(returned, measure(returned, "N", "DRAFT", "O", "RETURNED", "P", "2026-09-01", "R", "Onvolledig"))),
        opened(row("A", directive(DEADLINE))), opened(row("A", directive(DEADLINE), "B", "MIXED", "C", "LB")),
        opened(measure(directive(DEADLINE), "F", "PROPOSED")), opened(rows(first, done(9))),
        opened(rows(second, measure(second, "N", "DRAFT", "O", "BLOCKED", "P", "2026-09-01", "S", "BUDGET"))));
    Session session = browser("bi");
    for (String reference : references) {
      Api.Answer page = session.get("/transpositions/" + reference);
      assertThat(page.status()).isEqualTo(200);
      String token = Session.token(page.body());
      Api.Answer answer = session.form("/transpositions/" + reference + "/withdraw", Map.of("reason", "Vergissing", "_csrf", token));
      assertThat(answer.status()).as(answer.body()).isEqualTo(302);
      assertThat(workflow.tasks(reference)).isEmpty();
      show(reference).path("deadlines").forEach(deadline -> assertThat(deadline.path("status").asText()).isEqualTo("CANCELLED"));
      assertThat(workflow.standings(reference)).allMatch(standing -> standing.ended());
    }
    assertThat(take(book(rows(first, done(9)))).path("opened")).hasSize(1);
  }

  // What the tests share

  private String opened(Object[]... rows) {
    JsonNode report = take(book(rows));
    assertThat(report.path("opened")).as(report.toString()).hasSize(1);
    return report.path("opened").get(0).path("reference").asText();
  }

  private String changed(Object[]... rows) {
    JsonNode report = take(book(rows));
    assertThat(report.path("changed")).as(report.toString()).hasSize(1);
    return report.path("changed").get(0).path("reference").asText();
  }

  private List<String> refused(Object[]... rows) {
    JsonNode report = take(book(rows));
    assertThat(report.path("opened").size() + report.path("changed").size()).as(report.toString()).isZero();
    List<String> cells = new ArrayList<>();
    report.path("refused").forEach(one -> cells.add(one.path("cell").asText()));
    return cells;
  }

  private JsonNode take(byte[] book) {
    Api.Answer answer = api("bi").upload(TAKE_OVER, "overname.xlsx", book);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** A measure under way for which Brussels Environment answers, with other cells as well. */
  private static Object[] measure(String celex, Object... more) {
    List<Object> cells = new ArrayList<>(List.of("A", celex, "B", "MIXED", "C", "LB", "G", "Besluit", "H", "GOVERNMENT_DECREE", "I", "LB",
        "J", "1-5", "K", DEADLINE));
    cells.addAll(Arrays.asList(more));
    return row(cells.toArray());
  }

  /** The first steps of the measure, done on one day after the other in the summer of 2026. */
  private static Object[][] done(int steps) {
    return Stream.iterate(0, step -> step + 1).limit(steps).map(step -> row("G", "Besluit", "N", DECREE.get(step),
        "P", LocalDate.of(2026, 9, 1).minusDays(9L * (DECREE.size() - 1 - step)))).toArray(Object[][]::new);
  }

  private static Object[] notified(String institution) {
    return notified(institution, "Besluit", "1-5");
  }

  private static Object[] notified(String institution, String title, String articles) {
    return row("G", title, "H", "GOVERNMENT_DECREE", "I", institution, "J", articles, "K", DEADLINE, "N", "Kennisgeving", "P", "2026-09-15",
        "Q", "MNE-7", "U", "Besluit van 1 juli 2026", "V", "Besluit", "W", "2026-07-01", "X", "2026-09-01", "Y", "BS 01.09.2026",
        "Z", "volledig");
  }

  /** Rows of one directive: its head and its measure unless they are said, then these. */
  private Object[][] rows(String celex, Object[]... groups) {
    return rows(celex, Stream.of(groups));
  }

  private Object[][] rows(String celex, Object[][] group, Object[]... more) {
    return rows(celex, Stream.concat(Stream.of(group), Stream.of(more)));
  }

  private Object[][] rows(String celex, Stream<Object[]> stream) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> given = stream.toList();
    boolean whole = given.stream().allMatch(row -> row[7] != null) && given.get(0)[1] != null;
    boolean notified = given.size() > 0 && given.get(0)[7] != null;
    if (!whole && !notified) {
      rows.add(measure(celex));
    }
    rows.addAll(given);
    LocalDate deadline = deadlines.get(celex);
    for (Object[] row : rows) {
      row[0] = celex;
      row[1] = "MIXED";
      row[2] = row[2] == null ? "LB" : row[2];
      if (row[7] != null && deadline != null && row[11] == null) {
        row[10] = deadline;
      }
    }
    return rows.toArray(Object[][]::new);
  }

  /** A row of cells, each behind the letter of its column. */
  private static Object[] row(Object... lettersAndValues) {
    Object[] row = new Object[TakeOverColumn.values().length];
    for (int i = 0; i < lettersAndValues.length; i += 2) {
      row[CellReference.convertColStringToIndex((String) lettersAndValues[i])] = lettersAndValues[i + 1];
    }
    return row;
  }

  private byte[] book(Object[]... rows) {
    return book(TakeOverColumn.values().length, rows);
  }

  private byte[] book(int columns, Object[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet("Lopende dossiers").head(Arrays.stream(TakeOverColumn.values()).limit(columns)
          .map(column -> texts.say(Language.NL, column.head())).toList());
      Arrays.stream(rows).forEach(writer::row);
      writer.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void notifyCommission(String person, String reference) {
    complete(person, reference, "PrepareNotification", notice());
    complete("bi", reference, "CheckNotification", Map.of("decision", "AGREE"));
    complete("bi-2", reference, "RecordTransmission", Map.of("on", today().toString(), "reference", "MNE-1"));
  }

  private static Map<String, Object> notice() {
    return Map.of("title", "Besluit", "actType", "Besluit", "adoptedOn", "2026-07-01", "publishedOn", "2026-09-01",
        "gazetteReference", "BS 01.09.2026", "coverage", "COMPLETE");
  }

  private void complete(String person, String reference, String key, Map<String, Object> fields) {
    Api.Answer answer = api(person).post("/api/tasks/" + workflow.tasks(reference).stream().filter(task -> task.key().equals(key))
        .findFirst().orElseThrow(() -> new AssertionError(key + " is not among " + workflow.tasks(reference))).id() + "/complete", fields);
    assertThat(answer.status()).as(key + ": " + answer.body()).isEqualTo(204);
  }

  private JsonNode show(String reference) {
    Api.Answer answer = api("bi").get("/api/transpositions/" + reference);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private List<JsonNode> steps(String reference) {
    List<JsonNode> steps = new ArrayList<>();
    show(reference).path("measures").get(0).path("steps").forEach(steps::add);
    return steps;
  }

  private JsonNode step(String reference, String key) {
    return steps(reference).stream().filter(step -> step.path("key").asText().equals(key)).findFirst().orElseThrow();
  }

  /** The name of the step that the only open task of a step is about. */
  private String shownStep(String reference) {
    return onlyTask(reference, "RecordStep").subject().en();
  }

  private OpenTask onlyTask(String reference, String key) {
    List<OpenTask> found = workflow.tasks(reference).stream().filter(task -> task.key().equals(key)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Set<String> groups(String reference, String key) {
    return onlyTask(reference, key).groups();
  }

  private List<String> keys(String reference) {
    return workflow.tasks(reference).stream().map(OpenTask::key).toList();
  }

  private static List<String> kinds(JsonNode transposition) {
    List<String> kinds = new ArrayList<>();
    transposition.path("deadlines").forEach(deadline -> kinds.add(deadline.path("kind").asText()));
    return kinds;
  }

  private List<String> said(String reference) {
    return transaction.execute(status -> log.of(reference)).stream().map(entry -> texts.say(Language.EN, entry.what())).toList();
  }

  private final Map<String, LocalDate> deadlines = new LinkedHashMap<>();

  /** Imports a made-up directive with one deadline; answers its CELEX number. */
  private String directive(LocalDate deadline) {
    String celex = Numbers.celex();
    String rows = Stream.of("NLD", "FRA", "ENG").map(language -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"Directive of the test %s in %s"}}"""
        .formatted(celex, deadline, language, celex, language)).collect(Collectors.joining(","));
    Api.Answer answer = api("bi").post("/api/directives/import", """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    deadlines.put(celex, deadline);
    return celex;
  }
}
