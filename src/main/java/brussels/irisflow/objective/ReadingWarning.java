package brussels.irisflow.objective;

import brussels.irisflow.language.Message;

/**
 * Something that a person should look at after a document was read.
 *
 * @param line of the text as it was extracted, counted from 1; for a text file the line of the file
 */
record ReadingWarning(Code code, int line, Message message) {

  /** What is the matter. */
  enum Code {
    /** A line that belongs to no part of the tree. */
    UNPLACED_LINE,
    /** The summary calls an objective otherwise than its own heading does. */
    SUMMARY_TITLE_DIFFERS,
    /** A date that does not exist or cannot be meant. */
    IMPLAUSIBLE_DATE,
    /** An objective that stands in the summary only. */
    SUMMARY_ONLY,
    /** A measuring point or target that stands under no objective or measuring point of its own. */
    HEADING_MISSING,
    /** Two objectives of the same kind have the same number. */
    NUMBER_TWICE,
    /** A target without any term. */
    TERM_MISSING,
    /** A term that the reader did not understand. */
    TERM_UNCLEAR
  }

  static ReadingWarning of(Code code, int line, Object... arguments) {
    return new ReadingWarning(code, line, Message.of("objective.warning." + code, arguments));
  }
}
