package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes out what belongs to the pages and not to the document: page numbers, running heads and feet, lines of a table of contents. */
final class Furniture {

  private static final String OF = "(?:/|\\||van|sur|de|of|op)";
  /** A page number that says so, or that stands in dashes. */
  private static final Pattern NUMBER = Pattern.compile("(?:(?:pagina|page|pag|blz|p)\\.?\\s*:?\\s*\\d{1,4}(?:\\s*" + OF + "\\s*\\d{1,4})?"
      + "|\\d{1,4}\\s*/\\s*\\d{1,4}|[-–—|]\\s*\\d{1,4}\\s*[-–—|]|\\d{1,4}\\s+(?:van|sur)\\s+\\d{1,4})");
  private static final Pattern NUMBER_AT_END = Pattern.compile(".{2,}?[\\s|–—-]+(?:pagina|page|pag\\.|blz\\.?|p\\.)\\s*\\d{1,4}(?:\\s*" + OF
      + "\\s*\\d{1,4})?");
  private static final Pattern ALONE = Pattern.compile("\\d{1,4}");
  private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d{1,4}|.*…{2,}\\s*\\d{1,4}|.*_{4,}\\s*\\d{1,4}");
  private static final int EDGE = 3;

  private final List<SourceLine> lines;
  private final List<String> folded;
  private final Set<Integer> dropped = new HashSet<>();

  private Furniture(List<SourceLine> lines) {
    this.lines = lines;
    this.folded = lines.stream().map(line -> Folding.folded(line.text()).strip()).toList();
  }

  static List<SourceLine> without(List<SourceLine> lines) {
    Furniture furniture = new Furniture(lines);
    furniture.dropNumbers();
    furniture.dropEdges();
    furniture.dropRunningHeads();
    List<SourceLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      // an empty line in its place, so that what stands around it is not taken for one paragraph
      SourceLine line = lines.get(i);
      kept.add(furniture.dropped.contains(i) ? new SourceLine(line.number(), line.page(), "", false) : line);
    }
    return kept;
  }

  private String folded(int index) {
    return folded.get(index);
  }

  private void dropNumbers() {
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = folded(i);
      if (NUMBER.matcher(text).matches() || CONTENTS.matcher(text).matches()) {
        dropped.add(i);
      } else if (ALONE.matcher(text).matches()) {
        alone.add(i);
      }
    }
    if (alone.size() > 1 && ascending(alone)) {
      dropped.addAll(alone);
    }
  }

  /** Numbers that stand alone are page numbers when they count on. */
  private boolean ascending(List<Integer> alone) {
    int before = -1;
    for (int index : alone) {
      int number = Integer.parseInt(folded(index));
      if (before >= 0 && number != before + 1) {
        return false;
      }
      before = number;
    }
    return true;
  }

  private static String pattern(String text) {
    return text.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  /** What stands at the top or the foot of most pages. */
  private void dropEdges() {
    Map<Integer, List<Integer>> pages = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).text().isBlank()) {
        pages.computeIfAbsent(lines.get(i).page(), page -> new ArrayList<>()).add(i);
      }
    }
    if (pages.size() < 2) {
      return;
    }
    Map<String, Set<Integer>> seen = new HashMap<>();
    pages.forEach((page, indexes) -> edges(indexes)
        .forEach(index -> seen.computeIfAbsent(pattern(folded(index)), text -> new HashSet<>()).add(page)));
    for (List<Integer> indexes : pages.values()) {
      for (int index : edges(indexes)) {
        String text = folded(index);
        int times = seen.get(pattern(text)).size();
        boolean often = times >= Math.max(2, (int) Math.ceil(pages.size() * 0.6));
        if (often && !Signposts.begins(lines.get(index).text()) && !Bullets.starts(lines.get(index).text())
            || ALONE.matcher(text).matches() && Integer.parseInt(text) == lines.get(index).page()) {
          dropped.add(index);
        }
      }
    }
  }

  private static List<Integer> edges(List<Integer> indexes) {
    if (indexes.size() <= 2 * EDGE) {
      return indexes;
    }
    List<Integer> edges = new ArrayList<>(indexes.subList(0, EDGE));
    edges.addAll(indexes.subList(indexes.size() - EDGE, indexes.size()));
    return edges;
  }

  /** Where pages are not known: lines that come back, standing alone, or that end in a page number. */
  private void dropRunningHeads() {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      patterns.add(pattern(folded(i)));
    }
    Map<String, Integer> times = Healing.counted(patterns);
    for (int i = 0; i < lines.size(); i++) {
      String text = folded(i);
      if (dropped.contains(i) || text.length() < 3) {
        continue;
      }
      boolean numbered = NUMBER_AT_END.matcher(text).matches();
      boolean back = times.get(patterns.get(i)) >= 3 && standsAlone(i) && text.length() >= 8;
      boolean besideNumber = times.get(patterns.get(i)) >= 2 && besideDropped(i);
      if ((numbered && times.get(patterns.get(i)) >= 2 || back || besideNumber) && !label(i)) {
        dropped.add(i);
      }
    }
  }

  /** A label, or what begins with a bullet or a small letter, is never furniture, however often it comes back. */
  private boolean label(int index) {
    String text = lines.get(index).text().strip();
    return Signposts.begins(text) && !Signposts.isTitle(text) || Bullets.starts(text) || Character.isLowerCase(text.charAt(0))
        || text.endsWith(".") || text.endsWith(":") || afterLabel(index);
  }

  /** What follows a label that stands alone is its content. */
  private boolean afterLabel(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (!lines.get(i).text().isBlank() && !dropped.contains(i)) {
        return Signposts.standsAlone(lines.get(i).text());
      }
    }
    return false;
  }

  private boolean standsAlone(int index) {
    return empty(index - 1) && empty(index + 1);
  }

  private boolean besideDropped(int index) {
    return besideNumber(index, -1) || besideNumber(index, 1);
  }

  private boolean besideNumber(int index, int step) {
    for (int i = index + step; i >= 0 && i < lines.size() && Math.abs(i - index) <= EDGE; i += step) {
      if (!lines.get(i).text().isBlank()) {
        return dropped.contains(i);
      }
    }
    return false;
  }

  private boolean empty(int index) {
    return index < 0 || index >= lines.size() || lines.get(index).text().isBlank() || dropped.contains(index);
  }
}
