package brussels.irisflow.language;

import jakarta.persistence.Embeddable;

/** The same name or title in three languages. A language that is missing is read in the next one: Dutch, French, English. */
@Embeddable
public record Trilingual(String nl, String fr, String en) {

  /** The text in this language or, where it is blank, in the first language that has one; empty when none has. */
  public String in(Language language) {
    String wanted = switch (language) {
      case NL -> nl;
      case FR -> fr;
      case EN -> en;
    };
    for (String candidate : new String[] {wanted, nl, fr, en}) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate;
      }
    }
    return "";
  }

  /** One text that is the same in every language, such as a name. */
  public static Trilingual same(String text) {
    return new Trilingual(text, text, text);
  }
}
