package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The facts about the mandate at the head of a document, from their labels or, where those are missing, from the title. */
record HeaderFacts(String function, String grade, String institution, Integer periodStart, Integer periodEnd, String authority) {

  private static final Pattern GRADE = Pattern.compile("\\b(?:A\\s?|a)([3-7])\\s?(\\+?)(?![\\d\\p{L}])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20|21|22)\\d{2})(?!\\d)");
  private static final Pattern PARTS = Pattern.compile("\\s*[–—|\\n]\\s*|\\s+-\\s*|\\s*-\\s+|\\s*,\\s+");
  private static final Pattern OF = Pattern.compile("\\s+(?:van(?:\\s+(?:de|het))?|bij|de(?:\\s+l[ae])?|du|des|d['’]|à|au)\\s*(?<=\\s|['’])(\\p{Lu}.*)");
  private static final Pattern LEADING = Pattern.compile("^(?:(?:mandaat van|mandat de|van|voor|de|du|pour|het|le|la|:|-|–)\\s+|(?:mandat )?d['’])", Pattern.CASE_INSENSITIVE);

  static HeaderFacts of(Map<Label, Passage> header, Healing healing) {
    String title = text(header, Label.TITLE, healing);
    List<String> parts = parts(title);
    String function = text(header, Label.FUNCTION, healing);
    String grade = grade(text(header, Label.GRADE, healing));
    if (grade == null) {
      grade = grade(function) != null ? grade(function) : grade(title);
    }
    if (function == null && !parts.isEmpty()) {
      function = parts.get(0);
    } else if (function != null) {
      function = function.replaceAll("\\s*[(–-]?\\s*\\bA\\s?[3-7]\\s?\\+?\\)?\\s*$", "").strip();
    }
    String institution = text(header, Label.INSTITUTION, healing);
    if (institution == null && parts.size() > 1) {
      institution = parts.get(parts.size() - 1);
    } else if (institution == null && parts.size() == 1 && header.get(Label.FUNCTION) != null) {
      institution = behind(function, parts.get(0));
    }
    String period = text(header, Label.PERIOD, healing);
    List<Integer> years = years(period == null ? title : period);
    return new HeaderFacts(function, grade, institution, years.isEmpty() ? null : years.get(0),
        years.size() < 2 ? null : years.get(years.size() - 1), text(header, Label.AUTHORITY, healing));
  }

  /** The institution in "director of the institution". */
  private static String behind(String function, String part) {
    boolean begins = part.length() > function.length() && Folding.folded(part).startsWith(Folding.folded(function));
    Matcher of = OF.matcher(begins ? part.substring(function.length()) : "");
    return of.matches() ? of.group(1).strip() : null;
  }

  static boolean hasYear(String text) {
    return YEAR.matcher(text).find();
  }

  /** Whether a title names neither function nor institution. */
  static boolean isBare(String title) {
    return parts(title).isEmpty();
  }

  /** What the title says beside these facts; empty when nothing. */
  List<String> unsaid(Map<Label, Passage> header, Healing healing) {
    Set<String> said = words(function + " " + institution + " " + authority);
    return parts(text(header, Label.TITLE, healing)).stream().filter(part -> !said.containsAll(words(part))).toList();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(Folding.folded(text).split("[^\\p{L}\\d]+")).filter(word -> word.length() > 3).collect(Collectors.toSet());
  }

  private static String text(Map<Label, Passage> header, Label label, Healing healing) {
    Passage passage = header.get(label);
    return passage == null ? null : passage.text(healing);
  }

  private static String grade(String text) {
    Matcher grade = GRADE.matcher(text == null ? "" : text);
    return grade.find() ? "A" + grade.group(1) + grade.group(2) : null;
  }

  /** What the title says beside the grade and the years: the function and, last, the institution. */
  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(title == null ? "" : title)) {
      String words = GRADE.matcher(part).replaceAll("").replaceAll("[()]", " ").replaceAll("\\s+", " ").strip();
      words = LEADING.matcher(words).replaceFirst("").strip();
      if (!words.isEmpty() && !words.matches("[+\\s:–-]*") && !YEAR.matcher(words).find()) {
        parts.add(words);
      }
    }
    return parts;
  }

  private static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text == null ? "" : text);
    while (year.find()) {
      years.add(Integer.valueOf(year.group(1)));
    }
    return years;
  }
}
