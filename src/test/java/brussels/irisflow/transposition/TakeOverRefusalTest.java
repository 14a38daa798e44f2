package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.language.Language;
import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a workbook is told by its cell, in the reader's language, and changes nothing; whatever people do to the table. */
class TakeOverRefusalTest extends IrisflowTest {

  private static final String TAKE_OVER = "/api/transpositions/take-over";
  private static final String XLSX = "overname.xlsx";

  private String celex;

  @BeforeEach
  void directive() {
    celex = Numbers.celex();
    String rows = Stream.of("2027-06-30", "2028-06-30").flatMap(date -> Stream.of("NLD", "FRA").map(language -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"Directive of the test %s in %s"}}"""
        .formatted(celex, date, language, celex, language))).collect(Collectors.joining(","));
    assertThat(api("bi").post("/api/directives/import", """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows)).status()).isEqualTo(200);
  }

  // What is wrong in a cell

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "C=XX; C2; There is no institution “XX”.",
      "D=LB, Jan; D2; There is no institution “Jan”.",
      "I=Ergens; I2; There is no institution “Ergens”.",
      "C=; C2; Fill in this field",
      "B=; B2; Fill in this field",
      "B=half; B2; is none of these",
      "B=EXCLUSIVELY_FEDERAL; B2; does not concern the Region",
      "A=32099L0001; A2; There is no directive 32099L0001 here",
      "A=32016R0679; A2; not a directive",
      "AA=FEDERAL, Mars; AA2; “Mars” is none of these",
      "F=misschien; F2; is none of these",
      "H=; H2; Fill in this field",
      "H=wet; H2; is none of these",
      "I=; I2; Fill in this field",
      "J=; J2; Fill in this field",
      "J=nergens; J2; cannot be read",
      "K=; K2; Fill in this field",
      "K=2029-01-01; K2; is not a transposition deadline",
      "K=morgen; K2; is not a date",
      "E=31/02/2026; E2; is not a date",
      "K=2029-12-01,L=2026-01-01,M=Akte; L2; has no transposition deadline on 1 January 2026",
      "L=2027-06-30,M=Akte; L2; is a deadline of this directive already",
      "K=2028-12-30,L=2027-06-30; M2; reason",
      "N=SANCTION,P=2026-09-01; N2; does not exist in the procedure",
      "N=Dansen; N2; is none of these",
      "N=DRAFT; P2; Fill in this field",
      "N=DRAFT,P=2026-10-06; P2; in the future",
      "N=DRAFT,P=1066-10-14; P2; too long ago",
      "N=DRAFT,P=gisteren; P2; is not a date",
      "N=DRAFT,O=SKIPPED; R2; Fill in this field",
      "N=DRAFT,O=BLOCKED,P=2026-09-01; S2; Fill in this field",
      "N=DRAFT,O=BLOCKED,S=pech; S2; is none of these",
      "N=DRAFT,O=WAITING,P=2026-09-01; T2; Fill in this field",
      "N=DRAFT,O=WAITING,T=Mars; T2; is none of these",
      "N=DRAFT,O=ongeveer; O2; is none of these",
      "N=FIRST_READING,P=2026-09-01; N2; Before “First reading in the Government” still come: Draft text",
      "G=,H=ORDINANCE; G2; title of the measure",
      "O=DONE; N2; the step",
      "F=PROPOSED,N=DRAFT,P=2026-09-01; N2; only proposed",
      "N=NOTIFICATION,P=2026-09-01,Q=1,U=B,V=B,W=2026-08-01,X=2026-07-01,Y=BS,Z=COMPLETE; X2; is before the date of the act",
      "N=NOTIFICATION,P=2026-06-01,Q=1,U=B,V=B,W=2026-06-01,X=2026-07-01,Y=BS,Z=COMPLETE; P2; before the publication",
      "N=NOTIFICATION,P=2026-09-01,U=B,V=B,W=2026-06-01,X=2026-07-01,Y=BS,Z=COMPLETE; Q2; Fill in this field",
      "N=NOTIFICATION,P=2026-09-01,Q=1,U=B,V=B,W=2026-06-01,X=2026-07-01,Y=BS; Z2; Fill in this field",
      "N=NOTIFICATION,P=2026-11-01,Q=1,U=B,V=B,W=2026-06-01,X=2026-07-01,Y=BS,Z=COMPLETE; P2; in the future"})
  void aFaultIsNamedByItsCellAndNothingIsTakenOver(String cells, String where, String says) {
    Object[] row = good();
    for (String cell : cells.split(",(?=[A-Z]{1,2}=)")) {
      String[] said = cell.split("=", 2);
      row[CellReference.convertColStringToIndex(said[0])] = said[1].isEmpty() ? null : said[1];
    }
    JsonNode report = take(book(row));
    assertThat(cells(report)).as(report.toString()).containsExactly(where);
    assertThat(report.path("refused").get(0).path("message").asText()).containsIgnoringCase(says);
    assertNothingTaken();
  }

  @Test
  void datesOutOfOrderAreToldAtTheLaterStep() {
    Object[] second = row("A", celex, "G", "Besluit", "N", "EQUAL_OPPORTUNITY_TEST", "P", "2026-02-01");
    Object[] third = row("A", celex, "G", "Besluit", "N", "INSPECTORATE_OF_FINANCE", "O", "DOING", "P", "2026-02-15");
    JsonNode report = take(book(good("N", "DRAFT", "P", "2026-03-01"), second, third));
    assertThat(cells(report)).containsExactly("P3", "P4");
    assertThat(report.path("refused").get(0).path("message").asText())
        .isEqualTo("1 February 2026 lies before 1 March 2026, the day of the earlier step “Draft text”.");
  }

  @Test
  void opinionsAreAskedSideBySideInAnyOrder() {
    Object[][] rows = Stream.of("EQUAL_OPPORTUNITY_TEST", "INSPECTORATE_OF_FINANCE", "FIRST_READING").map(step ->
        row("A", celex, "G", "Besluit", "N", step, "O", "SKIPPED", "R", "Niet nodig")).toArray(Object[][]::new);
    List<Object[]> all = new ArrayList<>();
    all.add(good("N", "DRAFT", "P", "2026-03-01"));
    all.addAll(Arrays.asList(rows));
    all.add(row("A", celex, "G", "Besluit", "N", "ADVISORY_BODY_BRUPARTNERS", "P", "2026-05-01"));
    assertThat(take(book(all.toArray(Object[][]::new))).path("opened")).hasSize(1);
  }

  @Test
  void anActThatWasNotifiedHasAllItsStepsOrNone() {
    Object[] notice = row("A", celex, "G", "Besluit", "N", "NOTIFICATION", "P", "2026-09-01", "Q", "1", "U", "B", "V", "B",
        "W", "2026-08-01", "X", "2026-08-15", "Y", "BS", "Z", "COMPLETE");
    assertThat(cells(take(book(good("N", "DRAFT", "P", "2026-03-01"), notice)))).containsExactly("N3");
    assertNothingTaken();
  }

  @Test
  void everythingIsToldAtOnceAndOneFaultyDossierDoesNotStopTheOthers() {
    String faulty = celex;
    directive();
    JsonNode report = take(book(
        with(good("C", "XX", "I", "YY", "K", "2029-01-01", "N", "SANCTION", "P", "2026-12-01"), faulty), good(), row("C", "LB")));
    assertThat(report.path("opened")).hasSize(1);
    assertThat(report.path("opened").get(0).path("row").asInt()).isEqualTo(3);
    assertThat(cells(report)).containsExactlyInAnyOrder("C2", "I2", "K2", "N2", "A4");
    assertThat(api("bi").get("/api/directives/" + faulty).json().path("transposition").isNull()).isTrue();
  }

  @Test
  void whatCannotBeReadDoesNotHideWhatElseIsWrong() {
    JsonNode report = take(book(good("B", "half", "C", "XX", "I", "YY", "J", "nergens", "K", "morgen", "N", "Dansen")));
    assertThat(cells(report)).containsExactly("B2", "C2", "I2", "J2", "K2", "N2");
    assertNothingTaken();
  }

  @ParameterizedTest
  @CsvSource({"nl, Er is geen instelling “XX”.",
      "fr, Il n’existe pas d’institution « XX ».", "en, There is no institution “XX”."})
  void theSentenceIsInTheLanguageOfWhoReadsIt(String language, String sentence) {
    Api.Answer answer = api("bi").in(language).upload(TAKE_OVER, XLSX, book(good("C", "XX")));
    assertThat(answer.json().path("refused").get(0).path("message").asText().replace('\u00a0', ' ').replace('\u202f', ' '))
        .isEqualTo(sentence);
  }

  // What people do to a table

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-29", "29/05/2026", "29.5.2026", "29-05-2026"})
  void aDateMayBeWrittenAsText(String written) {
    assertThat(take(book(good("N", "DRAFT", "P", written))).path("opened")).hasSize(1);
  }

  @Test
  void aSheetThatWasRenamedAndMovedIsFoundByItsColumns() {
    byte[] book = edited(book(good()), workbook -> {
      workbook.setSheetName(0, "Blad1 (2)");
      workbook.createSheet("Notities").createRow(0).createCell(0).setCellValue("CELEX");
      workbook.setSheetOrder("Notities", 0);
    });
    assertThat(take(book).path("opened")).hasSize(1);
  }

  @Test
  void columnsMayStandInAnotherOrderAndFaultsAreNamedWhereTheyStandThen() {
    byte[] book = edited(book(good("C", "XX"), row("A", celex, "C", "LB")), workbook -> {
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        row.createCell(30).setCellValue(row.getCell(2) == null ? "" : row.getCell(2).getStringCellValue());
        row.removeCell(row.getCell(2) == null ? row.createCell(2) : row.getCell(2));
        row.createCell(2).setCellValue("eigen kolom");
      }
    });
    JsonNode report = take(book);
    assertThat(cells(report)).containsExactly("AE2", "AE3");
    assertThat(report.path("refused").get(1).path("message").asText()).contains("cell AE2");
  }

  @Test
  void aMachineMayCallTheColumnsByTheirCodes() {
    byte[] book = edited(book(good()), workbook -> {
      for (TakeOverColumn column : TakeOverColumn.values()) {
        workbook.getSheetAt(0).getRow(0).getCell(column.ordinal()).setCellValue(column.name());
      }
    });
    assertThat(take(book).path("opened")).hasSize(1);
  }

  @Test
  void headsThatWereMergedAreToldByTheColumnThatIsMissing() {
    byte[] book = edited(book(good()), workbook -> {
      Sheet sheet = workbook.getSheetAt(0);
      sheet.getRow(0).removeCell(sheet.getRow(0).getCell(2));
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
    });
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, book);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("C1");
    assertNothingTaken();
  }

  @Test
  void emptyRowsAtTheEndAreNoRows() {
    byte[] book = edited(book(good()), workbook -> {
      Sheet sheet = workbook.getSheetAt(0);
      CellStyle style = workbook.createCellStyle();
      for (int row = 2; row < 800; row++) {
        Row empty = sheet.createRow(row);
        for (int column = 0; column < 26; column++) {
          empty.createCell(column).setCellStyle(style);
        }
        empty.createCell(27).setCellValue(" ");
      }
    });
    JsonNode report = take(book);
    assertThat(report.path("opened")).hasSize(1);
    assertThat(report.path("refused")).isEmpty();
  }

  @Test
  void aFormulaIsReadByItsResultAndRefusedWithoutOne() {
    byte[] unsolved = edited(book(good()), workbook -> {
      Row row = workbook.getSheetAt(0).getRow(1);
      row.removeCell(row.getCell(9));
      row.createCell(9).setCellFormula("\"1\"&\"-5\"");
    });
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, unsolved);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("J2");
    byte[] solved = edited(unsolved, workbook -> workbook.getCreationHelper().createFormulaEvaluator().evaluateAll());
    assertThat(take(solved).path("opened")).hasSize(1);
  }

  @Test
  void aCellWithAnErrorIsNamed() {
    byte[] book = edited(book(good()), workbook -> workbook.getSheetAt(0).getRow(1).getCell(10).setCellErrorValue((byte) 0x17));
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, book);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("K2");
  }

  @Test
  void aThousandRowsAreReadAndTheirFaultsCounted() {
    Object[][] rows = IntStream.range(0, 1000).mapToObj(number -> with(good(), "32031L%04d".formatted(number))).toArray(Object[][]::new);
    JsonNode report = take(book(rows));
    assertThat(report.path("refused")).hasSize(200);
    assertThat(report.path("more").asInt()).isEqualTo(800);
    Object[][] steps = IntStream.range(0, 1000).mapToObj(number -> number == 0 ? good() : row("A", celex, "G", "Besluit",
        "K", "2028-06-30")).toArray(Object[][]::new);
    assertThat(take(book(steps)).path("opened")).hasSize(1);
    Object[][] tooMany = IntStream.range(0, 5001).mapToObj(number -> good()).toArray(Object[][]::new);
    assertThat(api("bi").upload(TAKE_OVER, XLSX, book(tooMany)).status()).isEqualTo(413);
  }

  // What is no workbook, and who may send one

  @ParameterizedTest
  @ValueSource(strings = {"", "celex;titel\n32024L1275;x", "<html></html>", "PK\u0003\u0004 geen werkmap"})
  void whatIsNoWorkbookIsRefused(String text) {
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(text.isEmpty() ? 400 : 415);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @Test
  void aWorkbookWithoutTheTableIsRefused() {
    byte[] empty = edited(null, workbook -> workbook.createSheet("Leeg"));
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, empty);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("A1");
    assertThat(api("bi").upload(TAKE_OVER, XLSX, book()).json().path("opened")).isEmpty();
  }

  @Test
  void whatIsTooLargeOrNoFormIsRefused() {
    assertThat(api("bi").upload(TAKE_OVER, XLSX, new byte[11 * 1024 * 1024]).status()).isEqualTo(413);
    assertThat(api("bi").upload(TAKE_OVER, XLSX, new byte[27 * 1024 * 1024]).status()).isEqualTo(413);
    assertThat(api("bi").post(TAKE_OVER, Map.of("file", "x")).status()).isEqualTo(415);
    assertThat(api("bi").send("POST", TAKE_OVER, "multipart/form-data; boundary=x", "--x--\r\n").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corr-lb", "manager", "cabinet", "government", "legal", "hr", "holder", "chair", "admin"})
  void onlyBrusselsInternationalTakesDossiersOver(String person) {
    assertThat(api(person).upload(TAKE_OVER, XLSX, book(good())).status()).isEqualTo(403);
    Session session = browser(person);
    assertThat(session.get("/take-over").status()).isEqualTo(403);
    assertThat(session.get("/take-over/template.xlsx").status()).isEqualTo(403);
    assertNothingTaken();
  }

  // The page

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTemplateComesInTheLanguageOfTheReaderAndIsTakenBack(Language language) {
    Session session = browser("bi").with("Accept-Language", language.name().toLowerCase());
    Api.Answer answer = session.get("/take-over/template.xlsx");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
  }

  @Test
  void aWorkbookIsImportedOnThePageAndReportedByCell() {
    Session session = browser("bi");
    String token = Session.token(session.get("/take-over").body());
    Api.Answer refused = session.upload("/take-over/import", token, XLSX, book(good("C", "XX")));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("C2").contains("Er is geen instelling “XX”.");
    Api.Answer opened = session.upload("/take-over/import", token, XLSX, book(good()));
    assertThat(opened.body()).contains("1 geopend, 0 aangevuld, 0 ongewijzigd, niets te verbeteren.").contains("/transpositions/TRP-");
    assertThat(session.upload("/take-over/import", token, XLSX, "nee".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    assertThat(session.upload("/take-over/import", token, XLSX, book(new Object[0][])).body()).contains("0 geopend");
  }

  @Test
  void oneDossierIsTakenOverByTheForm() {
    Session session = browser("bi");
    Api.Answer page = session.get("/take-over?instrument=MINISTERIAL_ORDER&celex=" + celex);
    assertThat(page.body()).contains("state.MINISTER_SIGNATURE").doesNotContain("state.PLENARY_VOTE");
    Map<String, String> fields = new LinkedHashMap<>(Map.of("_csrf", Session.token(page.body()), "celex", " " + celex.toLowerCase() + " ",
        "competence", "MIXED", "lead", "LB", "title", "Arrêté", "instrument", "MINISTERIAL_ORDER", "institution", "BM", "articles", "1-3",
        "deadline", "2028-06-30", "on.DRAFT", "2026-03-01"));
    fields.putAll(Map.of("note.DRAFT", "LB/26/4", "state.EQUAL_OPPORTUNITY_TEST", "SKIPPED", "note.EQUAL_OPPORTUNITY_TEST", "Geen impact",
        "state.INSPECTORATE_OF_FINANCE", "BLOCKED", "on.INSPECTORATE_OF_FINANCE", "2026-04-01", "otherEntities", "COCOF"));
    Api.Answer refused = session.form("/take-over", fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("#file-cause").contains("value=\"LB/26/4\"").contains("value=\"2026-03-01\"");
    assertNothingTaken();
    fields.put("cause", "BUDGET");
    Api.Answer taken = session.form("/take-over", fields);
    assertThat(taken.status()).as(taken.body()).isEqualTo(302);
    String reference = taken.response().headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    assertThat(session.get("/transpositions/" + reference).body()).contains("Franse Gemeenschapscommissie");
    assertThat(workflow.tasks(reference)).extracting(task -> task.key()).containsExactly("ResolveBlockage");
    fields.put("title", "Arrêté 2");
    fields.put("instrument", "EXISTING_LAW");
    fields.keySet().removeIf(field -> field.contains("."));
    assertThat(session.form("/take-over", fields).status()).isEqualTo(302);
    assertThat(workflow.tasks(reference)).extracting(task -> task.key())
        .containsExactlyInAnyOrder("ResolveBlockage", "PrepareNotification");
  }

  @Test
  void theFormKeepsWhatWasTypedAndNamesEveryField() {
    Session session = browser("bi");
    String token = Session.token(session.get("/take-over").body());
    for (Map<String, String> wrong : List.of(Map.of("celex", ""), Map.of("celex", "x".repeat(9000)), Map.of("celex", celex, "lead", "XX"),
        Map.of("celex", celex, "deadline", "morgen"), Map.of("celex", celex, "instrument", "WET"),
        Map.of("celex", celex, "state.DRAFT", "GEK"), Map.of("celex", celex, "movedFrom", "2026-01-01"),
        Map.of("celex", celex, "noticeTitle", "x"), Map.of("celex", "32099L0001"))) {
      Map<String, String> fields = new LinkedHashMap<>(wrong);
      fields.put("_csrf", token);
      Api.Answer answer = session.form("/take-over", fields);
      assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
      assertThat(answer.body()).contains("href=\"#file-");
    }
    assertNothingTaken();
    assertThat(session.get("/take-over?instrument=" + URLEncoder.encode("<script>", StandardCharsets.UTF_8)).status()).isEqualTo(200);
  }

  // What the tests share

  private void assertNothingTaken() {
    assertThat(api("bi").get("/api/directives/" + celex).json().path("transposition").isNull()).isTrue();
  }

  private JsonNode take(byte[] book) {
    Api.Answer answer = api("bi").upload(TAKE_OVER, XLSX, book);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> cells(JsonNode report) {
    List<String> cells = new ArrayList<>();
    report.path("refused").forEach(one -> cells.add(one.path("cell").asText()));
    return cells;
  }

  /** A row that can be taken over, with other cells as well. */
  private Object[] good(Object... more) {
    List<Object> cells = new ArrayList<>(List.of("A", celex, "B", "MIXED", "C", "LB", "G", "Besluit", "H", "GOVERNMENT_DECREE", "I", "LB",
        "J", "1-5", "K", LocalDate.of(2028, 6, 30)));
    cells.addAll(Arrays.asList(more));
    return row(cells.toArray());
  }

  private static Object[] with(Object[] row, String celex) {
    row[0] = celex;
    return row;
  }

  private static Object[] row(Object... lettersAndValues) {
    Object[] row = new Object[TakeOverColumn.values().length];
    for (int i = 0; i < lettersAndValues.length; i += 2) {
      row[CellReference.convertColStringToIndex((String) lettersAndValues[i])] = lettersAndValues[i + 1];
    }
    return row;
  }

  private byte[] book(Object[]... rows) {
    return edited(null, workbook -> {
      Sheet sheet = workbook.createSheet("Dossiers en cours");
      Row head = sheet.createRow(0);
      for (TakeOverColumn column : TakeOverColumn.values()) {
        head.createCell(column.ordinal()).setCellValue(texts.say(Language.FR, column.head()));
      }
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      for (Object[] values : rows) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < values.length; column++) {
          if (values[column] instanceof LocalDate date) {
            row.createCell(column).setCellValue(date);
            row.getCell(column).setCellStyle(day);
          } else if (values[column] != null) {
            row.createCell(column).setCellValue(String.valueOf(values[column]));
          }
        }
      }
    });
  }

  private static byte[] edited(byte[] book, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook workbook = book == null ? new XSSFWorkbook() : new XSSFWorkbook(new java.io.ByteArrayInputStream(book));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
