package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels of the {@link Vocabulary} at the beginning of lines, with their numbers, however they are spelt. */
final class Signposts {

  private static final String SIGN = "(?i:nummer|num[eé]ro|num|nr|n[°ºo˚]|no|n|#|№)";
  private static final String ROMAN = "(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?![\\p{L}]|\\d)";
  private static final Pattern NUMBER = Pattern.compile("^\\s*(?:[-–]\\s*)?(?:" + SIGN
      + "\\s*\\.?\\s*[°º]?\\s*)?((?:(?:[A-Z]{1,3}[.-]?)?\\d{1,3}(?:[.,]\\d{1,3})*|"
      + ROMAN + "(?:\\.\\d{1,3})*)(?:\\.?[a-z](?![\\p{L}]))?|[A-Za-z](?=\\s*[):]))\\s*(?:°|\\)|\\.(?!\\d))?");
  /** A number with spaces around its dots, which only a colon or a dash behind it tells from what follows. */
  private static final Pattern LOOSE = Pattern.compile("^\\s*(?:" + SIGN
      + "\\s*\\.?\\s*[°º]?\\s*)?(\\d{1,3}(?:\\s*\\.\\s*\\d{1,3})+)\\s*\\.?(?=\\s*[:–—])");
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[:：;=]|\\.?[-–—]+(?=[\\s\\p{Lu}])|>)\\s*(?:[-–—]\\s+)?");
  /** A second name of the same part between its number and what it introduces. */
  private static final Pattern ASIDE = Pattern.compile("^\\s*\\([^()]{1,12}\\)(?=\\s*[:–—-])");
  /** The short name of an objective between its name and its number. */
  private static final Pattern ALIAS = Pattern.compile("^\\s*[(–-]?\\s*(?:SD|TD|OS|OT)\\)?\\.?(?=\\s*(?:" + SIGN + "\\s*\\.?\\s*[°º]?\\s*)?\\d)");
  /** Between the names of a part in both languages. */
  private static final Pattern BOTH = Pattern.compile("^\\s*[/–—-]\\s*(?=\\p{L})");
  /** A letter is a number only before a bracket or a colon. */
  private static final Pattern LETTER = Pattern.compile("[a-zA-Z&&[^IVX]]");
  private static final Pattern AMOUNT = Pattern.compile(".*[.,]\\d{3}.*");
  private static final Pattern INSIDE = Pattern.compile("^((?:\\d{1,3}\\.)+\\d{1,3})\\.?\\s*(?:[:)–—-]\\s*)?(?=[\\p{L}\\d«\"“(])");
  private static final Pattern COUNTED = Pattern.compile("^(\\d{1,2}|[IVX]{1,4})\\s*[.):]\\s+(?=\\p{Lu})");
  private static final Pattern BEFORE = Pattern.compile("^((?:\\d{1,3}\\.)*\\d{1,3}(?=[.):\\s])|[a-z](?=[.)])|(?:[A-H]|[IVX]{1,4})(?=[.):]|\\s[–-]))"
      + "[.):]?\\s+(?:[–-]\\s+)?(?=\\p{L})");
  /** What may stand before the heading of a section. */
  private static final Pattern PART = Pattern.compile("^(?:deel|luik|hoofdstuk|partie|volet|chapitre|titre)\\s+(?:\\d{1,2}|[A-H]|[IVX]{1,4})"
      + "\\s*[.:–—-]*\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);
  private static final Set<String> NUMBER_HEADS = Set.of("nr", "n", "no", "nummer", "numero", "num");
  private static final int LONGEST_LABEL = 90;
  private static final int FUZZY = 7;
  private static final int VERY_FUZZY = 14;

  private Signposts() {
  }

  /** The label with which the first of these lines begins, perhaps broken over the next ones; null when with none. */
  static Signpost find(List<String> lines) {
    String first = lines.get(0);
    Signpost found = exact(lines);
    if (found == null) {
      Signpost behind = behindNumber(first);
      if (behind != null) {
        return behind;
      }
    }
    boolean certain = found != null && (found.marked() || found.number() != null || !found.single());
    Signpost meant = certain ? null : fuzzy(first);
    return meant == null ? found : meant;
  }

  /** The label that a number, a letter or the name of a part of the document precedes; null when none does. */
  private static Signpost behindNumber(String line) {
    Matcher part = PART.matcher(line);
    if (part.find()) {
      Signpost section = exact(List.of(line.substring(part.end())));
      return section != null && section.label().ofSection() ? section : null;
    }
    Matcher number = BEFORE.matcher(line);
    Signpost behind = number.find() ? exact(List.of(line.substring(number.end()))) : null;
    if (behind == null) {
      return null;
    } else if (!behind.label().numbered()) {
      return behind.label().ofSection() || behind.marked() ? behind : null;
    } else if (!behind.marked() && behind.label().ofObjective() && (behind.number() == null || !capital(behind.rest()))) {
      return null;
    }
    return behind.number() != null ? behind
        : new Signpost(behind.label(), behind.language(), number.group(1), behind.rest(), 1, behind.marked(), behind.abbreviation(),
        behind.single());
  }

  private static boolean capital(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  private static Signpost exact(List<String> lines) {
    StringBuilder text = new StringBuilder();
    Signpost best = null;
    int longest = 0;
    for (int i = 0; i < lines.size() && (i == 0 || begun(text)); i++) {
      int begin = text.length();
      text.append(i == 0 ? "" : " ").append(lines.get(i));
      for (Vocabulary.Phrase phrase : Vocabulary.phrases()) {
        int end = phrase.letters().length() <= longest ? -1 : end(text, phrase);
        if (end > begin) {
          Signpost found = behind(phrase, text.substring(end), i + 1);
          if (found != null) {
            best = found;
            longest = phrase.letters().length();
            break;
          }
        }
      }
    }
    return best;
  }

  /** Whether a text is the beginning of a label, so that its next line may bring the rest. */
  private static boolean begun(CharSequence text) {
    if (text.length() > LONGEST_LABEL || text.chars().anyMatch(one -> one == ':' || Character.isDigit(one))) {
      return false;
    }
    String letters = Vocabulary.letters(text.toString());
    return !letters.isEmpty() && Vocabulary.phrases().stream().anyMatch(phrase -> phrase.letters().length() > letters.length()
        && phrase.letters().startsWith(letters));
  }

  /** Where a phrase ends with which a text begins; -1 when it does not. */
  private static int end(CharSequence text, Vocabulary.Phrase phrase) {
    String letters = phrase.letters();
    int matched = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (Character.isLetter(one)) {
        if (matched == letters.length()) {
          return -1;
        } else if (phrase.abbreviation() && !Character.isUpperCase(one) || fold(one) != letters.charAt(matched)) {
          return -1;
        }
        matched++;
        if (matched == letters.length()) {
          return ended(text, i + 1, open);
        }
      } else if (one == '(') {
        open = true;
      } else if (" -‐‑/'’.)".indexOf(one) < 0 || matched == 0 || one == '.' && !phrase.abbreviation()) {
        return -1;
      }
    }
    return -1;
  }

  private static int ended(CharSequence text, int end, boolean open) {
    if (end < text.length() && Character.isLetter(text.charAt(end))) {
      return -1;
    }
    return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static char fold(char letter) {
    return letter < 128 ? Character.toLowerCase(letter) : Folding.folded(String.valueOf(letter)).charAt(0);
  }

  private static Signpost behind(Vocabulary.Phrase phrase, String text, int lines) {
    String rest = inOtherLanguage(phrase, text);
    String number = null;
    if (phrase.abbreviation() && rest.startsWith(".")) {
      rest = rest.substring(1);
    }
    if (phrase.label().ofObjective() && !phrase.abbreviation()) {
      rest = ALIAS.matcher(rest).replaceFirst("");
    }
    if (phrase.label().numbered()) {
      Matcher loose = LOOSE.matcher(rest);
      Matcher tight = NUMBER.matcher(rest);
      if (loose.find()) {
        number = loose.group(1).replaceAll("\\s", "");
        rest = rest.substring(loose.end());
      } else if (tight.find() && counts(phrase, tight.group(1), ASIDE.matcher(rest.substring(tight.end())).replaceFirst(""))) {
        number = tight.group(1);
        rest = ASIDE.matcher(rest.substring(tight.end())).replaceFirst("");
      }
    }
    if (phrase.abbreviation() && (number == null || phrase.letters().length() == 1 && !number.contains("."))) {
      return null;
    }
    Matcher mark = MARK.matcher(rest);
    boolean marked = mark.find();
    rest = marked ? rest.substring(mark.end()) : rest;
    rest = rest.strip();
    if (number == null && marked && phrase.label().numbered()) {
      Matcher inside = (phrase.label().ofObjective() ? COUNTED : INSIDE).matcher(rest);
      if (inside.find() && counts(phrase, inside.group(1), rest.substring(inside.end()))) {
        number = inside.group(1);
        rest = rest.substring(inside.end());
      }
    }
    return new Signpost(phrase.label(), phrase.language(), number, rest, lines, marked || rest.isEmpty(), phrase.abbreviation(),
        phrase.single());
  }

  /** What stands behind a label and behind its name in the other language too. */
  private static String inOtherLanguage(Vocabulary.Phrase phrase, String text) {
    Matcher both = BOTH.matcher(text);
    if (!both.find()) {
      return text;
    }
    String other = text.substring(both.end());
    return Vocabulary.phrases().stream().filter(one -> one.label() == phrase.label() && one.language() != phrase.language())
        .mapToInt(one -> end(other, one)).filter(end -> end > 0).mapToObj(other::substring).findFirst().orElse(text);
  }

  /** Whether digits behind a label are its number, and not an amount with which the text begins. */
  private static boolean counts(Vocabulary.Phrase phrase, String number, String rest) {
    if (AMOUNT.matcher(number).matches()) {
      return false;
    }
    String behind = rest.strip();
    if (behind.isEmpty() || LETTER.matcher(number).matches() || MARK.matcher(rest).find() || Character.isUpperCase(behind.charAt(0))) {
      return true;
    }
    boolean point = phrase.label() == Label.POINT || phrase.label() == Label.POINTS;
    return number.contains(".") && (point || number.indexOf('.') != number.lastIndexOf('.')) || phrase.abbreviation();
  }

  // Spelling

  private static Signpost fuzzy(String line) {
    int letters = 0;
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < line.length() && letters <= 60; i++) {
      char one = line.charAt(i);
      if (Character.isLetter(one)) {
        read.append(fold(one));
        letters++;
        boolean wordEnds = i + 1 == line.length() || !Character.isLetter(line.charAt(i + 1));
        if (wordEnds && letters >= FUZZY - 1) {
          Signpost found = near(read, line.substring(i + 1));
          if (found != null) {
            return found;
          }
        }
      } else if (" -'’(".indexOf(one) < 0) {
        return null;
      }
    }
    return null;
  }

  private static Signpost near(CharSequence read, String rest) {
    for (Vocabulary.Phrase phrase : Vocabulary.phrases()) {
      String letters = phrase.letters();
      int most = letters.length() >= VERY_FUZZY ? 2 : 1;
      if (letters.length() < FUZZY || phrase.label() == Label.SUB_OBJECTIVES || read.charAt(0) != letters.charAt(0)
          || Math.abs(letters.length() - read.length()) > most || distance(read, letters) > most) {
        continue;
      }
      Signpost found = behind(phrase, rest, 1);
      if (found != null && (rest.strip().startsWith(":") || found.number() != null || phrase.label() == Label.TITLE)) {
        return found;
      }
    }
    return null;
  }

  /** How many letters must be changed, added, taken away or swapped. */
  private static int distance(CharSequence one, CharSequence other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }

  // What others ask of a single line

  private static Signpost single(String line) {
    String text = line.strip();
    text = text.substring(Bullets.length(text)).strip();
    return text.isEmpty() ? null : find(List.of(text));
  }

  /** Whether a line begins with a label that is set apart or numbered. */
  static boolean begins(String line) {
    Signpost found = single(line);
    return found != null && (found.marked() || found.number() != null || found.label() == Label.TITLE);
  }

  static boolean isTitle(String line) {
    Signpost found = single(line);
    return found != null && found.label() == Label.TITLE;
  }

  /** Whether a line is a label with nothing behind it. */
  static boolean standsAlone(String line) {
    Signpost found = single(line);
    return found != null && found.rest().isEmpty();
  }

  /** Whether the cells of a row are the labels of the columns under them. */
  static boolean heads(List<String> cells) {
    long labels = cells.stream().filter(cell -> {
      Signpost found = single(cell);
      return found != null && found.rest().isEmpty() && found.number() == null && !found.label().ofHeader();
    }).count();
    long others = cells.stream().filter(cell -> !cell.isBlank() && !isNumberHead(cell)).count() - labels;
    return labels >= 2 && others == 0;
  }

  static boolean isNumberHead(String cell) {
    return NUMBER_HEADS.contains(Vocabulary.letters(cell));
  }

  static boolean isPointHead(String cell) {
    return isHead(cell, Label.POINT, Label.POINTS);
  }

  static boolean isTargetHead(String cell) {
    return isHead(cell, Label.TARGET, Label.TARGETS);
  }

  static boolean isTermHead(String cell) {
    return isHead(cell, Label.TERM, Label.TERMS);
  }

  private static boolean isHead(String cell, Label one, Label several) {
    Signpost found = single(cell);
    return found != null && (found.label() == one || found.label() == several);
  }
}
