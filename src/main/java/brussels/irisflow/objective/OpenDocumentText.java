package brussels.irisflow.objective;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells what an ODT says as a reader of the printed page sees it: with the numbers that the word processor gives to headings and
 * items of lists, without what was deleted, the notes behind the text.
 */
final class OpenDocumentText {

  /** What nobody reads as the document's own text; a table of contents repeats it. */
  private static final Set<String> UNSEEN = Set.of("annotation", "tracked-changes", "note-citation", "title", "desc", "forms", "ruby-text",
      "table-of-content");
  /** The name of the list that headings are. */
  private static final String OUTLINE = "\0outline";
  private static final int MOST_REPEATED = 20;

  /** A style of paragraphs: the one under it and its list, which is empty where it takes away the numbers. */
  private record Style(String under, String list) {
  }

  /** A list while it is read; {@code waiting} when its item has no text yet. */
  private static final class OpenList {
    private final String style;
    private final ListLabels labels;
    private boolean waiting;

    OpenList(String style, ListLabels labels) {
      this.style = style;
      this.labels = labels;
    }
  }

  /** A paragraph while it is read; the text boxes in it are told behind it. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private final List<Runnable> behind = new ArrayList<>();
    private final String label;
    private final int heading;

    Paragraph(String label, int heading) {
      this.label = label;
      this.heading = heading;
    }
  }

  private final DocumentLines lines;
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, Map<Integer, ListLabels.Level>> definitions = new HashMap<>();
  private final Map<String, ListLabels> begun = new HashMap<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private final Deque<Integer> repeated = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private int inNote;

  private OpenDocumentText(DocumentLines lines) {
    this.lines = lines;
  }

  static void tell(PackedFile file, DocumentLines lines) throws IOException, XMLStreamException {
    mustBeOpen(file);
    OpenDocumentText text = new OpenDocumentText(lines);
    if (file.has("styles.xml")) {
      text.readStyles(file.part("styles.xml"));
    }
    text.readStyles(file.part("content.xml"));
    text.readText(file.part("content.xml"));
    text.notes.forEach(lines::aside);
  }

  private static void mustBeOpen(PackedFile file) throws IOException, XMLStreamException {
    if (file.has("META-INF/manifest.xml")) {
      for (XMLStreamReader xml = file.part("META-INF/manifest.xml"); xml.hasNext();) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
          throw new PackedFile.Locked();
        }
      }
    }
  }

  // Styles and lists

  private void readStyles(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, ListLabels.Level> levels = new HashMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "body" -> PackedFile.skip(xml);
        case "style" -> {
          if ("paragraph".equals(PackedFile.attribute(xml, "family"))) {
            styles.put(PackedFile.attribute(xml, "name"),
                new Style(PackedFile.attribute(xml, "parent-style-name"), PackedFile.attribute(xml, "list-style-name")));
          }
        }
        case "list-style", "outline-style" -> {
          levels = new HashMap<>();
          definitions.put(xml.getLocalName().equals("list-style") ? PackedFile.attribute(xml, "name") : OUTLINE, levels);
        }
        case "list-level-style-number", "outline-level-style", "list-level-style-bullet", "list-level-style-image" ->
            levels.put(PackedFile.number(xml, "level", 1), level(xml));
        default -> { }
      }
    }
  }

  private static ListLabels.Level level(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("list-level-style-number") && !xml.getLocalName().equals("outline-level-style")) {
      String sign = PackedFile.attribute(xml, "bullet-char");
      return new ListLabels.Level("", sign == null || sign.isBlank() ? "•" : sign, 1, false);
    }
    int depth = PackedFile.number(xml, "level", 1);
    String format = text(xml, "num-format");
    StringBuilder numbers = new StringBuilder();
    for (int shown = Math.max(1, depth - PackedFile.number(xml, "display-levels", 1) + 1); shown <= depth && !format.isEmpty(); shown++) {
      numbers.append(numbers.isEmpty() ? "" : ".").append('%').append(shown);
    }
    String whole = PackedFile.attribute(xml, "num-list-format");
    String label = whole == null ? text(xml, "num-prefix") + numbers + text(xml, "num-suffix") : whole.replaceAll("(%\\d{1,2})%", "$1");
    return new ListLabels.Level(format, label, PackedFile.number(xml, "start-value", 1), false);
  }

  private static String text(XMLStreamReader xml, String attribute) {
    String text = PackedFile.attribute(xml, attribute);
    return text == null ? "" : text;
  }

  /** The list that a style of paragraphs names; null when none does, empty when it takes the numbers away. */
  private String listOf(String name) {
    Style style = styles.get(name);
    for (int i = 0; style != null && i < styles.size(); i++) {
      if (style.list() != null) {
        return style.list();
      }
      style = styles.get(style.under());
    }
    return null;
  }

  // The text

  private void readText(XMLStreamReader xml) throws XMLStreamException {
    boolean body = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("body")) {
        body = true;
      } else if (event == XMLStreamReader.START_ELEMENT && body && UNSEEN.contains(xml.getLocalName())) {
        PackedFile.skip(xml);
      } else if (event == XMLStreamReader.START_ELEMENT && body) {
        begin(xml);
      } else if (event == XMLStreamReader.CHARACTERS && !open.isEmpty()) {
        open.peek().text.append(xml.getText().replaceAll("\\s", " "));
      } else if (event == XMLStreamReader.END_ELEMENT && body) {
        end(xml.getLocalName());
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Paragraph(open.isEmpty() ? label(xml) : "", 0));
      case "h" -> {
        int level = PackedFile.number(xml, "outline-level", 1);
        open.push(new Paragraph(lists.isEmpty() ? headingLabel(xml, level) : label(xml), level));
      }
      case "s" -> add(" ".repeat(Math.min(MOST_REPEATED, PackedFile.number(xml, "c", 1))));
      case "tab" -> add("\t");
      case "line-break" -> add("\n");
      case "note" -> inNote++;
      case "list" -> lists.push(list(xml));
      case "list-item" -> item(xml);
      case "table", "table-row", "table-cell", "covered-table-cell" -> table(xml);
      default -> { }
    }
  }

  private void add(String text) {
    if (!open.isEmpty()) {
      open.peek().text.append(text);
    }
  }

  private OpenList list(XMLStreamReader xml) {
    String style = PackedFile.attribute(xml, "style-name");
    style = style == null && !lists.isEmpty() ? lists.peek().style : style;
    boolean goesOn = !lists.isEmpty() && lists.peek().style.equals(String.valueOf(style))
        || PackedFile.attribute(xml, "continue-list") != null || "true".equals(PackedFile.attribute(xml, "continue-numbering"));
    String name = String.valueOf(style);
    ListLabels labels = goesOn ? begun.get(name) : null;
    if (labels == null) {
      labels = new ListLabels(definitions.getOrDefault(name, Map.of()));
      begun.put(name, labels);
    }
    return new OpenList(name, labels);
  }

  private void item(XMLStreamReader xml) {
    OpenList list = lists.peek();
    if (list != null) {
      list.waiting = true;
      int start = PackedFile.number(xml, "start-value", -1);
      if (start >= 0) {
        list.labels.restart(lists.size(), start);
      }
    }
  }

  /** What stands before the first paragraph of an item. */
  private String label(XMLStreamReader xml) {
    OpenList list = lists.peek();
    if (list == null || !list.waiting) {
      return "";
    }
    list.waiting = false;
    if (definitions.containsKey(list.style)) {
      return list.labels.next(lists.size());
    }
    String own = listOf(PackedFile.attribute(xml, "style-name"));
    return definitions.containsKey(own)
        ? begun.computeIfAbsent(own, name -> new ListLabels(definitions.get(name))).next(lists.size()) : "-";
  }

  private String headingLabel(XMLStreamReader xml, int level) {
    boolean without = "true".equals(PackedFile.attribute(xml, "is-list-header"));
    String own = listOf(PackedFile.attribute(xml, "style-name"));
    if (without || own != null && own.isEmpty() || own == null && !definitions.containsKey(OUTLINE)) {
      return "";
    }
    String name = definitions.containsKey(own) ? own : OUTLINE;
    return begun.computeIfAbsent(name, one -> new ListLabels(definitions.getOrDefault(one, Map.of()))).next(level);
  }

  private void table(XMLStreamReader xml) {
    if (!open.isEmpty()) {
      return;
    }
    switch (xml.getLocalName()) {
      case "table" -> lines.start("table");
      case "table-row" -> lines.start("tr");
      default -> {
        lines.start("td");
        repeated.push(Math.min(MOST_REPEATED, PackedFile.number(xml, "number-columns-repeated", 1)));
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> {
        Paragraph ended = open.pop();
        if (inNote > 0) {
          notes.add(ended.text.toString());
        } else if (open.isEmpty()) {
          tell(ended);
        } else {
          open.peek().behind.add(() -> tell(ended));
        }
      }
      case "note" -> inNote--;
      case "list" -> lists.pop();
      case "table", "table-row", "table-cell", "covered-table-cell" -> {
        if (open.isEmpty()) {
          endTable(name);
        }
      }
      default -> { }
    }
  }

  private void endTable(String name) {
    lines.end(name.equals("table") ? "table" : name.equals("table-row") ? "tr" : "td");
    for (int more = name.endsWith("cell") ? repeated.pop() : 1; more > 1; more--) {
      lines.start("td");
      lines.end("td");
    }
  }

  private void tell(Paragraph paragraph) {
    String text = paragraph.text.toString();
    if (!text.isBlank()) {
      lines.paragraph(paragraph.label.isEmpty() ? text : paragraph.label + " " + text.strip(), paragraph.heading);
    }
    paragraph.behind.forEach(Runnable::run);
  }
}
