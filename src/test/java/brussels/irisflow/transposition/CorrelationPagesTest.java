package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.Statements;
import brussels.irisflow.TranspositionSteps;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.language.Language;
import brussels.irisflow.web.SheetReader;
import brussels.irisflow.web.SheetWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The correlation table over HTTP: on its page, as a workbook and for machines. */
class CorrelationPagesTest extends IrisflowTest {

  private static final int MANY = 400;
  private static final int MOST_STATEMENTS = 12;

  @Autowired
  private DossierLog log;
  @Autowired
  private Deadlines deadlines;

  private String dossier;

  @BeforeEach
  void open() {
    dossier = new TranspositionSteps(this::api).inMeasures();
  }

  // On the page

  @Test
  void theLeadWritesARowThatEverybodyConcernedReads() {
    Session lead = browser("corr-lb");
    assertThat(lead.get("/dossiers/" + dossier).body()).contains("href=\"" + page() + "\"");
    assertThat(lead.get(page()).body()).contains("De tabel is nog leeg", "Nog in geen enkele rij: art. 1-6");
    Answer added = add(lead, Map.of("euArticle", "art. 2, lid 1", "nationalAct", "Besluit lucht", "nationalArticle", "4",
        "alignment", "FULLY"));
    assertThat(added.status()).isEqualTo(302);
    for (String person : List.of("corr-lb", "corr-lb-2", "bi", "bi-2", "corr-bm", "corr-bew", "manager")) {
      assertThat(browser(person).get(page()).body()).as(person).contains("2(1)", "Besluit lucht");
    }
    assertThat(lead.get(page()).body()).contains("value=\"16\"", "1 van 6 bepalingen geregeld", "Laatst gewijzigd door");
    assertThat(said("bi", Language.FR)).isEqualTo("Une ligne a été ajoutée au tableau de concordance : art. 2(1).");
  }

  @ParameterizedTest
  @CsvSource({"manager, 403", "corr-bew, 403", "hr, 404", "admin, 404", "holder, 404"})
  void whoMayNotWriteIsRefused(String person, int status) {
    Session other = browser(person);
    Answer seen = other.get(page());
    assertThat(seen.status()).isEqualTo(status == 404 ? 404 : 200);
    assertThat(seen.body()).doesNotContain("action=\"" + page() + "/import", "edit=new");
    assertThat(form(other, "/rows", Map.of("euArticle", "1")).status()).isEqualTo(status);
    assertThat(form(other, "/rows/0d3bd8a2-8d2f-4b83-8a3e-2f3c6c9a8f10/delete", Map.of()).status()).isEqualTo(status);
    assertThat(put(person, 0, row("1"))).isEqualTo(status);
    assertThat(rows()).isEmpty();
  }

  @Test
  void anInstitutionWritesTheRowsOfItsOwnMeasuresOnly() {
    Session mobility = browser("corr-bm");
    assertThat(mobility.get(page()).body()).contains("que votre institution transpose : art. 6.");
    assertThat(add(mobility, Map.of("euArticle", "6(2)")).status()).isEqualTo(302);
    Answer refused = add(mobility, Map.of("euArticle", "5", "nationalAct", "Arrêté"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Votre institution ne transpose pas cette disposition", "value=\"Arrêté\"");
    String others = added("corr-lb", Map.of("euArticle", "1"));
    assertThat(mobility.get(page()).body()).doesNotContain("edit=" + others);
    assertThat(form(mobility, "/rows/" + others, Map.of("euArticle", "6", "edition", "1")).status()).isEqualTo(403);
    assertThat(form(mobility, "/rows/" + others + "/delete", Map.of()).status()).isEqualTo(403);
    assertThat(rows()).containsExactly("1", "6(2)");
  }

  @Test
  void aRowThatIsRefusedIsShownAgainAsItWasTyped() {
    Session lead = browser("corr-lb");
    Answer refused = add(lead, Map.of("euArticle", "veertien", "euText", "Lange <tekst>", "alignment", "PARTIALLY", "plannedOn", "morgen"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("value=\"veertien\"", "Lange &lt;tekst&gt;", "role=\"alert\"");
    refused = add(lead, Map.of("euArticle", "3", "alignment", "PARTIALLY"));
    assertThat(refused.body()).contains("Geef de reden bij “Gedeeltelijk omgezet”.");
    assertThat(add(lead, Map.of("euArticle", "3", "plannedOn", "9999-12-31")).body()).contains("kan niet juist zijn");
    assertThat(add(lead, Map.of("euArticle", "3", "alignment", "BEST")).status()).isEqualTo(400);
    assertThat(add(lead, Map.of("euArticle", "3", "euText", "\u0000")).status()).isEqualTo(400);
    assertThat(rows()).isEmpty();
  }

  @Test
  void twoPeopleWhoWriteTheSameRowAreToldOfEachOther() {
    String row = added("corr-lb", Map.of("euArticle", "3", "nationalAct", "Ordonnantie", "alignment", "FULLY"));
    Session bi = browser("bi");
    assertThat(form(browser("corr-lb-2"), "/rows/" + row, Map.of("edition", "1", "euArticle", "3", "nationalAct", "Besluit",
        "alignment", "FULLY")).status()).isEqualTo(302);
    Answer late = form(bi, "/rows/" + row, Map.of("edition", "1", "euArticle", "3", "nationalAct", "Wetboek", "alignment", "FULLY"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("heeft deze rij intussen gewijzigd, op 5 oktober 2026", "value=\"Wetboek\"", "Besluit",
        "name=\"edition\" value=\"2\"");
    assertThat(form(bi, "/rows/" + row, Map.of("edition", "2", "euArticle", "3", "nationalAct", "Wetboek", "alignment", "FULLY"))
        .status()).isEqualTo(302);
    assertThat(table().path("rows").get(0).path("nationalAct").asText()).isEqualTo("Wetboek");
  }

  @Test
  void whoWritesARowThatSomebodyTookAwayKeepsWhatWasTyped() {
    String row = added("corr-lb", Map.of("euArticle", "3"));
    Session bi = browser("bi-2");
    form(browser("corr-lb"), "/rows/" + row + "/delete", Map.of());
    Answer late = form(bi, "/rows/" + row, Map.of("edition", "1", "euArticle", "3", "euText", "Tapé"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Cette ligne a été supprimée entre-temps", "Tapé", "action=\"" + page() + "/rows\"");
    assertThat(bi.get(page() + "?edit=" + row).body()).contains("n’existe plus");
    assertThat(form(bi, "/rows/" + row + "/delete", Map.of()).status()).isEqualTo(302);
    assertThat(form(bi, "/rows/none", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void aRowThatWasTakenAwayCanBePutBack() {
    String row = added("corr-lb", Map.of("euArticle", "4", "reason", "Geen haven", "alignment", "NOT_RELEVANT"));
    Session lead = browser("corr-lb");
    assertThat(form(lead, "/rows/" + row + "/delete", Map.of()).status()).isEqualTo(302);
    assertThat(lead.get(page()).body()).contains("De rij 4 werd geschrapt.", "Rij terugzetten", "value=\"Geen haven\"");
    assertThat(lead.get(page()).body()).doesNotContain("Rij terugzetten");
    assertThat(said("bi", Language.NL)).isEqualTo("In de concordantietabel werd een rij geschrapt: art. 4.");
  }

  @Test
  void rowsStandInTheOrderOfTheDirectiveHoweverTheyWereWritten() {
    for (String article : List.of("annex I", "10", "2(10)", "2(9)", "6 bis", "6")) {
      added("bi", Map.of("euArticle", article));
    }
    assertThat(rows()).containsExactly("2(9)", "2(10)", "6", "6 bis", "10", "annex I");
    Session bi = browser("bi");
    Answer moved = form(bi, "/rows/" + id(5), Map.of("edition", "1", "euArticle", "1"));
    assertThat(location(moved)).contains("moved=");
    assertThat(bi.get(location(moved).replaceFirst("^https?://[^/]+", "")).response().headers().firstValue("HX-Retarget")).hasValue("#rows");
    assertThat(location(form(bi, "/rows/" + id(1), Map.of("edition", "1", "euArticle", "2(9)", "euText", "x")))).doesNotContain("moved=");
  }

  @Test
  void aDossierThatHasEndedIsOnlyRead() {
    added("corr-lb", Map.of("euArticle", "1"));
    form("/transpositions/" + dossier, browser("bi"), "/withdraw", Map.of("reason", "Ingetrokken"));
    Session lead = browser("corr-lb");
    assertThat(lead.get(page()).body()).contains("<strong>1</strong>").doesNotContain("edit=");
    Answer refused = add(lead, Map.of("euArticle", "2"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("value=\"2\"", "role=\"alert\"");
    assertThat(put("bi", 1, row("2"))).isEqualTo(409);
  }

  @Test
  void whatTheTableExemptsNeedsNoMeasureAndMeetsTheDeadline() {
    for (String article : List.of("1-5", "6")) {
      assertThat(deadlines.of(dossier)).filteredOn(one -> one.kind().equals("TRANSPOSITION")).singleElement()
          .satisfies(one -> assertThat(one.status()).isEqualTo(DeadlineStatus.OPEN));
      added("corr-lb", Map.of("euArticle", article, "alignment", "NOT_TO_BE_TRANSPOSED", "reason", "Gericht tot de Commissie"));
    }
    assertThat(deadlines.of(dossier)).filteredOn(one -> one.kind().equals("TRANSPOSITION")).singleElement()
        .satisfies(one -> assertThat(one.status()).isEqualTo(DeadlineStatus.MET));
  }

  // As a workbook

  @Test
  void whatIsDownloadedCanBeUploadedAgain() throws IOException {
    added("corr-lb", Map.of("euArticle", "1", "euText", "Premier"));
    Session french = browser("bi-2");
    byte[] file = french.file(page() + ".xlsx");
    assertThat(SheetReader.read(new ByteArrayInputStream(file), 10).get(0).text(9)).isEqualTo("État 1");
    Answer same = upload(french, file);
    assertThat(same.status()).isEqualTo(302);
    assertThat(french.get(page()).body()).contains("Le classeur dit la même chose que le tableau.");
  }

  @Test
  void aWorkbookThatIsOutOfDateReplacesNothing() throws IOException {
    added("corr-lb", Map.of("euArticle", "1"));
    byte[] before = browser("bi").file(page() + ".xlsx");
    added("corr-lb", Map.of("euArticle", "2"));
    Answer refused = upload(browser("bi"), before);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("heeft de tabel intussen gewijzigd");
    assertThat(rows()).containsExactly("1", "2");
  }

  @Test
  void aWorkbookIsTakenWholeOrRefusedCellByCell() throws IOException {
    Session lead = browser("corr-lb");
    Answer refused = upload(lead, sheet(new Object[] {"1", null, "Besluit", "2", null, "Volledig omgezet"},
        new Object[] {"artikel x", null, null, null, null, "ongeveer"}));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("2 cellen moeten worden verbeterd", ">A3<", ">F3<", "“ongeveer” is geen van deze mogelijkheden");
    assertThat(rows()).isEmpty();
    assertThat(upload(lead, sheet(new Object[] {"2", null, "Besluit", "2", null, "Volledig omgezet"}, new Object[] {"1"})).status())
        .isEqualTo(302);
    assertThat(rows()).containsExactly("1", "2");
    assertThat(said("bi", Language.EN)).isEqualTo("The correlation table was replaced at once and now has 2 rows.");
  }

  @Test
  void anInstitutionUploadsItsOwnRowsAndLeavesTheOthers() throws IOException {
    added("corr-lb", Map.of("euArticle", "1"));
    Session mobility = browser("corr-bm");
    assertThat(upload(mobility, sheet(new Object[] {"1"}, new Object[] {"6"})).status()).isEqualTo(302);
    Answer others = upload(mobility, sheet(new Object[] {"1", "changé"}, new Object[] {"6"}));
    assertThat(others.status()).isEqualTo(400);
    assertThat(others.body()).contains(">A2<", "Votre institution ne transpose pas cette disposition");
    Answer gone = upload(mobility, sheet(new Object[] {"6"}));
    assertThat(gone.status()).isEqualTo(400);
    assertThat(gone.body()).contains("ne peut pas supprimer : art. 1.");
    assertThat(rows()).containsExactly("1", "6");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefusedWithASentence() {
    Session lead = browser("corr-lb");
    assertThat(upload(lead, "geen werkmap".getBytes()).status()).isEqualTo(415);
    assertThat(upload(lead, new byte[0]).status()).isEqualTo(400);
    Answer none = lead.upload(page() + "/import", Map.of("_csrf", Session.token(lead.get(page()).body())), null, null);
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.body()).contains("Kies eerst een bestand.");
    assertThat(upload(lead, new byte[11 * 1024 * 1024]).status()).isEqualTo(413);
  }

  // For machines

  @Test
  void aMachineReadsTheTableAndReplacesIt() {
    assertThat(put("corr-lb", 0, row("2"), row("1"))).isEqualTo(200);
    JsonNode table = table();
    assertThat(table.path("version").asInt()).isEqualTo(1);
    assertThat(table.path("rows")).extracting(row -> row.path("euArticle").asText()).containsExactly("1", "2");
    assertThat(table.path("coverage").path("percent").asInt()).isZero();
    assertThat(table.path("coverage").path("missing").asText()).isEqualTo("art. 3-6");
    assertThat(api("bi").put(address(), table).status()).isEqualTo(200);
    assertThat(table().path("version").asInt()).as("what says the same changes nothing").isEqualTo(1);
  }

  @Test
  void aMachineIsToldWhatIsWrong() {
    assertThat(put("corr-lb", 0, row("1"))).isEqualTo(200);
    Answer stale = api("corr-lb").in("nl").put(address(), Map.of("version", 0, "rows", List.of(row("2"))));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("detail").asText()).contains("heeft de tabel intussen gewijzigd");
    Map<String, Object> vague = row("x");
    vague.put("alignment", "NOT_RELEVANT");
    Answer wrong = api("corr-lb").in("fr").put(address(), Map.of("version", 1, "rows", List.of(row("1"), vague)));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("errors")).extracting(error -> error.path("field").asText())
        .containsExactly("rows[1].euArticle", "rows[1].reason");
    assertThat(rows()).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"version\":1}", "{\"version\":\"x\",\"rows\":[]}", "{\"version\":0,\"rows\":[null]}",
      "{\"version\":0,\"rows\":[{}]}", "{\"version\":0,\"rows\":[{\"euArticle\":\"1\",\"alignment\":\"X\"}]}",
      "{\"version\":0,\"rows\":[{\"euArticle\":\"1\",\"plannedOn\":\"+999999999-01-01\"}]}",
      "{\"version\":0,\"rows\":[{\"euArticle\":\"1\",\"euText\":\"\\u0000\"}]}"})
  void aBodyThatCannotBeReadIsRefused(String body) {
    Answer answer = api("corr-lb").send("PUT", address(), "application/json", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  // Large

  @Test
  void aLargeTableCostsNoMoreStatementsThanASmallOne() {
    assertThat(put("bi", 0, row("1"))).isEqualTo(200);
    Session bi = browser("bi");
    bi.get(page());
    int few = Statements.during(() -> bi.get(page())).size();
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      Map<String, Object> row = row(String.valueOf(i));
      row.put("euText", "Bepaling " + i + " ".repeat(5) + "x".repeat(500));
      many.add(row);
    }
    List<String> written = Statements.during(() -> assertThat(api("bi").put(address(), Map.of("version", 1, "rows", many)).status())
        .isEqualTo(200));
    assertThat(written).as("statements of replacing %d rows", MANY).hasSizeLessThan(60);
    List<String> lots = Statements.during(() -> assertThat(bi.get(page()).body()).contains("Bepaling 400"));
    assertThat(lots).hasSize(few).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    String row = id(200);
    Map<String, String> fields = Map.of("edition", "1", "euArticle", "201", "euText", "Nieuw", "_csrf", Session.token(bi.get(page()).body()));
    assertThat(Statements.during(() -> assertThat(bi.form(page() + "/rows/" + row, fields).status()).isEqualTo(302)))
        .hasSizeLessThan(30);
    assertThat(bi.with("HX-Target", "row-" + row).get(page() + "?edit=" + row).body()).as("only the row that is wanted")
        .hasSizeLessThan(30_000).contains("Nieuw");
  }

  // Words

  private String page() {
    return "/transpositions/" + dossier + "/correlation-table";
  }

  private String address() {
    return "/api" + page();
  }

  private Answer add(Session session, Map<String, String> fields) {
    return form(session, "/rows", fields);
  }

  private String added(String person, Map<String, String> fields) {
    List<String> before = ids();
    Answer answer = add(browser(person), fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private Answer form(Session session, String path, Map<String, String> fields) {
    return form(page(), session, path, fields);
  }

  private Answer form(String page, Session session, String path, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("_csrf", Session.token(session.get("/settings").body()));
    return session.form(page + path, sent);
  }

  private Answer upload(Session session, byte[] file) {
    return session.upload(page() + "/import", Map.of("_csrf", Session.token(session.get("/settings").body()), "state",
        String.valueOf(table().path("version").asInt())), "tabel.xlsx", file);
  }

  private static byte[] sheet(Object[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet("Tabel").head(List.of("Artikel van de richtlijn", "Tekst van de richtlijn", "Akte van het Gewest", "Artikel van de akte",
          "Tekst van de akte", "Overeenstemming", "Reden", "Aanvullende akte", "Gepland op"));
      for (Object[] row : rows) {
        writer.row(row);
      }
      writer.to(out);
    }
    return out.toByteArray();
  }

  private static Map<String, Object> row(String article) {
    return new HashMap<>(Map.of("euArticle", article));
  }

  @SafeVarargs
  private int put(String person, int version, Map<String, Object>... rows) {
    return api(person).put(address(), Map.of("version", version, "rows", List.of(rows))).status();
  }

  private JsonNode table() {
    Answer answer = api("bi").get(address());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    table().path("rows").forEach(row -> rows.add(row.path("euArticle").asText()));
    return rows;
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    table().path("rows").forEach(row -> ids.add(row.path("id").asText()));
    return ids;
  }

  private String id(int index) {
    return ids().get(index);
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("");
  }

  /** The newest sentence of the dossier's log. */
  private String said(String person, Language language) {
    return as(person, () -> transaction.execute(status -> texts.say(language, log.of(dossier).get(0).what())));
  }
}
