package brussels.irisflow.objective;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mends what pages, word processors and extraction did to the lines of a document. */
final class Healing {

  /** Longer lines than this are paragraphs: the document is not wrapped. */
  private static final int LONGEST_WRAPPED = 170;
  private static final int LONGEST_LINE = 6_000;
  private static final int SHORTEST_WRAPPED = 45;
  private static final double ABOUT_FULL = 0.8;
  private static final double MANY = 0.06;
  private static final double OFTEN = 0.2;
  private static final Pattern CELLS = Pattern.compile("\\s*[|¦│┃]\\s*|\\t+");
  private static final Pattern RULE = Pattern.compile("[\\s_=\\-–—~*.+|]{3,}");
  private static final Pattern OPEN_HYPHEN = Pattern.compile(".*\\p{L}[-‐‑]$", Pattern.DOTALL);
  /** How an address that broke at the end of a line goes on: with a word that has more signs than letters and a full stop. */
  static final Pattern ADDRESS_REST = Pattern.compile("[\\p{L}\\d_%~-]*[/#?=&.][^\\s.,;]+");
  private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{L}’']+");
  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\d’']+(?=[-‐‑]$)");
  private static final Set<String> JOINS = Set.of("en", "of", "et", "ou", "tot", "als", "maar", "noch", "dan", "alsook");
  private static final Set<String> KEPT = Set.of("sous", "vice", "après", "avant", "demi", "mi", "non", "celui", "celle", "ceux",
      "celles", "rendez", "peut", "vis", "est", "semi", "auto", "contre", "follow", "adjunct", "oud", "niet", "ex", "directeur",
      "directrice", "secrétaire", "secretaris", "inspecteur", "c'est", "là", "porte", "savoir", "bien");

  private final Set<String> words = new HashSet<>();
  private final List<SourceLine> asides;
  private final List<Line> lines;

  private Healing(List<SourceLine> source) {
    asides = source.stream().filter(SourceLine::aside).toList();
    lines = furnished(source.stream().filter(line -> !line.aside()).toList());
    lines.forEach(line -> collect(line.text()));
  }

  static Healing of(List<SourceLine> source) {
    return new Healing(source);
  }

  List<Line> lines() {
    return lines;
  }

  /** What stands beside the text, as the file has it. */
  List<SourceLine> asides() {
    return asides;
  }

  private List<Line> furnished(List<SourceLine> source) {
    List<SourceLine> clean = source.stream().flatMap(Healing::bounded)
        .map(line -> line.saying(cleaned(line.text()))).toList();
    List<SourceLine> kept = Furniture.without(clean);
    int width = width(kept);
    boolean paragraphs = width == 0 && kept.stream().anyMatch(line -> line.text().length() > LONGEST_WRAPPED);
    List<Line> healed = new ArrayList<>();
    boolean apart = true;
    int page = 1;
    Line before = null;
    for (SourceLine line : kept) {
      apart |= line.begins() || line.page() != page;
      page = line.page();
      if (line.text().isBlank() || RULE.matcher(line.text()).matches() && !Bullets.starts(line.text())) {
        apart = true;
        continue;
      }
      boolean broken = width > 0 && before != null && before.full();
      boolean full = width > 0 && line.text().strip().length() >= ABOUT_FULL * width;
      for (String cell : cells(line.text())) {
        String text = cell.substring(Bullets.length(cell)).strip();
        healed.add(new Line(line.number(), text, Bullets.sign(cell), apart, full, paragraphs || line.begins() && !broken,
            line.heading()));
        apart = false;
        before = healed.get(healed.size() - 1);
      }
    }
    return items(healed);
  }

  /** No sentence is as long as this: what is goes on in pieces, so that no line takes long. */
  private static Stream<SourceLine> bounded(SourceLine line) {
    int length = line.text().length();
    return IntStream.range(0, Math.max(1, (length + LONGEST_LINE - 1) / LONGEST_LINE)).mapToObj(i -> new SourceLine(line.number(), line.page(),
        line.text().substring(i * LONGEST_LINE, Math.min(length, (i + 1) * LONGEST_LINE)), line.begins() && i == 0, line.heading()));
  }

  private static List<String> cells(String line) {
    return List.of(CELLS.split(line)).stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** A bullet alone on its line belongs to the next one. */
  private static List<Line> items(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    Line alone = null;
    for (Line line : lines) {
      if (line.isItem() && line.text().isEmpty()) {
        alone = line;
      } else if (alone != null && !line.isItem()) {
        joined.add(new Line(line.number(), line.text(), alone.bullet(), alone.apart(), line.full(), line.paragraph(), line.heading()));
        alone = null;
      } else {
        joined.add(line);
        alone = null;
      }
    }
    return joined;
  }

  /** The width at which this document wraps its lines, which many of them nearly reach; 0 when each line is a paragraph. */
  private static int width(List<SourceLine> lines) {
    int[] lengths = lines.stream().mapToInt(line -> line.text().strip().length()).filter(length -> length > 0).sorted().toArray();
    if (lengths.length < 5) {
      return 0;
    }
    int many = Math.max(3, (int) (MANY * lengths.length));
    for (int i = lengths.length - 1; i >= many - 1; i--) {
      if (lengths[i - many + 1] >= ABOUT_FULL * lengths[i]) {
        return lengths[i] > LONGEST_WRAPPED || lengths[i] < SHORTEST_WRAPPED || !wraps(lines, lengths[i]) ? 0 : lengths[i];
      }
    }
    return 0;
  }

  /** Whether lines of about this width break off in the middle of sentences: the next ones then begin with small letters. */
  private static boolean wraps(List<SourceLine> lines, int width) {
    int followed = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1).text().strip();
      if (!next.isEmpty() && lines.get(i).text().strip().length() >= ABOUT_FULL * width) {
        followed++;
        broken += Character.isLowerCase(next.charAt(0)) ? 1 : 0;
      }
    }
    return broken >= OFTEN * followed;
  }

  /** One kind of space, no invisible signs, ligatures as letters. */
  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one >= '\uFB00' && one <= '\uFB06') {
        clean.append(new String[] {"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[one - '\uFB00']);
      } else if (one == '\u00AD') {
        // a soft hyphen at the end of a line stands for a break inside a word
        clean.append(text.substring(i + 1).isBlank() ? "\u00AD" : "");
      } else if (one >= '\u200B' && one <= '\u200F' || one == '\u2060' || one == '\uFEFF' || one == '\uFFFD') {
        continue;
      } else if (one == '\t') {
        clean.append('\t');
      } else if (Character.isSpaceChar(one) || one == '\u0001' || Character.isWhitespace(one)) {
        clean.append(' ');
      } else if (!Character.isISOControl(one)) {
        clean.append(one);
      }
    }
    return Normalizer.normalize(clean.toString(), Normalizer.Form.NFC).replaceAll(" {2,}", " ")
        .replaceAll("^\\s*#{1,6}\\s+|\\*\\*|(?<!\\w)__(?=\\S)|(?<=\\S)__(?!\\w)", "")
        .replaceAll("(?<![\\w*])\\*(\\p{L}[^*]{1,60})\\*(?!\\w)", "$1");
  }

  private void collect(String text) {
    for (String word : text.split("[^\\p{L}\\d’'-]+")) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  // Putting lines together again

  /** Lines of one passage as one text, words broken at the end of a line whole again. */
  String join(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      String next = part.strip();
      if (text.length() == 0) {
        text.append(next);
      } else if (text.charAt(text.length() - 1) == '\u00AD') {
        text.setLength(text.length() - 1);
        text.append(next);
      } else if (!endsInAddress(text) && OPEN_HYPHEN.matcher(tail(text)).matches() && !next.isEmpty() && Character.isLetter(next.charAt(0))) {
        hyphenated(text, next);
      } else if (endsInAddress(text) && ADDRESS_REST.matcher(next).lookingAt() && (tail(text).matches(".*[-/=?&_]") || !next.contains(" "))) {
        text.append(next);
      } else {
        text.append(' ').append(next);
      }
    }
    return text.toString().replace("\u00AD", "").replaceAll("\\s+", " ").strip();
  }

  private static boolean endsInAddress(StringBuilder text) {
    return tail(text).matches(".*https?://\\S*$");
  }

  private static String tail(CharSequence text) {
    return text.subSequence(Math.max(0, text.length() - 80), text.length()).toString();
  }

  private void hyphenated(StringBuilder text, String next) {
    var first = FIRST_WORD.matcher(next);
    var last = LAST_WORD.matcher(tail(text));
    String after = first.find() ? first.group() : "";
    String before = last.find() ? last.group() : "";
    if (JOINS.contains(after)) {
      text.append(' ').append(next);
    } else if (keepsHyphen(before, after)) {
      text.append(next);
    } else {
      text.setLength(text.length() - 1);
      text.append(next);
    }
  }

  private boolean keepsHyphen(String before, String after) {
    String left = before.toLowerCase(Locale.ROOT);
    String right = after.toLowerCase(Locale.ROOT);
    if (words.contains(left + "-" + right)) {
      return true;
    } else if (words.contains(left + right)) {
      return false;
    }
    boolean acronym = before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT))
        || before.chars().anyMatch(Character::isDigit);
    return acronym || Character.isUpperCase(after.charAt(0)) || KEPT.contains(left);
  }

  /** How often each of these texts occurs. */
  static Map<String, Integer> counted(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }
}
