package brussels.irisflow.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something to be said, before it is known to whom: the key of a sentence in the catalogues and what fills its gaps.
 *
 * <p>Arguments may be text, numbers, dates and times (written out in the reader's language), constants of an enum (said
 * as {@code enum.TypeName.CONSTANT}), {@link Trilingual} titles, further messages, and lists of all these.
 */
public record Message(String key, List<Object> arguments) {

  public Message {
    arguments = Collections.unmodifiableList(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }

  /** What a person wrote, said as it stands in every language. */
  public static Message text(String words) {
    return of("language.text", words);
  }
}
