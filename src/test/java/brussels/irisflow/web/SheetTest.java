package brussels.irisflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    List<SheetReader.Row> rows = read(written());
    assertThat(rows).extracting(SheetReader.Row::number).containsExactly(1, 2, 4);
    assertThat(rows.get(0).text(0)).isEqualTo("Artikel");
    SheetReader.Row first = rows.get(1);
    assertThat(first.text(0)).isEqualTo("7(2)");
    assertThat(first.cells().get(1)).isEqualTo(new SheetReader.Cell("B2", "2026-05-29", LocalDate.of(2026, 5, 29)));
    assertThat(first.text(2)).isEqualTo("12.5");
    assertThat(first.text(3)).isNull();
    assertThat(first.name(3)).isEqualTo("D2");
    assertThat(first.cells().get(4).text()).isEqualTo("2026-11-21");
    assertThat(rows.get(2).text(0)).isEqualTo("=1+1");
  }

  @Test
  void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(1);
      assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void theResultOfAFormulaAndTheFirstSheetAreRead() {
    byte[] file = workbook(workbook -> {
      Sheet sheet = workbook.createSheet("Eerste");
      sheet.createRow(0).createCell(0).setCellFormula("1+1");
      sheet.getRow(0).createCell(1).setCellFormula("\"x\"&\"y\"");
      sheet.getRow(0).createCell(2).setCellValue(true);
      workbook.createSheet("Tweede").createRow(0).createCell(0).setCellValue("nee");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    });
    assertThat(read(file).get(0).cells().values()).extracting(SheetReader.Cell::text).containsExactly("2", "xy", "true");
  }

  @Test
  void numbersAreWrittenAsPeopleTypeThem() {
    byte[] file = workbook(workbook -> {
      Sheet sheet = workbook.createSheet();
      double[] numbers = {7, 7.1, 1e300, 32024};
      for (int i = 0; i < numbers.length; i++) {
        (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(numbers[i]);
      }
    });
    assertThat(read(file).get(0).cells().values()).extracting(SheetReader.Cell::text)
        .containsExactly("7", "7.1", "1.0E300", "32024");
  }

  @Test
  void aCellWithAnErrorIsNamed() {
    byte[] file = workbook(workbook -> workbook.createSheet().createRow(6).createCell(1).setCellErrorValue(FormulaError.REF.getCode()));
    assertThat(refusal(file).fields()).extracting(Refusal.Field::field).containsExactly("B7");
  }

  @Test
  void aTableHasAnEnd() {
    byte[] file = workbook(workbook -> {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 60; i++) {
        sheet.createRow(i * 2).createCell(0).setCellValue(i);
      }
    });
    assertThat(refusal(file).sentence().key()).isEqualTo("web.sheet.too-many-rows");
  }

  @Test
  void rowsThatAreOnlyFormattedDoNotCount() {
    byte[] file = workbook(workbook -> {
      CellStyle style = workbook.createCellStyle();
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 500; i++) {
        sheet.createRow(i).createCell(0).setCellStyle(style);
      }
    });
    assertThat(read(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "celex;title\n32024L1275;x", "<html></html>", "PK\u0003\u0004 not a workbook"})
  void whatIsNoWorkbookIsRefused(String text) {
    Refusal refusal = refusal(text.getBytes(StandardCharsets.UTF_8));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TYPE);
    assertThat(refusal.sentence().key()).isEqualTo("web.sheet.unreadable");
  }

  @Test
  void anOldWorkbookAndADamagedOneAreRefused() throws IOException {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(old);
    }
    assertThat(refusal(old.toByteArray()).reason()).isEqualTo(Refusal.Reason.TYPE);
    assertThat(refusal(zip("xl/workbook.xml", "<workbook>")).reason()).isEqualTo(Refusal.Reason.TYPE);
    assertThat(refusal(zip("word/document.xml", "<document/>")).reason()).isEqualTo(Refusal.Reason.TYPE);
  }

  @Test
  void aFileThatUnpacksWithoutEndIsRefusedBeforeItIsRead() throws IOException {
    assertThat(refusal(zip("xl/workbook.xml", " ".repeat(70 * 1024 * 1024))).reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
    assertThat(refusal(new byte[11 * 1024 * 1024]).reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
  }

  @Test
  void aFileThatReadsOtherFilesIsRefused() throws IOException {
    byte[] good = written();
    byte[] hostile = replace(good, "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?>"
        + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
    assertThat(refusal(hostile).reason()).isEqualTo(Refusal.Reason.TYPE);
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet("Tabel / [1]", 12, 12).head(List.of("Artikel", "Datum"))
          .row("7(2)", LocalDate.of(2026, 5, 29), 12.5, null, Instant.parse("2026-11-21T09:00:00Z"))
          .row().row("=1+1").offer(1, 100, "Lijsten", List.of("FULLY", "PARTIALLY")).to(target);
    }
    return target.toByteArray();
  }

  private static byte[] workbook(Consumer<Workbook> content) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (Workbook workbook = new XSSFWorkbook()) {
      content.accept(workbook);
      workbook.write(target);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return target.toByteArray();
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(target)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return target.toByteArray();
  }

  private static byte[] replace(byte[] file, String name, String content) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (var source = new ZipInputStream(new ByteArrayInputStream(file)); ZipOutputStream zip = new ZipOutputStream(target)) {
      for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(part.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : source.readAllBytes());
      }
    }
    return target.toByteArray();
  }

  private static List<SheetReader.Row> read(byte[] file) {
    return SheetReader.read(new ByteArrayInputStream(file), 50);
  }

  private static Refusal refusal(byte[] file) {
    return catchThrowableOfType(Refusal.class, () -> read(file));
  }
}
