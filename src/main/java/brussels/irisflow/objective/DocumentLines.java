package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes lines out of the paragraphs and tables of a PDF, DOCX or ODT file. The rows of a table under one that consists of labels are
 * told with the label before each cell.
 */
final class DocumentLines {

  /** The text is longer than any document of objectives. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The sign or number with which an item of a list begins. */
  private static final Pattern ITEM = Pattern.compile("^(?:[•·●○◦▪■□➢→✓\\uE000-\\uF8FF]\\s*|[-–—*o]\\s+|(?:\\d{1,2}|[a-z])[.)]\\s+)");

  /** The number with which a target begins. */
  private static final Pattern NUMBERED = Pattern.compile("^((?:\\d{1,2}\\.)+\\d{1,2})[.)]?\\s+(?=\\p{L})");

  /** A paragraph of a cell. */
  private static final class Cell {
    private final List<String> paragraphs = new ArrayList<>();

    /** Its paragraphs and the items of its lists, each in one line. */
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (String paragraph : paragraphs) {
        int before = items.size();
        for (String line : paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
          if (items.size() == before || isItem(line)) {
            items.add(line);
          } else {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + line);
          }
        }
      }
      return items;
    }

    String whole() {
      return String.join(" ", paragraphs).strip();
    }
  }

  private final boolean wrapped;
  private final int longest;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<String> asides = new ArrayList<>();
  private int number;
  private int page;
  private int tables;
  private int length;

  /** @param wrapped whether lines are those of a printed page, not paragraphs */
  DocumentLines(boolean wrapped, int longest) {
    this.wrapped = wrapped;
    this.longest = longest;
  }

  /** The lines that were told, those that stand beside the text behind all others. */
  List<SourceLine> lines() {
    List<SourceLine> all = new ArrayList<>(lines);
    asides.forEach(text -> all.add(SourceLine.aside(all.size() + 1, Math.max(1, page), text)));
    return all;
  }

  void page() {
    page++;
  }

  /** A {@code table}, {@code tr} or {@code td} begins; tables in tables are paragraphs of the outer one's cells. */
  void start(String name) {
    if (name.equals("table")) {
      tables++;
    } else if (tables == 1 && name.equals("tr")) {
      rows.add(new ArrayList<>());
    } else if (tables == 1 && name.equals("td")) {
      if (rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(new Cell());
    }
  }

  void end(String name) {
    if (name.equals("table")) {
      tables--;
      if (tables == 0) {
        tell(new ArrayList<>(rows));
        rows.clear();
      }
    }
  }

  /** @param heading its level, 0 for none */
  void paragraph(String text, int heading) {
    count(text);
    if (text.isBlank()) {
      return;
    } else if (tables > 0 && !rows.isEmpty() && !rows.get(rows.size() - 1).isEmpty()) {
      List<Cell> row = rows.get(rows.size() - 1);
      row.get(row.size() - 1).paragraphs.add(text);
    } else {
      tell(text, heading);
    }
  }

  /** What stands beside the text, such as a note at the foot of a page. */
  void aside(String text) {
    count(text);
    if (!text.isBlank()) {
      asides.add(text.strip());
    }
  }

  private void count(String text) {
    length += text.length();
    if (length > longest) {
      throw new TooLong();
    }
  }

  private void tell(String paragraph) {
    tell(paragraph, 0);
  }

  private void tell(String paragraph, int heading) {
    boolean begins = !wrapped;
    for (String line : paragraph.split("\r\n|\n|\r", -1)) {
      if (line.isBlank() && !wrapped) {
        continue;
      }
      lines.add(new SourceLine(++number, Math.max(1, page), line, begins, heading));
      begins = false;
    }
    if (wrapped) {
      lines.add(new SourceLine(++number, Math.max(1, page), "", false));
    }
  }

  private void tell(List<List<Cell>> table) {
    List<String> heads = List.of();
    List<Cell> above = List.of();
    for (List<Cell> row : table) {
      List<String> cells = row.stream().map(Cell::whole).toList();
      if (cells.size() > 1 && Signposts.heads(cells)) {
        heads = cells;
        above = List.of();
      } else if (heads.isEmpty() || isBanner(cells)) {
        row.forEach(cell -> cell.paragraphs.forEach(this::tell));
      } else {
        tell(heads, row, above);
        above = row;
      }
    }
  }

  /** What one row of a table in a text file says: its cells, perhaps of several lines, under their heads. */
  static List<SourceLine> row(List<String> heads, List<String> cells, List<String> above) {
    DocumentLines told = new DocumentLines(false, Integer.MAX_VALUE);
    told.tell(heads, cells(cells), cells(above));
    return told.lines;
  }

  private static List<Cell> cells(List<String> texts) {
    return texts.stream().map(text -> {
      Cell cell = new Cell();
      if (!text.isEmpty()) {
        cell.paragraphs.add(text);
      }
      return cell;
    }).toList();
  }

  /** A row with nothing but one label in it, such as the title of an objective over the whole width. */
  private static boolean isBanner(List<String> cells) {
    List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    return said.size() == 1 && Signposts.begins(said.get(0));
  }

  private void tell(List<String> heads, List<Cell> row, List<Cell> above) {
    String prefix = "";
    for (int i = 0; i < heads.size() && i < row.size(); i++) {
      String cell = row.get(i).whole();
      if (cell.isEmpty() || Signposts.isNumberHead(heads.get(i))) {
        prefix = cell;
      } else if (Signposts.isTargetHead(heads.get(i)) && tellTargets(heads, row, i)) {
        i += termsBeside(heads, row, i).isEmpty() ? 0 : 1;
        prefix = "";
      } else if (i >= above.size() || !repeats(heads.get(i), cell, above.get(i))) {
        tell(heads.get(i), prefix, row.get(i));
        prefix = "";
      }
    }
    row.stream().skip(heads.size()).forEach(beside -> beside.paragraphs.forEach(this::tell));
  }

  /** Several targets in one cell: those of a list, or as many lines as there are terms beside them. Answers false for a single one. */
  private boolean tellTargets(List<String> heads, List<Cell> row, int column) {
    List<String> targets = row.get(column).items();
    List<String> terms = termsBeside(heads, row, column);
    if (targets.size() < 2 || terms.isEmpty() && !targets.stream().allMatch(DocumentLines::isItem)) {
      return false;
    }
    for (int i = 0; i < targets.size(); i++) {
      Matcher numbered = NUMBERED.matcher(targets.get(i));
      tell(numbered.find() ? heads.get(column) + " " + numbered.group(1) + ": " + targets.get(i).substring(numbered.end())
          : heads.get(column) + ": " + ITEM.matcher(targets.get(i)).replaceFirst(""));
      if (!terms.isEmpty()) {
        tell(heads.get(column + 1) + ": " + ITEM.matcher(terms.get(i)).replaceFirst(""));
      }
    }
    return true;
  }

  /** The terms in the next cell, one for each of the targets in this one; none when there are more or fewer. */
  private static List<String> termsBeside(List<String> heads, List<Cell> row, int column) {
    int targets = row.get(column).items().size();
    if (targets < 2 || column + 1 >= Math.min(heads.size(), row.size()) || !Signposts.isTermHead(heads.get(column + 1))) {
      return List.of();
    }
    Cell terms = row.get(column + 1);
    List<String> lines = terms.paragraphs.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    return terms.items().size() == targets ? terms.items() : lines.size() == targets ? lines : List.of();
  }

  private static boolean isItem(String line) {
    return ITEM.matcher(line).find() || NUMBERED.matcher(line).find();
  }

  /** A measuring point that spans several rows is often written out in each of them. */
  private static boolean repeats(String head, String cell, Cell above) {
    return Signposts.isPointHead(head) && cell.equals(above.whole());
  }

  private void tell(String head, String number, Cell cell) {
    String first = cell.paragraphs.get(0).strip();
    boolean labelled = Signposts.begins(first);
    tell(labelled ? first : head + " " + number + ": " + first);
    cell.paragraphs.subList(1, cell.paragraphs.size()).forEach(this::tell);
  }
}
