package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables in text files: a line of labels, and under it rows with cells between bars, tabs or wide spaces. Each row becomes lines of its
 * own with the label before each cell. Labels in a narrow column with their text beside them are put before it. Everything else stays
 * as it is.
 */
final class TextTables {

  private static final Pattern BAR = Pattern.compile("\\s*[|¦│┃]\\s*");
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern WIDE = Pattern.compile("\\s{2,}");
  /** What stands before the second column. */
  private static final Pattern SECOND = Pattern.compile("^\\s*\\S+(?:\\s\\S+)*\\s{2,}(?=\\S)");
  private static final Pattern RULE = Pattern.compile("[\\s|¦│┃+:=–—-]*");

  /** A block of labels with their text beside them has at most so many lines. */
  private static final int MOST_LINES = 60;

  private final List<SourceLine> lines;
  private final List<SourceLine> told = new ArrayList<>();

  private TextTables(List<SourceLine> lines) {
    this.lines = lines;
  }

  static List<SourceLine> told(List<SourceLine> lines) {
    TextTables tables = new TextTables(lines);
    for (int i = 0; i < lines.size();) {
      i = tables.tell(i);
    }
    return tables.told;
  }

  /** Tells the line or the table that stands here; answers what comes next. */
  private int tell(int index) {
    String text = lines.get(index).text();
    Pattern between = text.length() > 300 ? null : BAR.matcher(text).find() ? BAR : text.strip().contains("\t") ? TAB
        : WIDE.matcher(text.strip()).find() ? WIDE : null;
    List<String> heads = between == null ? List.of() : cells(text, between).stream().filter(cell -> between == BAR || !cell.isEmpty()).toList();
    if (heads.size() < 2 || !Signposts.heads(heads)) {
      int after = between == WIDE ? pairs(index) : -1;
      if (after < 0) {
        told.add(lines.get(index));
      }
      return Math.max(after, index + 1);
    }
    return between == WIDE ? aligned(index, heads) : separated(index, heads, between);
  }

  private static List<String> cells(String text, Pattern between) {
    String inner = between == BAR ? text.strip().replaceFirst("^[|¦│┃]", "").replaceFirst("[|¦│┃]$", "") : text;
    return List.of(between.split(inner, -1)).stream().map(String::strip).toList();
  }

  private int separated(int index, List<String> heads, Pattern between) {
    List<String> above = List.of();
    int i = index + 1;
    for (; i < lines.size() && between.matcher(lines.get(i).text()).find(); i++) {
      List<String> row = cells(lines.get(i).text(), between);
      if (RULE.matcher(lines.get(i).text()).matches()) {
        continue;
      } else if (Signposts.heads(row) && row.size() > 1 || row.size() < heads.size()) {
        break;
      }
      tell(lines.get(i), DocumentLines.row(heads, row, above));
      above = row;
    }
    return i;
  }

  /** Cells that begin where their heads do, over as many lines as they need; a row begins in the first column or behind an empty line. */
  private int aligned(int index, List<String> heads) {
    List<Integer> columns = new ArrayList<>();
    Matcher word = Pattern.compile("(?<=^|\\s{2})\\S").matcher(lines.get(index).text());
    while (word.find()) {
      columns.add(word.start());
    }
    List<List<String>> row = new ArrayList<>();
    SourceLine begun = null;
    int i = index + 1;
    for (; i < lines.size() && isRow(lines.get(i).text(), columns); i++) {
      String text = lines.get(i).text();
      if (!row.isEmpty() && (text.isBlank() || !cell(text, columns, 0).isEmpty())) {
        tell(begun, DocumentLines.row(heads, row.stream().map(cell -> String.join("\n", cell)).toList(), List.of()));
        row = new ArrayList<>();
      }
      if (!text.isBlank() && !RULE.matcher(text).matches()) {
        begun = row.isEmpty() ? lines.get(i) : begun;
        for (int column = 0; column < columns.size(); column++) {
          if (row.size() <= column) {
            row.add(new ArrayList<>());
          }
          String cell = cell(text, columns, column);
          if (!cell.isEmpty()) {
            row.get(column).add(cell);
          }
        }
      }
    }
    if (!row.isEmpty()) {
      tell(begun, DocumentLines.row(heads, row.stream().map(cell -> String.join("\n", cell)).toList(), List.of()));
    }
    return i;
  }

  /** Whether each cell of a line begins at a column; an empty line between rows does. */
  private static boolean isRow(String text, List<Integer> columns) {
    if (text.isBlank()) {
      return true;
    }
    int beginning = text.length() - text.stripLeading().length();
    boolean one = columns.stream().anyMatch(column -> Math.abs(column - beginning) < 2);
    boolean several = WIDE.matcher(text.strip()).find() || beginning > columns.get(0) + 1;
    return one && several && columns.stream().skip(1).allMatch(column -> column > text.length() || column < 1
        || text.charAt(column - 1) == ' ');
  }

  private static String cell(String text, List<Integer> columns, int column) {
    int from = Math.min(columns.get(column), text.length());
    int until = column + 1 < columns.size() ? Math.min(columns.get(column + 1), text.length()) : text.length();
    return text.substring(column == 0 ? 0 : from, until).strip();
  }

  // Two columns

  /** Labels on the left, some of them over several lines, and beside them what they introduce; answers -1 when it is no such block. */
  private int pairs(int index) {
    Matcher second = SECOND.matcher(lines.get(index).text());
    int column = second.find() ? second.end() : Integer.MAX_VALUE;
    int after = index;
    while (after < Math.min(lines.size(), index + MOST_LINES) && beside(lines.get(after).text(), column)) {
      after++;
    }
    List<String> left = lines.subList(index, after).stream().map(line -> line.text().substring(0, column).strip()).toList();
    List<SourceLine> said = new ArrayList<>();
    boolean broken = false;
    for (int i = 0; i < left.size();) {
      List<String> label = left.subList(i, left.size()).stream().takeWhile(part -> !part.isEmpty()).toList();
      Signpost post = label.isEmpty() ? null : Signposts.find(label);
      if (post == null || !post.rest().isEmpty()) {
        return -1;
      }
      broken |= post.lines() > 1;
      said.add(new SourceLine(lines.get(index + i).number(), lines.get(index + i).page(), String.join(" ", label.subList(0, post.lines())), true));
      int next = i + post.lines();
      while (next < left.size() && left.get(next).isEmpty()) {
        next++;
      }
      lines.subList(index + i, index + next).forEach(line -> said.add(line.saying(line.text().substring(column))));
      i = next;
    }
    if (!broken) {
      return -1;
    }
    told.addAll(said);
    return after;
  }

  /** Whether something stands in the second column of a line, apart from what is in the first. */
  private static boolean beside(String text, int column) {
    return text.length() > column && text.charAt(column) != ' ' && text.substring(column - 2, column).isBlank();
  }

  private void tell(SourceLine row, List<SourceLine> said) {
    said.forEach(line -> told.add(new SourceLine(row.number(), row.page(), line.text(), line.begins())));
  }
}
