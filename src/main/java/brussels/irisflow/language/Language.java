package brussels.irisflow.language;

import java.util.Locale;
import java.util.Optional;

/** A language of the application. */
public enum Language {
  NL, FR, EN;

  /** Dutch and French as written in Belgium, English as written in Ireland: day, month, year in that order. */
  public Locale locale() {
    return switch (this) {
      case NL -> Locale.forLanguageTag("nl-BE");
      case FR -> Locale.forLanguageTag("fr-BE");
      case EN -> Locale.forLanguageTag("en-IE");
    };
  }

  /** The two-letter code of ISO 639-1, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a locale, English for one that the application does not speak. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(EN);
  }

  /** The language with this two-letter code, in upper or lower case. */
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.name().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
