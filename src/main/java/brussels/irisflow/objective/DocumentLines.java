package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes lines out of what Tika tells about a PDF, DOCX or ODT file. Items of lists get a bullet where the file has none in its
 * text; a table whose first row consists of labels is told row by row with the label before each cell.
 */
class DocumentLines extends DefaultHandler {

  private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "li", "ul", "ol", "br", "title",
      "dd", "dt", "blockquote");
  private static final Set<String> UNSEEN = Set.of("head", "script", "style");

  /** A paragraph of a cell. */
  private static final class Cell {
    private final List<String> paragraphs = new ArrayList<>();

    String whole() {
      return String.join(" ", paragraphs).strip();
    }
  }

  private final boolean wrapped;
  private final int longest;
  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<List<Cell>> rows = new ArrayList<>();
  private int number;
  private int page;
  private int tables;
  private int unseen;
  private int length;
  private boolean item;

  /** @param wrapped whether lines are those of a printed page, not paragraphs */
  DocumentLines(boolean wrapped, int longest) {
    this.wrapped = wrapped;
    this.longest = longest;
  }

  boolean isTooLong() {
    return length > longest;
  }

  List<SourceLine> lines() {
    flush();
    return lines;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.isEmpty() ? qualified : local;
    if (UNSEEN.contains(name)) {
      unseen++;
    } else if (BLOCKS.contains(name)) {
      flush();
      if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
        page++;
      }
      item |= name.equals("li");
    } else if (name.equals("table")) {
      flush();
      tables++;
    } else if (tables == 1 && name.equals("tr")) {
      rows.add(new ArrayList<>());
    } else if (tables == 1 && (name.equals("td") || name.equals("th"))) {
      flush();
      if (rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(new Cell());
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = local.isEmpty() ? qualified : local;
    if (UNSEEN.contains(name)) {
      unseen--;
      text.setLength(0);
    } else if (BLOCKS.contains(name)) {
      flush();
      item &= !name.equals("li");
    } else if (name.equals("td") || name.equals("th")) {
      flush();
    } else if (name.equals("table")) {
      flush();
      tables--;
      if (tables == 0) {
        tell(new ArrayList<>(rows));
        rows.clear();
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int count) throws SAXException {
    if (unseen > 0) {
      return;
    }
    length += count;
    if (isTooLong()) {
      throw new SAXException("too long");
    }
    text.append(characters, start, count);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int count) {
    // Tika's own indentation
  }

  private void flush() {
    if (text.length() == 0) {
      return;
    }
    String paragraph = text.toString();
    text.setLength(0);
    if (paragraph.isBlank()) {
      return;
    }
    if (item && !Bullets.starts(paragraph.strip())) {
      paragraph = "- " + paragraph.strip();
    }
    item = false;
    if (tables > 0 && !rows.isEmpty() && !rows.get(rows.size() - 1).isEmpty()) {
      List<Cell> row = rows.get(rows.size() - 1);
      row.get(row.size() - 1).paragraphs.add(paragraph);
    } else {
      paragraph(paragraph);
    }
  }

  private void paragraph(String paragraph) {
    boolean begins = !wrapped;
    for (String line : paragraph.split("\r\n|\n|\r", -1)) {
      if (line.isBlank() && !wrapped) {
        continue;
      }
      lines.add(new SourceLine(++number, Math.max(1, page), line, begins));
      begins = false;
    }
    if (wrapped) {
      lines.add(new SourceLine(++number, Math.max(1, page), "", false));
    }
  }

  private void tell(List<List<Cell>> table) {
    List<String> heads = table.isEmpty() ? List.of() : table.get(0).stream().map(Cell::whole).toList();
    if (heads.size() < 2 || !Signposts.heads(heads)) {
      table.forEach(row -> row.forEach(cell -> cell.paragraphs.forEach(this::paragraph)));
      return;
    }
    List<Cell> above = List.of();
    for (List<Cell> row : table.subList(1, table.size())) {
      String prefix = "";
      for (int i = 0; i < row.size() && i < heads.size(); i++) {
        String cell = row.get(i).whole();
        if (cell.isEmpty() || Signposts.isNumberHead(heads.get(i))) {
          prefix = cell;
        } else if (i >= above.size() || !repeats(heads.get(i), cell, above.get(i))) {
          tell(heads.get(i), prefix, row.get(i));
          prefix = "";
        }
      }
      above = row;
    }
  }

  /** A measuring point that spans several rows is often written out in each of them. */
  private static boolean repeats(String head, String cell, Cell above) {
    return Signposts.isPointHead(head) && cell.equals(above.whole());
  }

  private void tell(String head, String number, Cell cell) {
    String first = cell.paragraphs.get(0).strip();
    boolean labelled = Signposts.begins(first);
    paragraph(labelled ? first : head + " " + number + ": " + first);
    cell.paragraphs.subList(1, cell.paragraphs.size()).forEach(this::paragraph);
  }
}
