package brussels.irisflow.objective;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.util.List;

/**
 * What an objectives document says, as it is shown before anything is kept. Facts that the document does not give are null.
 *
 * @param grade {@code A4} to {@code A7}, perhaps with a plus
 * @param periodStart the year in which the mandate begins
 * @param periodEnd the year in which it ends
 * @param authority who sets the objectives, in the document's words
 * @param language of the document, {@code nl} or {@code fr}
 */
record Preview(String function, String grade, String institution, Integer periodStart, Integer periodEnd, String authority,
    String language, List<Objective> objectives, List<Warning> warnings) {

  /** @param line of the text as extracted, counted from 1 */
  record Warning(String code, int line, String message) {
  }

  static Preview of(ObjectivesDocument document, Language reader, Texts texts) {
    return new Preview(document.function(), document.grade(), document.institution(), document.periodStart(), document.periodEnd(),
        document.authority(), document.language(), document.objectives(), document.warnings().stream()
            .map(one -> new Warning(one.code().name(), one.line(), texts.say(reader, one.message()))).toList());
  }
}
