package brussels.irisflow.evaluation;

import brussels.irisflow.language.Faults;
import org.springframework.util.MultiValueMap;

/** What a form on a page of ours sent, field by field; faults of choices are gathered on the way. */
record Sent(MultiValueMap<String, String> fields, Faults faults) {

  Sent(MultiValueMap<String, String> fields) {
    this(fields, new Faults());
  }

  /** The text as typed; null when blank. */
  String text(String field) {
    String value = fields.getFirst(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A text of at most this many characters; null when blank. */
  String words(String field, int longest) {
    return faults.optional(field, fields.getFirst(field), longest);
  }

  /** How far a target was reached; null when blank. */
  Attainment attainment(String field) {
    String value = text(field);
    if (value == null) {
      return null;
    }
    try {
      return Attainment.valueOf(value);
    } catch (IllegalArgumentException none) {
      faults.add(field, "evaluation.refusal.choice", value);
      return null;
    }
  }
}
