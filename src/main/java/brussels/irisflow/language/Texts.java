package brussels.irisflow.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/**
 * Puts {@link Message messages} into words of one language, from the catalogues {@code i18n/<name>_<language>.properties}.
 *
 * <p>Catalogues are UTF-8 patterns of {@link java.text.MessageFormat}; they use the typographic apostrophe, because the
 * straight one is a quote there.
 */
public class Texts {

  /** The zone in which every date and hour of the application is meant. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final MessageSource source;

  public Texts(MessageSource source) {
    this.source = source;
  }

  /**
   * The message as a sentence.
   *
   * @throws NoSuchMessageException when the catalogue of that language lacks the key: a defect, never an input error
   */
  public String say(Language language, Message message) {
    return say(language, message.key(), message.arguments().toArray());
  }

  /** The sentence under this key, its gaps filled as {@link Message} describes. */
  public String say(Language language, String key, Object... arguments) {
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      words[i] = spoken(language, arguments[i]);
    }
    return source.getMessage(key, words, language.locale());
  }

  /** The sentence under this key, or the given text where the catalogue has none. */
  public String sayOr(Language language, String otherwise, String key) {
    return source.getMessage(key, new Object[0], otherwise, language.locale());
  }

  /** A date as people write it: {@code 29 mei 2026}, {@code 1er mai 2026}, {@code 29 May 2026}. */
  public String date(Language language, LocalDate date) {
    String day = language == Language.FR && date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    return day + DateTimeFormatter.ofPattern(" MMMM yyyy", language.locale()).format(date);
  }

  /** A date with its hour: {@code 29 mei 2026 om 10.30 uur}, {@code 29 mai 2026 à 10 h 30}. */
  public String time(Language language, LocalDateTime time) {
    return say(language, "language.date-and-time", time.toLocalDate(),
        DateTimeFormatter.ofPattern(switch (language) {
          case NL -> "HH.mm";
          case FR -> "HH 'h' mm";
          case EN -> "HH:mm";
        }).format(time));
  }

  /**
   * Any value that a {@link Message} may carry, in words of this language: a date, a moment, a constant, a title, a
   * message or a list of these; anything else as it writes itself.
   */
  public String word(Language language, Object value) {
    return String.valueOf(spoken(language, value));
  }

  private Object spoken(Language language, Object argument) {
    if (argument instanceof Message message) {
      return say(language, message);
    } else if (argument instanceof LocalDate date) {
      return date(language, date);
    } else if (argument instanceof LocalDateTime time) {
      return time(language, time);
    } else if (argument instanceof Instant instant) {
      return time(language, LocalDateTime.ofInstant(instant, ZONE));
    } else if (argument instanceof Enum<?> constant) {
      return say(language, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    } else if (argument instanceof Trilingual title) {
      return title.in(language);
    } else if (argument instanceof Collection<?> several) {
      return several.stream().map(one -> word(language, one)).collect(Collectors.joining(", "));
    }
    return argument;
  }
}
