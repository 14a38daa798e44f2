package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.web.SheetReader;
import brussels.irisflow.web.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The correlation table as a workbook: what goes out can be filled in and comes back. */
final class CorrelationSheet {

  private static final List<String> FIELDS = List.of("euArticle", "euText", "nationalAct", "nationalArticle", "nationalText", "alignment",
      "reason", "completingAct", "plannedOn");
  private static final List<String> HEADS = List.of("transposition.correlation.eu-article", "transposition.correlation.eu-text",
      "transposition.correlation.national-act", "transposition.correlation.national-article", "transposition.correlation.national-text",
      "transposition.correlation.alignment", "transposition.correlation.reason", "transposition.correlation.completing-act",
      "transposition.correlation.planned-on");
  private static final int ALIGNMENT = FIELDS.indexOf("alignment");
  private static final int MOST_FAULTS = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private CorrelationSheet() {
  }

  /**
   * Rows as they were read, and the cells in which their fields stand.
   *
   * @param state of the table that was written into this workbook; null when it says none
   */
  record Filled(List<CorrelationEntry> entries, List<UnaryOperator<String>> names, Faults faults, Integer state) {
  }

  /**
   * Writes the table in the reader's language; the stream is left open.
   *
   * @param state how often the table was changed; said behind the heads, so that a workbook that is out of date is known by it
   */
  static void write(List<CorrelationEntry> entries, int state, Language language, Texts texts, OutputStream target) throws IOException {
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet(texts.say(language, "transposition.correlation.sheet"), 14, 60, 30, 18, 60, 22, 40, 30, 14, 12);
      writer.head(Stream.concat(HEADS.stream().map(key -> texts.say(language, key)),
          Stream.of(texts.say(language, "transposition.correlation.state", String.valueOf(state)))).toList());
      for (CorrelationEntry entry : entries) {
        String alignment = entry.alignment() == null ? null : name(entry.alignment(), language, texts);
        writer.row(entry.euArticle(), entry.euText(), entry.nationalAct(), entry.nationalArticle(), entry.nationalText(), alignment,
            entry.reason(), entry.completingAct(), entry.plannedOn());
      }
      writer.offer(ALIGNMENT, CorrelationTable.MOST, texts.say(language, "transposition.sheet.choices"),
          Arrays.stream(Alignment.values()).map(one -> name(one, language, texts)).toList());
      writer.to(target);
    }
  }

  private static String name(Alignment alignment, Language language, Texts texts) {
    return texts.say(language, "enum.Alignment." + alignment.name());
  }

  /** Reads a table that was filled in; faults are told by cell. */
  static Filled read(InputStream file, Texts texts) {
    List<SheetReader.Row> rows = SheetReader.read(file, CorrelationTable.MOST + 1);
    Faults faults = new Faults();
    SheetLine.checkHead(rows, HEADS, texts, faults);
    List<CorrelationEntry> entries = new ArrayList<>();
    List<UnaryOperator<String>> names = new ArrayList<>();
    for (SheetReader.Row row : rows.subList(1, rows.size())) {
      SheetLine line = new SheetLine(row, faults, texts);
      if (line.blank(0, FIELDS.size() - 1) || faults.fields().size() > MOST_FAULTS) {
        continue;
      }
      entries.add(new CorrelationEntry(line.text(0), line.text(1), line.text(2), line.text(3), line.text(4),
          line.constant(ALIGNMENT, Alignment.class), line.text(6), line.text(7), line.date(8)));
      names.add(field -> row.name(FIELDS.indexOf(field)));
    }
    return new Filled(entries, names, faults, state(rows.get(0).text(FIELDS.size())));
  }

  private static Integer state(String head) {
    Matcher number = NUMBER.matcher(head == null ? "" : head);
    return number.find() ? Integer.valueOf(number.group()) : null;
  }
}
