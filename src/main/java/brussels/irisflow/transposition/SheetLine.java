package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.web.SheetReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a table that somebody filled in: values by column, and faults by the name of the cell ({@code B7}). */
class SheetLine {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern BELGIAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private final SheetReader.Row row;
  private final Faults faults;
  private final Texts texts;

  SheetLine(SheetReader.Row row, Faults faults, Texts texts) {
    this.row = row;
    this.faults = faults;
    this.texts = texts;
  }

  int number() {
    return row.number();
  }

  String name(int column) {
    return row.name(column);
  }

  String text(int column) {
    return row.text(column);
  }

  boolean blank(int from, int to) {
    return row.cells().keySet().stream().noneMatch(column -> column >= from && column <= to);
  }

  /** A date: a cell formatted as one, or a text such as 2026-05-29 or 29/05/2026. */
  LocalDate date(int column) {
    SheetReader.Cell cell = row.cells().get(column);
    if (cell == null || cell.date() != null) {
      return cell == null ? null : cell.date();
    }
    Matcher iso = ISO.matcher(cell.text());
    Matcher belgian = BELGIAN.matcher(cell.text());
    try {
      if (iso.matches()) {
        return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      } else if (belgian.matches()) {
        return LocalDate.of(part(belgian, 3), part(belgian, 2), part(belgian, 1));
      }
    } catch (DateTimeException noSuchDay) {
      // Told below like any other text that is no date.
    }
    faults.add(cell.name(), "transposition.sheet.date", shortened(cell.text()));
    return null;
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A constant, by its code or by its name in any of the languages. */
  <E extends Enum<E>> E constant(int column, Class<E> type) {
    return constant(column, text(column), type);
  }

  /** The constants that a cell names, with a comma or a semicolon between them. */
  <E extends Enum<E>> List<E> constants(int column, Class<E> type) {
    return text(column) == null ? List.of() : Arrays.stream(text(column).split("[,;\\n]")).map(String::strip)
        .filter(word -> !word.isEmpty()).map(word -> constant(column, word, type)).filter(Objects::nonNull).distinct().toList();
  }

  private <E extends Enum<E>> E constant(int column, String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (means(texts, text, constant)) {
        return constant;
      }
    }
    faults.add(name(column), "transposition.sheet.not-one-of", shortened(text), List.of(type.getEnumConstants()));
    return null;
  }

  private static boolean means(Texts texts, String text, Enum<?> constant) {
    String key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return text.equalsIgnoreCase(constant.name()) || meansOneOf(texts, text, key);
  }

  /** Whether the text is what this key says in any of the languages, whatever the case. */
  static boolean meansOneOf(Texts texts, String text, String key) {
    for (Language language : Language.values()) {
      if (same(text, texts.say(language, key))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String one, String other) {
    return one != null && tidy(one).equals(tidy(other));
  }

  private static String tidy(String text) {
    return text.replace('\'', '’').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Checks that these columns have their heads, in any of the languages and in their order. */
  static void checkHead(List<SheetReader.Row> rows, List<String> keys, Texts texts, Faults faults) {
    SheetReader.Row head = !rows.isEmpty() && rows.get(0).number() == 1 ? rows.get(0) : new SheetReader.Row(1, Map.of());
    for (int column = 0; column < keys.size(); column++) {
      if (head.text(column) == null || !meansOneOf(texts, head.text(column), keys.get(column))) {
        faults.add(head.name(column), "transposition.sheet.head", Message.of(keys.get(column)));
      }
    }
    faults.refuse();
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
