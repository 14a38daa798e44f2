package brussels.irisflow.objective;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells what a DOCX says as a reader of the printed page sees it: with the numbers that the word processor gives to paragraphs,
 * without what was deleted, the notes behind the text.
 */
final class WordText {

  /** What nobody sees: deleted text, former formats, the second form of a drawing. */
  private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "numPrChange", "instrText",
      "delText");

  /** Where the sign of an item is a picture. */
  private static final String SIGN = "•";

  /** A style of paragraphs; facts that it leaves to the style under it are null. */
  private static final class Style {
    private String id;
    private String name = "";
    private String under;
    private Integer outline;
    private String list;
    private Integer level;
  }

  /** A list as it is defined; {@code like} names the style whose list it is. */
  private static final class Definition {
    private final Map<Integer, ListLabels.Level> levels = new HashMap<>();
    private final Map<String, Integer> styles = new HashMap<>();
    private String like;
    private ListLabels labels;
  }

  /** A list as paragraphs refer to it. */
  private static final class Numbering {
    private String definition;
    private final Map<Integer, Integer> restarts = new LinkedHashMap<>();
  }

  /** A paragraph while it is read; the text boxes in it are told behind it. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private final List<Runnable> behind = new ArrayList<>();
    private String style;
    private String list;
    private Integer level;
    private Integer outline;
  }

  private final PackedFile file;
  private final DocumentLines lines;
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Numbering> lists = new HashMap<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<Integer> spans = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private String defaultStyle;
  private boolean inRun;

  private WordText(PackedFile file, DocumentLines lines) {
    this.file = file;
    this.lines = lines;
  }

  static void tell(PackedFile file, DocumentLines lines) throws IOException, XMLStreamException {
    WordText text = new WordText(file, lines);
    String document = text.relations("", "_rels/.rels").getOrDefault("officeDocument", "word/document.xml");
    String folder = document.substring(0, document.lastIndexOf('/') + 1);
    Map<String, String> related = text.relations(folder, folder + "_rels/" + document.substring(folder.length()) + ".rels");
    text.readStyles(related.get("styles"));
    text.readLists(related.get("numbering"));
    text.readDocument(file.part(document));
    text.tellNotes(related.get("footnotes"), "footnote");
    text.tellNotes(related.get("endnotes"), "endnote");
  }

  /** The names of the parts that a part relates to, by the last word of their type. */
  private Map<String, String> relations(String folder, String part) throws IOException, XMLStreamException {
    Map<String, String> related = new HashMap<>();
    if (file.has(part)) {
      for (XMLStreamReader xml = file.part(part); xml.hasNext();) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
          String type = PackedFile.attribute(xml, "Type");
          String target = PackedFile.attribute(xml, "Target");
          related.put(type.substring(type.lastIndexOf('/') + 1), target.startsWith("/") ? target.substring(1) : folder + target);
        }
      }
    }
    return related;
  }

  // Styles and lists

  private void readStyles(String part) throws IOException, XMLStreamException {
    if (!file.has(part)) {
      return;
    }
    Style style = new Style();
    for (XMLStreamReader xml = file.part(part); xml.hasNext();) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Style();
          String id = PackedFile.attribute(xml, "styleId");
          style.id = id;
          styles.put(id, style);
          boolean byDefault = "1".equals(PackedFile.attribute(xml, "default")) && "paragraph".equals(PackedFile.attribute(xml, "type"));
          defaultStyle = byDefault ? id : defaultStyle;
        }
        case "name" -> style.name = value(xml).toLowerCase(Locale.ROOT);
        case "basedOn" -> style.under = value(xml);
        case "outlineLvl" -> style.outline = PackedFile.number(xml, "val", 9);
        case "numId" -> style.list = value(xml);
        case "ilvl" -> style.level = PackedFile.number(xml, "val", 0);
        default -> { }
      }
    }
  }

  private void readLists(String part) throws IOException, XMLStreamException {
    if (!file.has(part)) {
      return;
    }
    Definition definition = new Definition();
    Numbering numbering = null;
    int depth = 1;
    for (XMLStreamReader xml = file.part(part); xml.hasNext();) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          definition = new Definition();
          definitions.put(PackedFile.attribute(xml, "abstractNumId"), definition);
        }
        case "numStyleLink" -> definition.like = value(xml);
        case "num" -> {
          numbering = new Numbering();
          lists.put(PackedFile.attribute(xml, "numId"), numbering);
        }
        case "abstractNumId" -> numbering.definition = value(xml);
        case "lvlOverride" -> depth = PackedFile.number(xml, "ilvl", 0) + 1;
        case "startOverride" -> numbering.restarts.put(depth, PackedFile.number(xml, "val", 1));
        case "lvl" -> {
          depth = PackedFile.number(xml, "ilvl", 0) + 1;
          // what one reference to a list changes in it is seen by few; the list itself counts
          if (numbering == null) {
            readLevel(xml, definition, depth);
          }
        }
        default -> { }
      }
    }
  }

  private static void readLevel(XMLStreamReader xml, Definition definition, int depth) throws XMLStreamException {
    String format = "1";
    String text = "";
    int start = 1;
    boolean plain = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("lvl")) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            format = format(value(xml));
            text = value(xml).equals("bullet") ? SIGN : text;
          }
          case "lvlText" -> text = value(xml).isBlank() ? text : value(xml);
          case "start" -> start = PackedFile.number(xml, "val", 1);
          case "isLgl" -> plain = true;
          case "pStyle" -> definition.styles.put(value(xml), depth - 1);
          default -> { }
        }
      }
    }
    definition.levels.put(depth, new ListLabels.Level(format, text, start, plain));
  }

  private static String format(String name) {
    return switch (name) {
      case "none", "bullet" -> "";
      case "upperRoman" -> "I";
      case "lowerRoman" -> "i";
      case "upperLetter" -> "A";
      case "lowerLetter" -> "a";
      default -> "1";
    };
  }

  private static String value(XMLStreamReader xml) {
    String value = PackedFile.attribute(xml, "val");
    return value == null ? "" : value;
  }

  // The text

  private void readDocument(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && UNSEEN.contains(xml.getLocalName())) {
        PackedFile.skip(xml);
      } else if (event == XMLStreamReader.START_ELEMENT) {
        begin(xml);
      } else if (event == XMLStreamReader.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    Paragraph paragraph = open.peek();
    if (name.equals("p")) {
      open.push(new Paragraph());
      inRun = false;
    } else if (paragraph == null) {
      table(xml, name);
    } else if (name.equals("r")) {
      inRun = true;
    } else if (inRun) {
      paragraph.text.append(said(xml, name));
    } else {
      switch (name) {
        case "pStyle" -> paragraph.style = value(xml);
        case "numId" -> paragraph.list = value(xml);
        case "ilvl" -> paragraph.level = PackedFile.number(xml, "val", 0);
        case "outlineLvl" -> paragraph.outline = PackedFile.number(xml, "val", 9);
        case "t" -> paragraph.text.append(xml.getElementText());
        default -> { }
      }
    }
  }

  private void table(XMLStreamReader xml, String name) {
    switch (name) {
      case "tbl" -> lines.start("table");
      case "tr" -> lines.start("tr");
      case "tc" -> {
        lines.start("td");
        spans.push(1);
      }
      case "gridSpan" -> {
        if (!spans.isEmpty()) {
          spans.pop();
          spans.push(Math.min(20, PackedFile.number(xml, "val", 1)));
        }
      }
      default -> { }
    }
  }

  /** What an element in a run of text adds to it. */
  private String said(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "t":
        return xml.getElementText();
      case "tab":
        return "\t";
      case "br", "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        String sign = PackedFile.attribute(xml, "char");
        return sign != null && sign.matches("\\p{XDigit}{4}") ? String.valueOf((char) Integer.parseInt(sign, 16)) : "";
      case "footnoteReference":
        notes.add("footnote" + PackedFile.attribute(xml, "id"));
        return "";
      case "endnoteReference":
        notes.add("endnote" + PackedFile.attribute(xml, "id"));
        return "";
      default:
        return "";
    }
  }

  private void end(String name) {
    switch (name) {
      case "r" -> inRun = false;
      case "p" -> {
        Paragraph ended = open.pop();
        if (open.isEmpty()) {
          tell(ended);
        } else {
          open.peek().behind.add(() -> tell(ended));
          inRun = true;
        }
      }
      case "tbl", "tr", "tc" -> {
        if (open.isEmpty()) {
          endTable(name);
        }
      }
      default -> { }
    }
  }

  private void endTable(String name) {
    lines.end(name.equals("tbl") ? "table" : name.equals("tc") ? "td" : name);
    for (int more = name.equals("tc") ? spans.pop() : 1; more > 1; more--) {
      lines.start("td");
      lines.end("td");
    }
  }

  private void tell(Paragraph paragraph) {
    String style = paragraph.style == null ? defaultStyle : paragraph.style;
    String label = label(paragraph, style);
    boolean contents = styles.containsKey(style) && styles.get(style).name.matches("toc (?:\\d|heading)");
    if (!contents && !paragraph.text.toString().isBlank()) {
      int heading = paragraph.outline == null ? heading(style) : paragraph.outline < 9 ? paragraph.outline + 1 : 0;
      lines.paragraph(label.isEmpty() ? paragraph.text.toString() : label + " " + paragraph.text.toString().strip(), heading);
    }
    paragraph.behind.forEach(Runnable::run);
  }

  /** A style and those under it, the nearest first. */
  private List<Style> chain(String id) {
    List<Style> chain = new ArrayList<>();
    for (Style style = styles.get(id); style != null && !chain.contains(style); style = styles.get(style.under)) {
      chain.add(style);
    }
    return chain;
  }

  private int heading(String id) {
    for (Style style : chain(id)) {
      if (style.name.matches("heading [1-9]")) {
        return style.name.charAt(8) - '0';
      } else if (style.name.equals("title") || style.name.equals("subtitle")) {
        return style.name.equals("title") ? 1 : 2;
      } else if (style.outline != null) {
        return style.outline < 9 ? style.outline + 1 : 0;
      }
    }
    return 0;
  }

  private String label(Paragraph paragraph, String styleId) {
    List<Style> chain = chain(styleId);
    String list = first(paragraph.list, chain.stream().map(style -> style.list));
    Numbering numbering = list == null ? null : lists.get(list);
    Definition definition = numbering == null ? null : definition(numbering);
    if (definition == null) {
      return "";
    }
    if (definition.labels == null) {
      definition.labels = new ListLabels(definition.levels);
    }
    numbering.restarts.forEach(definition.labels::restart);
    numbering.restarts.clear();
    Integer level = first(paragraph.level, Stream.concat(chain.stream().map(style -> definition.styles.get(style.id)),
        chain.stream().map(style -> style.level)));
    return definition.labels.next(level == null ? 1 : level + 1);
  }

  private static <T> T first(T own, Stream<T> others) {
    return own != null ? own : others.filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Definition definition(Numbering numbering) {
    Definition definition = definitions.get(numbering.definition);
    if (definition == null || definition.like == null) {
      return definition;
    }
    Style style = styles.get(definition.like);
    Numbering own = style == null || style.list == null ? null : lists.get(style.list);
    return own == null ? definition : definitions.get(own.definition);
  }

  // Notes

  private void tellNotes(String part, String kind) throws IOException, XMLStreamException {
    if (!file.has(part)) {
      return;
    }
    Map<String, StringBuilder> texts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (XMLStreamReader xml = file.part(part); xml.hasNext();) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && UNSEEN.contains(xml.getLocalName())) {
        PackedFile.skip(xml);
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(kind)) {
        text = new StringBuilder();
        texts.put(kind + PackedFile.attribute(xml, "id"), text);
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("p")) {
        text.append(' ');
      }
    }
    notes.stream().filter(texts::containsKey).map(note -> texts.get(note).toString()).forEach(lines::aside);
  }
}
