package brussels.irisflow.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one input, gathered field by field, so that a person is told everything at once. Ask each value of
 * it, add what only the room can know, and call {@link #refuse()} before anything is changed.
 */
public class Faults {

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2150;

  private final List<Refusal.Field> fields = new ArrayList<>();

  /** Adds a fault of one field. */
  public Faults add(String field, String key, Object... arguments) {
    fields.add(new Refusal.Field(field, Message.of(key, arguments)));
    return this;
  }

  /** A text that must be given: trimmed, at most this many characters, without control characters but tab and new line. */
  public String required(String field, String value, int longest) {
    String text = optional(field, value, longest);
    if (text == null) {
      add(field, "refusal.required");
    }
    return text;
  }

  /** A text that may be left out: trimmed, null when blank, otherwise as {@link #required}. */
  public String optional(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > longest) {
      add(field, "refusal.too-long", longest, text.length());
    }
    if (text.chars().anyMatch(Faults::unfit)) {
      add(field, "refusal.characters");
    }
    return text;
  }

  /**
   * A date as a date field sends it, {@code 2026-05-29}; null when blank. What is unreadable, or a year in which nobody plans
   * or has planned anything, is a fault.
   */
  public LocalDate date(String field, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return likely(field, LocalDate.parse(value.strip()));
    } catch (DateTimeParseException unreadable) {
      add(field, "refusal.date", value.strip());
      return null;
    }
  }

  /** The same date, null and a fault when its year is before {@value #FIRST_YEAR} or after {@value #LAST_YEAR}; null stays null. */
  public LocalDate likely(String field, LocalDate date) {
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      add(field, "refusal.year", date.toString());
      return null;
    }
    return date;
  }

  /** A value that must be given, whatever its type. */
  public <T> T given(String field, T value) {
    if (value == null) {
      add(field, "refusal.required");
    }
    return value;
  }

  public boolean none() {
    return fields.isEmpty();
  }

  public List<Refusal.Field> fields() {
    return List.copyOf(fields);
  }

  /** Refuses the input when there is any fault; otherwise does nothing. */
  public void refuse() {
    if (!fields.isEmpty()) {
      throw Refusal.fields(fields);
    }
  }

  /** The database takes no zero character, and no person types the others. */
  private static boolean unfit(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
  }
}
