package brussels.irisflow.mandate;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.web.SheetReader;
import brussels.irisflow.web.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** The workbook with which running mandates are taken over: one row each, in the phase that follows from what lies behind it. */
final class MandateSheet {

  private static final int MOST_ROWS = 1000;
  private static final List<String> MENTIONS = List.of("FAVOURABLE", "SATISFACTORY", "UNFAVOURABLE");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern BELGIAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /** The columns in their order; the field is that of {@link NewMandate}. */
  enum Column {
    FUNCTION_NL("functionNl", 40), FUNCTION_FR("functionFr", 40), GRADE("grade", 8), INSTITUTION("institution", 12),
    HOLDER("holder", 16), LANGUAGE_ROLE("languageRole", 14), AUTHORITY("authority", 34), START("start", 12), END("end", 12),
    CABINETS("cabinets", 20), OBJECTIVES_FROM("objectivesFrom", 14), OBJECTIVES_DECISION("objectivesDecision", 24),
    PLAN_ON("planApprovedOn", 14), PLAN_DECISION("planDecision", 24), MID_TERM_ON("midTermOn", 14), MID_TERM("midTermMention", 18),
    FINAL_ON("finalOn", 14), FINAL("finalMention", 18);

    private final String field;
    private final int width;

    Column(String field, int width) {
      this.field = field;
      this.width = width;
    }

    /** The key of its head in the catalogues. */
    String head() {
      return "mandate.take-over.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private MandateSheet() {
  }

  /** A mandate with the row in which it stands, and by cell what of it could not be read. */
  record Line(int row, NewMandate mandate, List<Refusal.Field> unread) {
  }

  /** The name of the cell in which a field of a row stands. */
  static String cell(int row, String field) {
    return Arrays.stream(Column.values()).filter(column -> column.field.equals(field)).findFirst()
        .map(column -> CellReference.convertNumToColString(column.ordinal()) + row).orElse(field);
  }

  /** Writes an empty workbook to be filled in; the stream is left open. */
  static void template(Language language, Texts texts, OutputStream target) throws IOException {
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet(texts.say(language, "mandate.page.title"), Arrays.stream(Column.values()).mapToInt(column -> column.width).toArray());
      writer.head(Arrays.stream(Column.values()).map(column -> texts.say(language, column.head())).toList());
      String lists = texts.say(language, "mandate.take-over.choices");
      offer(writer, Column.GRADE, lists, MandateGrade.values(), language, texts);
      offer(writer, Column.LANGUAGE_ROLE, lists, LanguageRole.values(), language, texts);
      offer(writer, Column.AUTHORITY, lists, MandateAuthority.values(), language, texts);
      writer.sheet(texts.say(language, "mandate.take-over.help"), 34, 100);
      for (Column column : Column.values()) {
        writer.row(texts.say(language, column.head()), texts.say(language, column.head() + ".help"));
      }
      writer.to(target);
    }
  }

  private static void offer(SheetWriter writer, Column column, String lists, Enum<?>[] constants, Language language, Texts texts) {
    writer.offer(column.ordinal(), MOST_ROWS, lists, Arrays.stream(constants).map(one -> texts.word(language, one)).toList());
  }

  /** Reads a workbook that was filled in. */
  static List<Line> read(InputStream file, Texts texts) {
    List<SheetReader.Row> rows = SheetReader.read(file, MOST_ROWS + 1);
    checkHead(rows, texts);
    List<Line> lines = new ArrayList<>();
    for (SheetReader.Row row : rows.subList(1, rows.size())) {
      if (!row.cells().isEmpty()) {
        Faults unread = new Faults();
        lines.add(new Line(row.number(), mandate(row, unread, texts), unread.fields()));
      }
    }
    return lines;
  }

  private static void checkHead(List<SheetReader.Row> rows, Texts texts) {
    Faults faults = new Faults();
    SheetReader.Row head = !rows.isEmpty() && rows.get(0).number() == 1 ? rows.get(0) : new SheetReader.Row(1, Map.of());
    for (Column column : Column.values()) {
      String text = head.text(column.ordinal());
      if (text == null || Arrays.stream(Language.values()).noneMatch(one -> texts.say(one, column.head()).equalsIgnoreCase(text.strip()))) {
        faults.add(head.name(column.ordinal()), "mandate.take-over.head", Message.of(column.head()));
      }
    }
    faults.refuse();
  }

  private static NewMandate mandate(SheetReader.Row row, Faults faults, Texts texts) {
    NewMandate.Past past = new NewMandate.Past(date(row, Column.OBJECTIVES_FROM, faults), text(row, Column.OBJECTIVES_DECISION), null,
        date(row, Column.PLAN_ON, faults), text(row, Column.PLAN_DECISION), date(row, Column.MID_TERM_ON, faults),
        mention(row, Column.MID_TERM, faults, texts), date(row, Column.FINAL_ON, faults), mention(row, Column.FINAL, faults, texts));
    String cabinets = text(row, Column.CABINETS);
    return new NewMandate(text(row, Column.FUNCTION_NL), text(row, Column.FUNCTION_FR),
        constant(row, Column.GRADE, MandateGrade.class, faults, texts), text(row, Column.INSTITUTION), text(row, Column.HOLDER),
        constant(row, Column.LANGUAGE_ROLE, LanguageRole.class, faults, texts),
        constant(row, Column.AUTHORITY, MandateAuthority.class, faults, texts), date(row, Column.START, faults),
        date(row, Column.END, faults), cabinets == null ? List.of() : List.of(cabinets.split("[,;\\s]+")), null, null, past);
  }

  private static String text(SheetReader.Row row, Column column) {
    String text = row.text(column.ordinal());
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static LocalDate date(SheetReader.Row row, Column column, Faults faults) {
    SheetReader.Cell cell = row.cells().get(column.ordinal());
    if (cell == null || cell.date() != null) {
      return cell == null ? null : cell.date();
    }
    Matcher iso = ISO.matcher(cell.text().strip());
    Matcher belgian = BELGIAN.matcher(cell.text().strip());
    try {
      if (iso.matches()) {
        return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      } else if (belgian.matches()) {
        return LocalDate.of(part(belgian, 3), part(belgian, 2), part(belgian, 1));
      }
    } catch (DateTimeException noSuchDay) {
      // told below like any other text that is no date
    }
    faults.add(cell.name(), "refusal.date", cell.text());
    return null;
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A constant, by its code or by its name in any of the languages. */
  private static <E extends Enum<E>> E constant(SheetReader.Row row, Column column, Class<E> type, Faults faults, Texts texts) {
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (text.equalsIgnoreCase(constant.name())
          || Arrays.stream(Language.values()).anyMatch(one -> texts.word(one, constant).equalsIgnoreCase(text))) {
        return constant;
      }
    }
    faults.add(row.name(column.ordinal()), "mandate.take-over.choice", text, List.of(type.getEnumConstants()));
    return null;
  }

  /** The code of a mention, which may be written as its label in any of the languages. */
  private static String mention(SheetReader.Row row, Column column, Faults faults, Texts texts) {
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    for (String code : MENTIONS) {
      if (text.equalsIgnoreCase(code)
          || Arrays.stream(Language.values()).anyMatch(one -> texts.say(one, "mandate.mention." + code).equalsIgnoreCase(text))) {
        return code;
      }
    }
    faults.add(row.name(column.ordinal()), "mandate.take-over.choice", text,
        MENTIONS.stream().map(code -> Message.of("mandate.mention." + code)).toList());
    return null;
  }
}
