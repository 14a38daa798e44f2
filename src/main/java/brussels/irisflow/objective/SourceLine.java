package brussels.irisflow.objective;

/**
 * A line as it was taken out of a file.
 *
 * @param number of the text as extracted, counted from 1
 * @param page counted from 1; always 1 where the file does not tell
 * @param begins whether the file says that a paragraph begins here
 * @param heading the level of the heading that the file says it is; 0 for none
 * @param aside whether it stands beside the text, as a note does
 */
record SourceLine(int number, int page, String text, boolean begins, int heading, boolean aside) {

  SourceLine(int number, int page, String text, boolean begins, int heading) {
    this(number, page, text, begins, heading, false);
  }

  SourceLine(int number, int page, String text, boolean begins) {
    this(number, page, text, begins, 0);
  }

  static SourceLine aside(int number, int page, String text) {
    return new SourceLine(number, page, text, true, 0, true);
  }

  SourceLine saying(String words) {
    return new SourceLine(number, page, words, begins, heading, aside);
  }
}
