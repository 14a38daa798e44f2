package brussels.irisflow.page;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.text.NumberFormat;

/**
 * What templates call {@code #say}: puts any value that {@link brussels.irisflow.language.Message} may carry into words
 * of the reader's language, so that controllers hand over dates, titles and enum constants as they are.
 */
public final class Say {

  private static final long KILO = 1000;

  private final Texts texts;
  private final Language language;

  Say(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** Text, a date, a moment, an enum constant, a title in three languages, a message, or a list of these; null is nothing. */
  public String that(Object value) {
    return value == null ? "" : texts.word(language, value);
  }

  /** The two-letter code of the reader's language. */
  public String language() {
    return language.code();
  }

  /** A number as the reader groups its digits, with one decimal at most. */
  public String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** The size of a file in bytes, kilobytes or megabytes; what is not empty is at least one kilobyte. */
  public String size(long bytes) {
    return bytes < KILO * KILO
        ? texts.say(language, "pages.size.kilobytes", number((bytes + KILO - 1) / KILO))
        : texts.say(language, "pages.size.megabytes", number((double) bytes / (KILO * KILO)));
  }
}
