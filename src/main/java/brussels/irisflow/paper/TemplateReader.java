package brussels.irisflow.paper;

import brussels.irisflow.language.Faults;
import brussels.irisflow.paper.Template.Block;
import brussels.irisflow.paper.Template.Heading;
import brussels.irisflow.paper.Template.Items;
import brussels.irisflow.paper.Template.Line;
import brussels.irisflow.paper.Template.Paragraph;
import brussels.irisflow.paper.Template.Piece;
import brussels.irisflow.paper.Template.Sender;
import brussels.irisflow.paper.Template.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a template. The markup is small on purpose: {@code # title}, {@code ## heading}, {@code ### heading},
 * {@code - item}, {@code 1. item}, {@code > letterhead}, {@code **bold**}, <code>{{word}}</code>, <code>{{block}}</code> alone on
 * a line; an empty line ends a paragraph. What is read is text and nothing else: there is no expression, no address, no element.
 */
final class TemplateReader {

  /** The block that every kind has: room to sign. */
  static final String SIGNATURE = "signature";
  static final int LONGEST = 20_000;
  private static final String FIELD = "text";
  private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}|\\*\\*");
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s*(.*)");
  private static final Pattern BULLET = Pattern.compile("[-•]\\s+(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]\\s+(.*)");
  private static final Pattern ALONE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final int DEEPEST = 3;
  private static final int SHOWN = 60;

  /** What the lines that are being gathered will be. */
  private enum Sort {
    PARAGRAPH, BULLETS, NUMBERS
  }

  private final PaperKind kind;
  private final Faults faults = new Faults();
  private final List<Line> lines = new ArrayList<>();
  private final List<List<Piece>> gathered = new ArrayList<>();
  private Sort sort = Sort.PARAGRAPH;
  private int number;
  private int depth;

  private TemplateReader(PaperKind kind) {
    this.kind = kind;
  }

  /** Reads a text; refuses it (400) with everything that is wrong, each with its line. */
  static Template read(PaperKind kind, String text) {
    TemplateReader reader = new TemplateReader(kind);
    reader.faults.required(FIELD, text, LONGEST);
    reader.faults.refuse();
    text.lines().forEach(reader::line);
    reader.close();
    reader.whole();
    reader.faults.refuse();
    return new Template(List.copyOf(reader.lines));
  }

  private void line(String written) {
    number++;
    String line = written.strip();
    Matcher heading = HEADING.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    Matcher numbered = NUMBER.matcher(line);
    Matcher alone = ALONE.matcher(line);
    if (line.isEmpty()) {
      close();
    } else if (heading.matches()) {
      heading(heading.group(1).length(), heading.group(2));
    } else if (line.startsWith(">")) {
      close();
      lines.add(new Sender(pieces(line.substring(1).strip())));
    } else if (bullet.matches()) {
      gather(Sort.BULLETS, bullet.group(1));
    } else if (numbered.matches()) {
      gather(Sort.NUMBERS, numbered.group(1));
    } else if (alone.matches() && isBlock(alone.group(1))) {
      close();
      lines.add(alone.group(1).equals(SIGNATURE) ? new Signature() : new Block(alone.group(1)));
    } else {
      gather(Sort.PARAGRAPH, line);
    }
  }

  private void gather(Sort wanted, String words) {
    if (wanted != sort) {
      close();
      sort = wanted;
    }
    gathered.add(pieces(words));
  }

  private void close() {
    if (!gathered.isEmpty()) {
      List<List<Piece>> all = List.copyOf(gathered);
      lines.add(sort == Sort.PARAGRAPH ? new Paragraph(all) : new Items(sort == Sort.NUMBERS, all));
      gathered.clear();
    }
  }

  private void heading(int level, String words) {
    close();
    if (level > DEEPEST) {
      faults.add(FIELD, "paper.refusal.too-deep", number, DEEPEST);
    } else if (level > depth + 1) {
      faults.add(FIELD, depth == 0 ? "paper.refusal.title-first" : "paper.refusal.level", number);
    } else if (level == 1 && depth > 0) {
      faults.add(FIELD, "paper.refusal.one-title", number);
    }
    if (words.isBlank()) {
      faults.add(FIELD, "paper.refusal.empty-heading", number);
    }
    depth = Math.max(level == 1 ? 1 : level, Math.min(depth, level));
    lines.add(new Heading(level, pieces(words)));
  }

  private boolean isBlock(String name) {
    return name.equals(SIGNATURE) || kind.blocks().contains(name);
  }

  private List<Piece> pieces(String words) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(words);
    boolean bold = false;
    int at = 0;
    while (mark.find()) {
      text(pieces, words.substring(at, mark.start()), bold);
      if (mark.group(1) == null) {
        bold = !bold;
      } else {
        gap(mark.group(1));
        pieces.add(new Piece(null, mark.group(1), bold));
      }
      at = mark.end();
    }
    text(pieces, words.substring(at), bold);
    if (bold) {
      faults.add(FIELD, "paper.refusal.bold", number);
    }
    return List.copyOf(pieces);
  }

  private void text(List<Piece> pieces, String text, boolean bold) {
    if (text.contains("{{") || text.contains("}}")) {
      faults.add(FIELD, "paper.refusal.braces", number, "{{", "}}");
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null, bold));
    }
  }

  private void gap(String name) {
    if (isBlock(name)) {
      faults.add(FIELD, "paper.refusal.alone", number, typed(name));
    } else if (!kind.words().contains(name)) {
      faults.add(FIELD, "paper.refusal.unknown", number, typed(name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name));
    }
  }

  /** A name as people type it in a template. */
  static String typed(String name) {
    return "{{" + name + "}}";
  }

  /** What only the whole text can lack. */
  private void whole() {
    if (depth == 0) {
      faults.add(FIELD, "paper.refusal.no-title");
    }
    List<String> present = lines.stream().filter(Block.class::isInstance).map(line -> ((Block) line).name()).toList();
    kind.needed().stream().filter(name -> !present.contains(name)).forEach(name -> faults.add(FIELD, "paper.refusal.needed", typed(name)));
  }
}
