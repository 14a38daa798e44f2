package brussels.irisflow.engine;

import java.util.regex.Pattern;

/**
 * What people wrote, made fit for the texts of forms. Those are read as Markdown, so that without this a line break would
 * vanish and a star or a number at the start of a line would become something that nobody wrote.
 */
public final class FormText {

  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|<>~&]");
  private static final Pattern BREAK = Pattern.compile("\\R");

  private FormText() {
  }

  /** The text as it was written, for a place that a form fills with {@code {{key}}}; null stays null. */
  public static String asWritten(String text) {
    if (text == null) {
      return null;
    }
    String plain = SIGNS.matcher(text.strip()).replaceAll(match -> "\\\\" + java.util.regex.Matcher.quoteReplacement(match.group()));
    return BREAK.matcher(plain).replaceAll("<br>").replace("\t", " ");
  }
}
