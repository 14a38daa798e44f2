package brussels.irisflow.monitor;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.web.Light;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/**
 * What of the board is wanted, as the address of the page says it; null leaves a filter out.
 *
 * @param q a part of a reference, of a title in the reader's language, of a legal basis or of an institution's name
 * @param institution the code of the institution that must act
 * @param before due on this day or earlier
 */
record BoardFilter(String q, String institution, String kind, BoardStatus status, Light light, LocalDate before) {

  private static final int LONGEST = 200;

  /** Reads the parameters of a request. Refuses with 400 a status, a light or a date that there is not. */
  static BoardFilter read(Map<String, String> query) {
    String status = text(query, "status");
    String light = text(query, "light");
    return new BoardFilter(text(query, "q"), text(query, "institution"), text(query, "kind"),
        status == null ? BoardStatus.RUNNING : constant(BoardStatus.class, "status", status),
        light == null ? null : constant(Light.class, "light", light), day(text(query, "before")));
  }

  /** Without what cannot stand in a database, and no longer than anything that could be found. */
  private static String text(Map<String, String> query, String name) {
    String value = query.get(name);
    if (value == null) {
      return null;
    }
    String text = value.replaceAll("\\p{Cntrl}", " ").strip();
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String field, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw Refusal.field(field, "web.unreadable", value);
    }
  }

  private static LocalDate day(String value) {
    try {
      LocalDate day = value == null ? null : LocalDate.parse(value);
      if (day == null || day.getYear() > 0 && day.getYear() < 10_000) {
        return day;
      }
    } catch (DateTimeParseException none) {
      // refused below, with the same sentence
    }
    throw Refusal.field("before", "web.unreadable", value);
  }
}
