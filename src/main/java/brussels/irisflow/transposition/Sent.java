package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What a form on a page of ours sent, read field by field. What cannot be read is kept as a fault of its field; ask
 * {@link #refuse()} once everything has been read.
 */
final class Sent {

  private static final int SHOWN = 40;

  private final MultiValueMap<String, String> fields;
  private final Faults faults = new Faults();

  Sent(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  /** The text of a field; null when blank. */
  String text(String field) {
    String text = fields.getFirst(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Every text of a field that is there several times, without the blank ones. */
  List<String> texts(String field) {
    return fields.getOrDefault(field, List.of()).stream().filter(text -> text != null && !text.isBlank()).map(String::strip).toList();
  }

  /** The date of a field; null when blank or no date. */
  LocalDate date(String field) {
    return date(field, text(field));
  }

  /** Every date of a field that is there several times. */
  List<LocalDate> dates(String field) {
    return texts(field).stream().map(text -> date(field, text)).toList();
  }

  private LocalDate date(String field, String text) {
    try {
      return text == null ? null : faults.likely(field, LocalDate.parse(text));
    } catch (DateTimeParseException notOne) {
      faults.add(field, "transposition.sent.date", shown(text));
      return null;
    }
  }

  /** The constant that a field names; null when blank or no constant of that type. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return choice(field, text(field), type);
  }

  /** The constants that a field names that is there several times. */
  <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
    return texts(field).stream().map(text -> choice(field, text, type)).filter(Objects::nonNull).distinct().toList();
  }

  private <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
    E found = Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElse(null);
    if (text != null && found == null) {
      faults.add(field, "transposition.sent.choice", shown(text));
    }
    return found;
  }

  /** The code of an institution that there is; null when blank or unknown. */
  String institution(String field, Set<String> known) {
    String code = text(field);
    return code == null || known(field, code, known) ? code : null;
  }

  /** The codes of several institutions. */
  List<String> institutions(String field, Set<String> known) {
    return texts(field).stream().filter(code -> known(field, code, known)).toList();
  }

  private boolean known(String field, String code, Set<String> known) {
    if (!known.contains(code)) {
      faults.add(field, "transposition.sent.institution", shown(code));
    }
    return known.contains(code);
  }

  /** Refuses the input when anything of it could not be read. */
  void refuse() {
    faults.refuse();
  }

  /** The same refusal with the fields called as this form calls them. */
  static Refusal renamed(Refusal refusal, Map<String, String> names) {
    return new Refusal(refusal.reason(), refusal.sentence(), refusal.fields().stream()
        .map(fault -> new Refusal.Field(names.getOrDefault(fault.field(), fault.field()), fault.message())).toList());
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
