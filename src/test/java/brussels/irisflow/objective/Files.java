package brussels.irisflow.objective;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Puts the lines of a document into files of the types that people send. */
final class Files {

  private static final int LINES = 44;

  private Files() {
  }

  static byte[] text(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** Pages of A4 with a running head and "3/14" at the foot. */
  static byte[] pdf(List<String> lines, String head) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      int pages = (lines.size() + LINES - 1) / LINES;
      for (int page = 0; page < pages; page++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          write(content, font, head, 800);
          for (int i = 0; i < LINES && page * LINES + i < lines.size(); i++) {
            write(content, font, lines.get(page * LINES + i), 770 - i * 16);
          }
          write(content, font, page + 1 + "/" + pages, 30);
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(PDPageContentStream content, PDFont font, String line, int y) throws IOException {
    write(content, font, line, 50, y);
  }

  private static void write(PDPageContentStream content, PDFont font, String line, float x, float y) throws IOException {
    if (line.isBlank()) {
      return;
    }
    content.beginText();
    content.setFont(font, 9);
    content.newLineAtOffset(x, y);
    content.showText(line);
    content.endText();
  }

  /** Words as a printer's driver puts them on a page, in the order of drawing. */
  record Drawn(String words, float x, float y, float size) {
  }

  static byte[] drawnPdf(List<Drawn> page) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        for (Drawn drawn : page) {
          content.beginText();
          content.setFont(font, drawn.size());
          content.newLineAtOffset(drawn.x(), drawn.y());
          content.showText(drawn.words());
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A page with these lines and under them a table, drawn cell by cell as word processors do. */
  static byte[] tablePdf(List<String> lines, List<List<String>> rows) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        float top = 780;
        for (String line : lines) {
          write(content, font, line, 50, top);
          top -= 20;
        }
        for (List<String> row : rows) {
          int deepest = 1;
          for (int column = 0; column < row.size(); column++) {
            String[] cell = row.get(column).split("\n");
            deepest = Math.max(deepest, cell.length);
            for (int i = 0; i < cell.length; i++) {
              write(content, font, cell[i], 50 + 170 * column, top - 13 * i);
            }
          }
          top -= 13 * deepest + 6;
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Each paragraph one of the word processor's. */
  static byte[] docx(List<String> paragraphs) {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String paragraph : paragraphs) {
        for (String line : paragraph.split("\n")) {
          document.createParagraph().createRun().setText(line);
        }
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Paragraphs and, where one is null, the next of these tables. */
  static byte[] docx(List<String> paragraphs, List<List<List<String>>> tables) {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int table = 0;
      for (String paragraph : paragraphs) {
        if (paragraph == null) {
          List<List<String>> rows = tables.get(table++);
          XWPFTable drawn = document.createTable(rows.size(), rows.get(0).size());
          for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
              drawn.getRow(i).getCell(j).setText(rows.get(i).get(j));
            }
          }
        } else {
          document.createParagraph().createRun().setText(paragraph);
        }
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static byte[] odt(List<String> paragraphs) {
    StringBuilder body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
        + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "office:version=\"1.3\"><office:body><office:text>");
    for (String paragraph : paragraphs) {
      for (String line : paragraph.split("\n")) {
        int level = line.startsWith("## ") ? 2 : line.startsWith("# ") ? 1 : 0;
        if (level > 0) {
          body.append("<text:h text:outline-level=\"" + level + "\">" + line.substring(level + 1) + "</text:h>");
          continue;
        }
        boolean item = line.startsWith("- ");
        String text = (item ? line.substring(2) : line).replace("&", "&amp;").replace("<", "&lt;");
        body.append(item ? "<text:list><text:list-item><text:p>" + text + "</text:p></text:list-item></text:list>"
            : "<text:p>" + text + "</text:p>");
      }
    }
    body.append("</office:text></office:body></office:document-content>");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("content.xml", body.toString());
    parts.put("META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest:manifest "
        + "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
    return packed(parts);
  }

  /** A packed file with these parts, a {@code mimetype} not compressed as OpenDocument wants it. */
  static byte[] packed(Map<String, String> parts) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
