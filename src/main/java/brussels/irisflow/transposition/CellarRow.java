package brussels.irisflow.transposition;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a result set, its values read and checked. A variable that is not bound is null; variables that nobody asked
 * for are not looked at.
 */
record CellarRow(String celex, String eli, LocalDate documentDate, Boolean inForce, LocalDate entryIntoForce, LocalDate deadline,
    Language language, String title) {

  private static final int LONGEST_TITLE = 4000;
  private static final int LONGEST_ELI = 300;
  private static final Set<String> TYPES = Set.of("literal", "typed-literal", "uri");
  /** How the source writes that a date is open. */
  private static final String OPEN = "9999-12-31";

  /** A row that cannot be taken, and why. */
  static class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    Unreadable(Message reason) {
      super(reason.key());
      this.reason = reason;
    }

    Unreadable(String key, Object... arguments) {
      this(Message.of(key, arguments));
    }

    Message reason() {
      return reason;
    }
  }

  /** The number in the row as far as it can be read, or null; never refuses. */
  static String celexOf(JsonNode row) {
    String text = row.path("celex").path("value").asText("");
    return text.isBlank() ? null : Celex.tidy(text.length() > 60 ? text.substring(0, 60) : text);
  }

  static CellarRow read(JsonNode row) throws Unreadable {
    if (!row.isObject()) {
      throw new Unreadable("transposition.import.not-a-row");
    }
    String celex = Celex.tidy(text(row, "celex"));
    Optional<Message> objection = Celex.objection(celex);
    if (objection.isPresent()) {
      throw new Unreadable(objection.get());
    }
    String title = title(row);
    return new CellarRow(celex, eli(row), date(row, "date"), inForce(row), date(row, "eif"), date(row, "transposition"),
        title == null ? null : language(row), title);
  }

  private static String text(JsonNode row, String variable) throws Unreadable {
    JsonNode cell = row.get(variable);
    if (cell == null || cell.isNull()) {
      return null;
    }
    JsonNode value = cell.get("value");
    if (!cell.isObject() || value == null || !value.isValueNode() || value.isNull() || !TYPES.contains(cell.path("type").asText())) {
      throw new Unreadable("transposition.import.cell", variable);
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  private static LocalDate date(JsonNode row, String variable) throws Unreadable {
    String text = text(row, variable);
    if (text == null) {
      return null;
    }
    // A zone or a time may follow the day: it says nothing here, because days are meant.
    String day = text.length() > 10 ? text.substring(0, 10) : text;
    if (day.equals(OPEN)) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() >= 1950 && date.getYear() <= 2100) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      // Told below, together with a year that cannot be right.
    }
    throw new Unreadable("transposition.import.date", variable, shortened(text));
  }

  private static Boolean inForce(JsonNode row) throws Unreadable {
    String text = text(row, "inforce");
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw new Unreadable("transposition.import.in-force", shortened(text));
    };
  }

  private static String eli(JsonNode row) throws Unreadable {
    String text = text(row, "eli");
    if (text != null && (text.length() > LONGEST_ELI || !text.matches("https?://[\\x21-\\x7e&&[^<>\"\\\\^`{|}]]+"))) {
      throw new Unreadable("transposition.import.eli", shortened(text));
    }
    return text;
  }

  private static String title(JsonNode row) throws Unreadable {
    String text = text(row, "title");
    if (text == null) {
      return null;
    }
    String title = text.replaceAll("[\\p{Cntrl}\\s\u00a0]+", " ").strip();
    if (title.length() > LONGEST_TITLE) {
      throw new Unreadable("transposition.import.title-too-long", LONGEST_TITLE);
    }
    return title.isEmpty() ? null : title;
  }

  /** The language of the title: the variable, else the tag; null for a language that the application does not speak. */
  private static Language language(JsonNode row) throws Unreadable {
    String said = text(row, "lang");
    String code = said != null ? said : row.path("title").path("xml:lang").asText("");
    if (code.isBlank()) {
      throw new Unreadable("transposition.import.title-language");
    }
    // A full address of the language table ends in the code.
    String last = code.substring(code.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    return switch (last) {
      case "NLD", "DUT" -> Language.NL;
      case "FRA", "FRE" -> Language.FR;
      case "ENG" -> Language.EN;
      default -> Language.ofCode(last.split("[-_]", 2)[0]).orElse(null);
    };
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
