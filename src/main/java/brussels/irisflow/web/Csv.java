package brussels.irisflow.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file as Belgian spreadsheets open it: separated by semicolons, every value quoted. A value that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
public final class Csv {

  private Csv() {
  }

  /** One line with its end; null is an empty value. */
  public static String line(Object... values) {
    return Arrays.stream(values).map(Csv::quoted).collect(Collectors.joining(";")) + "\r\n";
  }

  private static String quoted(Object value) {
    String text = value == null ? "" : String.valueOf(value);
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+([.,]\\d+)?");
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
