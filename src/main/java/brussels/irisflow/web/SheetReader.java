package brussels.irisflow.web;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one sheet of a workbook (XLSX) that somebody sent. Trusts nothing: the file, what it unpacks to, its rows and
 * its cells have an end, and a file that is something else is refused with a sentence.
 */
public final class SheetReader {

  private static final int LARGEST_FILE = 10 * 1024 * 1024;
  private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
  private static final int MOST_PARTS = 300;
  private static final int LAST_COLUMN = 100;
  private static final double EXACT = 1e15;

  /**
   * One cell that holds something.
   *
   * @param name as people call it: {@code B7}
   * @param text what it holds; a date in ISO form, a number without a useless fraction
   * @param date the same when the cell is formatted as a date, otherwise null
   */
  public record Cell(String name, String text, LocalDate date) {
  }

  /**
   * One row that holds something.
   *
   * @param number as people call it, from 1
   * @param cells by column, from 0
   */
  public record Row(int number, Map<Integer, Cell> cells) {

    /** The name of the cell in this column, whether it holds something or not. */
    public String name(int column) {
      return CellReference.convertNumToColString(column) + number;
    }

    /** What the cell in this column holds; null when it is empty. */
    public String text(int column) {
      return cells.containsKey(column) ? cells.get(column).text() : null;
    }
  }

  private SheetReader() {
  }

  /**
   * The rows of the first sheet that hold something, in order.
   *
   * @param mostRows how many there may be
   */
  public static List<Row> read(InputStream file, int mostRows) {
    return read(file, mostRows, null);
  }

  /**
   * The rows, that hold something, of the sheet whose first row fits best, in order; of several that fit as well, the first.
   *
   * @param mostRows how many there may be
   * @param fit how well a first row fits; null for the first sheet, whatever it holds
   */
  public static List<Row> read(InputStream file, int mostRows, ToIntFunction<Row> fit) {
    byte[] bytes = bytes(file);
    checkParts(bytes);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader workbook = new XSSFReader(parts);
      SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
      boolean from1904 = from1904(workbook);
      int wanted = fit == null ? 0 : fitting(workbook, strings, from1904, fit);
      Handler handler = new Handler(strings, workbook.getStylesTable(), from1904, mostRows, false);
      Iterator<InputStream> sheets = workbook.getSheetsData();
      if (!sheets.hasNext()) {
        throw unreadable();
      }
      for (int sheet = 0; sheets.hasNext(); sheet++) {
        try (InputStream content = sheets.next()) {
          if (sheet == wanted) {
            parse(content, handler);
          }
        }
      }
      return handler.rows;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | SAXException | OpenXML4JException | RuntimeException broken) {
      // A damaged or hostile file can make the library fail in any way; for the person it is one and the same.
      throw unreadable();
    }
  }

  /** The place of the sheet that fits best, from 0. Of each sheet only the first row is read. */
  private static int fitting(XSSFReader workbook, SharedStrings strings, boolean from1904, ToIntFunction<Row> fit)
      throws IOException, SAXException, OpenXML4JException {
    int best = 0;
    int mark = Integer.MIN_VALUE;
    Iterator<InputStream> sheets = workbook.getSheetsData();
    for (int sheet = 0; sheets.hasNext(); sheet++) {
      Handler head = new Handler(strings, workbook.getStylesTable(), from1904, 1, true);
      try (InputStream content = sheets.next()) {
        parse(content, head);
      } catch (EnoughRead enough) {
        // the first row is there
      }
      int fits = head.rows.isEmpty() ? Integer.MIN_VALUE + 1 : fit.applyAsInt(head.rows.get(0));
      if (fits > mark) {
        best = sheet;
        mark = fits;
      }
    }
    return best;
  }

  private static byte[] bytes(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new Refusal(Refusal.Reason.TOO_LARGE, Message.of("web.sheet.too-large", LARGEST_FILE / 1024 / 1024), List.of());
      }
      return bytes;
    } catch (IOException broken) {
      throw unreadable();
    }
  }

  /** Unpacks everything once, counting: a small file can hold more than the memory does. */
  private static void checkParts(byte[] bytes) {
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      long unpacked = 0;
      for (ZipArchiveEntry part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
        unpacked += unpacked(zip, part, LARGEST_UNPACKED - unpacked);
      }
      if (unpacked > LARGEST_UNPACKED || parts.size() > MOST_PARTS) {
        throw new Refusal(Refusal.Reason.TOO_LARGE, Message.of("web.sheet.unpacks-too-large"), List.of());
      } else if (zip.getEntry("xl/workbook.xml") == null) {
        throw unreadable();
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw unreadable();
    }
  }

  /** How much this part unpacks to; counting stops once it is more than is left. */
  private static long unpacked(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    try (InputStream content = zip.getInputStream(part)) {
      for (int read = content.read(buffer); read >= 0 && unpacked <= left; read = content.read(buffer)) {
        unpacked += read;
      }
    }
    return unpacked;
  }

  private static Refusal unreadable() {
    return new Refusal(Refusal.Reason.TYPE, Message.of("web.sheet.unreadable"), List.of());
  }

  /** Some workbooks count their days from 1904. */
  private static boolean from1904(XSSFReader workbook) throws IOException, SAXException, OpenXML4JException {
    boolean[] found = {false};
    try (InputStream data = workbook.getWorkbookData()) {
      parse(data, new DefaultHandler() {
        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
          if (name.equals("workbookPr")) {
            String flag = attributes.getValue("date1904");
            found[0] = "1".equals(flag) || "true".equals(flag);
          }
        }
      });
    }
    return found[0];
  }

  private static void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(xml));
    } catch (ParserConfigurationException defect) {
      throw new IllegalStateException(defect);
    }
  }

  /** Ends the reading of a sheet once what was wanted of it is there. */
  private static class EnoughRead extends SAXException {

    private static final long serialVersionUID = 1;
  }

  /** Gathers rows and cells while the sheet is read. */
  private static class Handler extends DefaultHandler {

    private final List<Row> rows = new ArrayList<>();
    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final int mostRows;
    private final boolean firstOnly;
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, Cell> cells = new TreeMap<>();
    private int rowNumber;
    private int column;
    private String type;
    private int style;
    private boolean inValue;
    private boolean formula;

    Handler(SharedStrings strings, StylesTable styles, boolean from1904, int mostRows, boolean firstOnly) {
      this.strings = strings;
      this.styles = styles;
      this.from1904 = from1904;
      this.mostRows = mostRows;
      this.firstOnly = firstOnly;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "row" -> {
          String number = attributes.getValue("r");
          rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
          cells = new TreeMap<>();
          column = -1;
        }
        case "c" -> {
          String reference = attributes.getValue("r");
          column = reference == null ? column + 1 : new CellReference(reference).getCol();
          type = attributes.getValue("t");
          String index = attributes.getValue("s");
          style = index == null ? 0 : Integer.parseInt(index);
          value.setLength(0);
          formula = false;
        }
        case "v", "t" -> inValue = true;
        case "f" -> {
          formula = true;
          inValue = false;
        }
        default -> inValue = false;
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (inValue) {
        value.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      switch (name) {
        case "c" -> cell();
        case "row" -> row();
        default -> inValue = false;
      }
    }

    private void cell() {
      String raw = value.toString();
      if (column > LAST_COLUMN) {
        return;
      }
      String where = CellReference.convertNumToColString(column) + rowNumber;
      if (raw.isBlank()) {
        // a formula that gives an empty text says so; any other without a value was never worked out
        if (formula && !"str".equals(type) && !firstOnly) {
          throw Refusal.field(where, "web.sheet.formula");
        }
        return;
      }
      Cell cell = switch (type == null ? "n" : type) {
        case "s" -> words(where, strings.getItemAt(Integer.parseInt(raw)).getString());
        case "b" -> words(where, raw.equals("1") ? "true" : "false");
        case "e" -> wrong(where, raw);
        case "n" -> number(where, raw);
        default -> words(where, raw);
      };
      if (!cell.text().isBlank()) {
        cells.put(column, cell);
      }
    }

    private Cell wrong(String where, String raw) {
      if (firstOnly) {
        return words(where, raw);
      }
      throw Refusal.field(where, "web.sheet.error-value", raw);
    }

    private static Cell words(String where, String text) {
      return new Cell(where, text.strip(), null);
    }

    private Cell number(String where, String raw) {
      double number = Double.parseDouble(raw);
      XSSFCellStyle format = styles.getStyleAt(style);
      if (format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
          && DateUtil.isValidExcelDate(number)) {
        LocalDate date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
        return new Cell(where, date.toString(), date);
      }
      // Beyond what a double holds exactly, the digits written out could be endless.
      boolean plain = Math.abs(number) < EXACT && raw.length() < 40;
      return new Cell(where, plain ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : raw.strip(), null);
    }

    private void row() throws EnoughRead {
      if (cells.isEmpty()) {
        return;
      } else if (rows.size() == mostRows) {
        throw new Refusal(Refusal.Reason.TOO_LARGE, Message.of("web.sheet.too-many-rows", mostRows), List.of());
      }
      rows.add(new Row(rowNumber, cells));
      if (firstOnly) {
        throw new EnoughRead();
      }
    }
  }
}
