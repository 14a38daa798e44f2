package brussels.irisflow.objective;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import org.springframework.stereotype.Component;

/** How objectives and measuring points are called where their targets stand without them; in the language of their text. */
@Component
public class Headings {

  private final Texts texts;

  Headings(Texts texts) {
    this.texts = texts;
  }

  /** {@code Objectif transversal 1 : Qualité du service}: numbers begin anew with each kind. */
  public String of(ObjectivesView version, Objective objective) {
    Language language = Language.ofCode(version.language()).orElse(Language.NL);
    return texts.say(language, "objective.heading", texts.word(language, objective.kind()) + numbered(objective.number()),
        objective.title());
  }

  /** The same with the measuring point under it. */
  public String of(ObjectivesView version, Objective objective, MeasuringPoint point) {
    String title = of(point);
    return of(version, objective) + (title.isBlank() ? "" : " – " + title);
  }

  /** {@code 1.1 Satisfaction}. */
  public String of(MeasuringPoint point) {
    return ((point.number() == null ? "" : point.number() + " ") + (point.title() == null ? "" : point.title())).strip();
  }

  private static String numbered(String number) {
    return number == null ? "" : " " + number;
  }
}
