package brussels.irisflow.mandate;

import brussels.irisflow.language.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** What a form on a page of ours sent, field by field; faults of dates and choices are gathered on the way. */
record Sent(MultiValueMap<String, String> fields, Faults faults) {

  Sent(MultiValueMap<String, String> fields) {
    this(fields, new Faults());
  }

  /** The text as typed; null when blank. */
  String text(String field) {
    String value = fields.getFirst(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  LocalDate date(String field) {
    return faults.date(field, fields.getFirst(field));
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  /** An id; null when blank. */
  UUID id(String field) {
    String value = text(field);
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException none) {
      faults.add(field, "mandate.refusal.choice", value);
      return null;
    }
  }

  /** A constant by its name; null when blank. */
  <E extends Enum<E>> E constant(String field, Class<E> type) {
    String value = text(field);
    if (value == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException none) {
      faults.add(field, "mandate.refusal.choice", value);
      return null;
    }
  }
}
