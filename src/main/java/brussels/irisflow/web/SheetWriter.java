package brussels.irisflow.web;

import brussels.irisflow.language.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook (XLSX) row by row, so that its size does not matter: a head that stays in sight and can be filtered,
 * dates that are dates, texts that are never formulas.
 */
public final class SheetWriter implements AutoCloseable {

  private static final int IN_MEMORY = 200;
  private static final int LIST_WIDTH = 36;
  private static final int UNITS_A_CHARACTER = 256;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle day;
  private final CellStyle moment;
  private SXSSFSheet sheet;
  private int next;

  public SheetWriter() {
    workbook.setCompressTempFiles(true);
    // Other programs stumble over the long form, which is only needed beyond 4 GB.
    workbook.setZip64Mode(Zip64Mode.AsNeeded);
    head = style(null, true);
    text = style(null, false);
    day = style("yyyy-mm-dd", false);
    moment = style("yyyy-mm-dd hh:mm", false);
  }

  private CellStyle style(String format, boolean bold) {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    if (format != null) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }
    if (bold) {
      Font font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  /**
   * Begins a sheet.
   *
   * @param title its name, shortened to what a workbook can hold
   * @param widths of the columns, in characters
   */
  public SheetWriter sheet(String title, int... widths) {
    sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
    next = 0;
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * UNITS_A_CHARACTER);
    }
    return this;
  }

  /** Writes the head of the sheet's columns; it stays in sight and can be filtered. */
  public SheetWriter head(List<String> names) {
    write(names, head);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, names.size() - 1));
    return this;
  }

  /** Writes one row: texts, numbers, dates and instants (in the zone of Brussels); null leaves a cell empty. */
  public SheetWriter row(Object... values) {
    write(Arrays.asList(values), text);
    return this;
  }

  private void write(List<?> values, CellStyle style) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < values.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      fill(cell, values.get(column));
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
      cell.setCellStyle(moment);
    } else if (value instanceof Instant instant) {
      fill(cell, LocalDateTime.ofInstant(instant, Texts.ZONE));
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      String words = String.valueOf(value);
      int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
      cell.setCellValue(words.length() > longest ? words.substring(0, longest) : words);
    }
  }

  /**
   * Offers these values in a column, from the second row on; anything else is still accepted, because the reader tells what
   * is wrong better than a spreadsheet does. The values stand in a sheet of their own: a list in a cell may not be long.
   */
  public SheetWriter offer(int column, int rows, String listSheet, Collection<String> values) {
    return offer(column, rows, listSheet, null, values);
  }

  /** The same under a head that says for which column the values are. */
  public SheetWriter offer(int column, int rows, String listSheet, String title, Collection<String> values) {
    if (workbook.getSheet(listSheet) == null) {
      workbook.createSheet(listSheet);
    }
    SXSSFSheet lists = workbook.getSheet(listSheet);
    int row = 0;
    if (title != null) {
      Row top = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
      top.createCell(column).setCellValue(title);
      top.getCell(column).setCellStyle(head);
      lists.setColumnWidth(column, LIST_WIDTH * UNITS_A_CHARACTER);
      row++;
    }
    int first = row + 1;
    for (String value : values) {
      Row line = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
      line.createCell(column).setCellValue(value);
      row++;
    }
    String letter = CellReference.convertNumToColString(column);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation = helper.createValidation(
        helper.createFormulaListConstraint("'" + listSheet + "'!$" + letter + "$" + first + ":$" + letter + "$" + row),
        new CellRangeAddressList(1, rows, column, column));
    validation.setSuppressDropDownArrow(true);
    validation.setShowErrorBox(false);
    sheet.addValidationData(validation);
    return this;
  }

  /** Writes the workbook; the stream is left open. */
  public void to(OutputStream target) throws IOException {
    workbook.setActiveSheet(0);
    workbook.write(target);
  }

  /** Gives back what was needed on disk. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
