package brussels.irisflow.period;

import brussels.irisflow.language.LanguageConfiguration;
import brussels.irisflow.language.Texts;

/** The real catalogues, without a container. */
final class Speech {

  static final Texts TEXTS = new LanguageConfiguration().texts(new LanguageConfiguration().messageSource());

  private Speech() {
  }
}
