package brussels.irisflow.objective;

import brussels.irisflow.language.Language;

/**
 * A label at the beginning of a line, and what stands on that line behind it.
 *
 * @param number as written, without the punctuation around it; null when there is none
 * @param rest what follows label and number; empty when nothing does
 * @param lines how many lines the label itself takes
 * @param single whether the label is one word, which may also begin a sentence
 * @param marked whether a colon, a dash or the end of the line sets the label apart from what follows
 */
record Signpost(Label label, Language language, String number, String rest, int lines, boolean marked, boolean abbreviation,
    boolean single) {

  /** The same label with nothing behind it. */
  Signpost bare() {
    return new Signpost(label, language, number, "", lines, true, abbreviation, single);
  }

  Signpost as(Label other) {
    return new Signpost(other, language, number, rest, lines, marked, abbreviation, single);
  }
}
