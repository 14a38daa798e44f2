package brussels.irisflow.objective;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs with which people begin the items of a list. */
final class Bullets {

  /** Signs that are nothing but bullets; among them those that word processors take from their own symbol fonts. */
  private static final Pattern SIGN = Pattern.compile("^\\s*([•·∙●○◦▪■□▫◾◽►▸▶➢➤➔→⇒»✓✔✗✘❖◆◇♦★☐☑⁃‣¤\\uE000-\\uF8FF])\\s*");
  /** Signs that are bullets only when something stands between them and the text. */
  private static final Pattern APART = Pattern.compile("^\\s*([-–—‐‑−*+>o§¨Øü])(?:\\s+|$)");
  /** Arrows made of several signs, and the like. */
  private static final Pattern ARROW = Pattern.compile("^\\s*([-=>~])(?:[-=]*>+|-)\\s*(?=\\S)");
  /** A hyphen or an asterisk right before a capital letter. */
  private static final Pattern CLOSE = Pattern.compile("^\\s*([-–—*])(?=\\p{Lu})");

  private Bullets() {
  }

  static boolean starts(String line) {
    return length(line) > 0;
  }

  /** The sign with which a line begins; 0 when with none. */
  static char sign(String line) {
    Matcher found = find(line);
    return found == null ? 0 : found.group(1).charAt(0);
  }

  /** How many characters the bullets at the beginning of a line take. */
  static int length(String line) {
    int length = 0;
    for (Matcher found = find(line); found != null; found = find(line.substring(length))) {
      length += found.end();
    }
    return length;
  }

  private static Matcher find(String line) {
    for (Pattern pattern : new Pattern[] {SIGN, ARROW, APART, CLOSE}) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }
}
