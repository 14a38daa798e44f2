package brussels.irisflow.objective;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word processor writes by itself before the items of one list: signs, numbers, and the words around those. The text of the
 * items has none of it.
 */
final class ListLabels {

  /**
   * One level of a list.
   *
   * @param format of its number: {@code 1}, {@code I}, {@code i}, {@code A}, {@code a}; empty for none
   * @param text that stands before an item, {@code %1} being the number of the first level
   * @param start the number of the first item
   * @param plain whether the numbers of all levels are shown as {@code 1} here
   */
  record Level(String format, String text, int start, boolean plain) {
  }

  private static final int DEEPEST = 10;
  private static final Pattern NUMBER = Pattern.compile("%(\\d{1,2})");
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

  private final Map<Integer, Level> levels;
  private final Integer[] counts = new Integer[DEEPEST + 1];

  /** @param levels by their depth, the first being 1 */
  ListLabels(Map<Integer, Level> levels) {
    this.levels = levels;
  }

  /** Lets the next item of a level have this number. */
  void restart(int depth, int number) {
    if (depth <= DEEPEST) {
      counts[depth] = number - 1;
    }
  }

  /** What stands before the next item of a level; empty when nothing does. */
  String next(int depth) {
    Level level = levels.get(depth);
    if (level == null || depth > DEEPEST) {
      return "";
    }
    counts[depth] = counts[depth] == null ? level.start() : counts[depth] + 1;
    for (int deeper = depth + 1; deeper <= DEEPEST; deeper++) {
      counts[deeper] = null;
    }
    Matcher number = NUMBER.matcher(level.text());
    return number.replaceAll(found -> Matcher.quoteReplacement(count(Integer.parseInt(found.group(1)), level.plain()))).strip();
  }

  private String count(int depth, boolean plain) {
    Level level = levels.get(depth);
    if (level == null || depth > DEEPEST) {
      return "";
    }
    int count = counts[depth] == null ? level.start() : counts[depth];
    return plain && !level.format().isEmpty() ? String.valueOf(count) : written(level.format(), count);
  }

  private static String written(String format, int count) {
    return switch (format) {
      case "" -> "";
      case "i" -> roman(count);
      case "I" -> roman(count).toUpperCase(Locale.ROOT);
      case "a" -> letter(count);
      case "A" -> letter(count).toUpperCase(Locale.ROOT);
      default -> String.valueOf(count);
    };
  }

  private static String roman(int count) {
    return count < 1 || count > 99 ? String.valueOf(count) : TENS[count / 10] + ONES[count % 10];
  }

  private static String letter(int count) {
    return count < 1 || count > 26 * 20 ? String.valueOf(count) : String.valueOf((char) ('a' + (count - 1) % 26)).repeat((count + 25) / 26);
  }
}
