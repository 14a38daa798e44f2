package brussels.irisflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.language.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

  @Test
  void aTypeIsToldByWhatIsInside() throws IOException {
    assertThat(DocumentType.of("note.docx", docx())).isEqualTo(DocumentType.DOCX);
    assertThat(DocumentType.of("table.XLSX", xlsx())).isEqualTo(DocumentType.XLSX);
    assertThat(DocumentType.of("letter.odt", odt())).isEqualTo(DocumentType.ODT);
    assertThat(DocumentType.of("act.pdf", text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"))).isEqualTo(DocumentType.PDF);
    assertThat(DocumentType.of("note.txt", text("Beste collega, gelieve te antwoorden vóór vrijdag."))).isEqualTo(DocumentType.TXT);
    assertThat(DocumentType.of("mail.eml", text("From: a@b.invalid\r\nTo: c@d.invalid\r\nSubject: Vraag\r\nDate: Mon, 5 Oct 2026 09:00:00 +0200\r\n\r\nDag")))
        .isEqualTo(DocumentType.EML);
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    assertRefused("note.pdf", docx());
    assertRefused("note.docx", xlsx());
    assertRefused("note.txt", docx());
    assertRefused("note.docx", text("MZ this is no document"));
    assertRefused("note.odt", zip("mimetype", "application/zip"));
  }

  @Test
  void otherTypesAreRefused() {
    assertRefused("run.exe", text("MZ"));
    assertRefused("page.html", text("<html></html>"));
    assertRefused("noextension", text("text"));
  }

  private static void assertRefused(String name, byte[] content) {
    assertThatThrownBy(() -> DocumentType.of(name, content)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TYPE));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Nota");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] xlsx() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("1");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] odt() throws IOException {
    return zip("mimetype", "application/vnd.oasis.opendocument.text");
  }

  /** The first entry of such a file is not compressed, so that its type can be read without opening it. */
  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] bytes = text(content);
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(text("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
