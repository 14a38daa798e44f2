package brussels.irisflow.page;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form on a page of ours: what stands in its fields, as text, and what was wrong with it when it was last sent.
 *
 * <p>The model attribute {@code form} holds at most one, the one that was sent or is to be pre-filled; a page with several
 * forms gives each a name and asks {@link #named}. Templates draw it with the fragments of {@code parts.html}.
 */
public final class Form {

  /** The form of a page that has only one. */
  public static final String ONLY = "form";

  private final String name;
  private final Map<String, List<String>> values;
  private final Refusal refusal;

  private Form(String name, Map<String, List<String>> values, Refusal refusal) {
    this.name = name;
    this.values = values;
    this.refusal = refusal;
  }

  /** A form with nothing in it. */
  public static Form empty() {
    return new Form(ONLY, Map.of(), null);
  }

  /**
   * The only form of its page, filled in: with the parameters as they were sent ({@code @RequestParam MultiValueMap}), or
   * with what it starts from. A list or an array fills a field of several values; null leaves a field empty.
   */
  public static Form of(Map<String, ?> values) {
    return of(ONLY, values);
  }

  /** One of several forms of a page, filled in. */
  public static Form of(String name, Map<String, ?> values) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach((field, value) -> texts.put(field, texts(value)));
    return new Form(name, texts, null);
  }

  private static List<String> texts(Object value) {
    if (value == null) {
      return List.of();
    } else if (value instanceof Object[] several) {
      return texts(List.of(several));
    }
    return value instanceof Collection<?> several ? several.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  /** The same form, as typed, with the reason why it was refused. */
  public Form refused(Refusal reason) {
    return new Form(name, values, reason);
  }

  /** The same form with another text in one field; null empties it. */
  public Form with(String field, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(field, texts(value));
    return new Form(name, changed, refusal);
  }

  /** This form when it has that name, else an empty one of that name. */
  public Form named(String wanted) {
    return name.equals(wanted) ? this : new Form(wanted, Map.of(), null);
  }

  /** This form when it has been filled in or sent, else one of the same name that is filled in with these values. */
  public Form orElse(Map<String, ?> present) {
    return filled() ? this : of(name, present);
  }

  public String name() {
    return name;
  }

  /** What stands in a field; empty when nothing does. */
  public String value(String field) {
    return value(field, 0);
  }

  /** What stands in the n-th of several fields of the same name, counted from 0. */
  public String value(String field, int index) {
    List<String> texts = values.getOrDefault(field, List.of());
    return index < texts.size() ? texts.get(index) : "";
  }

  /** Whether this option of a field is chosen. */
  public boolean has(String field, Object option) {
    return values.getOrDefault(field, List.of()).contains(String.valueOf(option));
  }

  /** Whether the form has been filled in or sent. */
  public boolean filled() {
    return refusal != null || !values.isEmpty();
  }

  /** Why the form as a whole was refused; null when it was not. */
  public Message problem() {
    return refusal == null ? null : refusal.sentence();
  }

  /** Each field at fault with what to mend. */
  public List<Refusal.Field> errors() {
    return refusal == null ? List.of() : refusal.fields();
  }

  /** What to mend in one field; null when nothing is. */
  public Message error(String field) {
    return errors().stream().filter(error -> error.field().equals(field)).map(Refusal.Field::message)
        .findFirst().orElse(null);
  }
}
