package brussels.irisflow.language;

import java.util.List;

/**
 * The application's one way to say no. Carries a sentence for the person who asked, to be said in their language, and
 * where it helps the fields at fault. Whoever throws it has changed nothing or stands in a transaction that is undone.
 */
public class Refusal extends RuntimeException {

  /** Why it is refused; decides the HTTP status. */
  public enum Reason {
    /** The input is wrong: 400. */
    INPUT(400),
    /** The person's role does not have this function: 403. */
    FORBIDDEN(403),
    /** It does not exist, or the person may not see it; never told apart: 404. */
    UNKNOWN(404),
    /** The state does not allow it, or somebody else was first: 409. */
    STATE(409),
    /** A file is too large: 413. */
    TOO_LARGE(413),
    /** A file is of a type that is not accepted: 415. */
    TYPE(415);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** One field at fault, by its key or path in the input ({@code measures[0].articles}, {@code B7}), and what to mend. */
  public record Field(String field, Message message) {
  }

  private final Reason reason;
  private final transient Message sentence;
  private final transient List<Field> fields;

  public Refusal(Reason reason, Message sentence, List<Field> fields) {
    super(sentence.key());
    this.reason = reason;
    this.sentence = sentence;
    this.fields = List.copyOf(fields);
  }

  /** Refuses input with one sentence: 400. */
  public static Refusal input(String key, Object... arguments) {
    return new Refusal(Reason.INPUT, Message.of(key, arguments), List.of());
  }

  /** Refuses one field of the input: 400, the sentence is also the answer as a whole. */
  public static Refusal field(String field, String key, Object... arguments) {
    Message message = Message.of(key, arguments);
    return new Refusal(Reason.INPUT, message, List.of(new Field(field, message)));
  }

  /** Refuses several fields of the input: 400, headed by a sentence that names how many there are. */
  public static Refusal fields(List<Field> fields) {
    return fields.size() == 1
        ? new Refusal(Reason.INPUT, fields.get(0).message(), fields)
        : new Refusal(Reason.INPUT, Message.of("refusal.fields", fields.size()), fields);
  }

  /** Refuses because of the present state, or because somebody was first: 409. */
  public static Refusal state(String key, Object... arguments) {
    return new Refusal(Reason.STATE, Message.of(key, arguments), List.of());
  }

  /** Refuses a function that the person's role does not have: 403. */
  public static Refusal forbidden() {
    return new Refusal(Reason.FORBIDDEN, Message.of("refusal.forbidden"), List.of());
  }

  /** Refuses what does not exist or may not be seen, without telling which: 404. */
  public static Refusal unknown() {
    return new Refusal(Reason.UNKNOWN, Message.of("refusal.unknown"), List.of());
  }

  public Reason reason() {
    return reason;
  }

  public Message sentence() {
    return sentence;
  }

  public List<Field> fields() {
    return fields;
  }
}
