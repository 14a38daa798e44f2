package brussels.irisflow.objective;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tells what a PDF says as word processors tell it: pages, paragraphs, and the tables that a PDF knows only as words side by side.
 * A table is known by its head, a row of our labels; what follows under those belongs to the column in which it begins.
 */
final class PdfText extends PDFTextStripper {

  /** So much a word may begin beside the edge of its column, in points. */
  private static final float NEAR = 4;
  /** Words further apart than so many spaces stand side by side, not one after the other. */
  private static final float WIDE = 2.2f;
  /** A head has at most so many pieces: a label may take two lines. */
  private static final int HEAD = 10;
  /** Letters of headings are at least so much larger than those of the text. */
  private static final float LARGER = 1.08f;
  private static final int HEADINGS = 6;
  /** Raised numbers are so much smaller than what they stand behind. */
  private static final float RAISED = 0.75f;
  private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})[kcdm]?m\\d?$");
  private static final Pattern ENUMERATOR = Pattern.compile("(?:[A-Z]{0,2}\\d{1,2}(?:\\.\\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})[.)°]?");

  /** Words of one line that stand together; {@code begins} when a paragraph does. */
  private record Piece(String text, float left, float right, float top, float height, boolean bold, boolean begins) {
  }

  private final DocumentLines lines;
  private final List<List<Piece>> pages = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();
  /** The sizes of letters that only headings have, the largest first. */
  private List<Float> headings = List.of();
  private final StringBuilder words = new StringBuilder();
  private TextPosition first;
  private TextPosition last;
  private final StringBuilder paragraph = new StringBuilder();
  /** The level of the heading that the paragraph is; 0 for none. */
  private int level;
  private boolean bold;
  private boolean begins = true;
  private List<Float> columns = List.of();
  private List<String> heads = List.of();

  private PdfText(DocumentLines lines) throws IOException {
    this.lines = lines;
  }

  static void tell(byte[] content, DocumentLines lines) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      PdfText text = new PdfText(lines);
      text.getText(document);
      text.tellPages();
    }
  }

  // Pieces

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.isEmpty() || text.isEmpty()) {
      words.append(text);
      return;
    }
    TextPosition next = positions.get(0);
    TextPosition end = positions.get(positions.size() - 1);
    boolean sign = !text.isBlank() && !Character.isLetterOrDigit(end.getUnicode().charAt(0)) && text.endsWith(end.getUnicode());
    if (sign && (first == null ? next : first).getXDirAdj() > end.getXDirAdj()) {
      // a sign from another font, drawn behind the words before which it stands
      words.insert(0, end.getUnicode() + " ");
      writeString(text.substring(0, text.length() - end.getUnicode().length()), positions.subList(0, positions.size() - 1));
      return;
    }
    String said = withoutReferences(text, positions);
    if (said.isEmpty()) {
      return;
    } else if (last != null && next.getXDirAdj() - end(last) > WIDE * Math.max(space(last), last.getFontSizeInPt() / 4)) {
      endPiece();
    } else if (last != null && !words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
      words.append(' ');
    }
    boolean boldWords = positions.stream().allMatch(PdfText::isBold);
    bold = first == null ? boldWords : bold && boldWords;
    first = first == null ? next : first;
    words.append(said);
    last = positions.get(positions.size() - 1);
  }

  /** A text without the small raised numbers that refer to notes; those of areas and volumes belong to it. */
  private String withoutReferences(String text, List<TextPosition> positions) {
    StringBuilder kept = new StringBuilder();
    TextPosition base = last;
    for (TextPosition one : positions) {
      boolean raised = base != null && one.getFontSizeInPt() < RAISED * base.getFontSizeInPt() && one.getYDirAdj() < base.getYDirAdj() - 1;
      if (!raised || !one.getUnicode().matches("\\d") || UNIT.matcher(words + kept.toString()).find()) {
        kept.append(one.getUnicode());
        base = raised ? base : one;
      }
    }
    return kept.length() < text.length() && positions.size() > kept.length() ? kept.toString() : text;
  }

  private static boolean isBold(TextPosition position) {
    String name = position.getFont() == null ? null : position.getFont().getName();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
  }

  private static float end(TextPosition position) {
    return position.getXDirAdj() + position.getWidthDirAdj();
  }

  private static float space(TextPosition position) {
    float space = position.getWidthOfSpace();
    return Float.isNaN(space) || space <= 0 ? 0 : space;
  }

  @Override
  protected void writeWordSeparator() {
    // what stands between two pieces is told by where they stand
  }

  @Override
  protected void writeLineSeparator() {
    endPiece();
  }

  @Override
  protected void writeParagraphStart() throws IOException {
    endPiece();
    begins = true;
    super.writeParagraphStart();
  }

  private void endPiece() {
    if (first != null && !words.toString().isBlank()) {
      float height = Math.max(4, last.getFontSizeInPt());
      Piece above = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      boolean heading = above != null && first.getYDirAdj() - above.top() > 2 && (Math.abs(above.height() - height) > 0.5 || above.bold() != bold);
      pieces.add(new Piece(words.toString(), first.getXDirAdj(), end(last), first.getYDirAdj(), height, bold, begins || heading));
      begins = false;
    }
    words.setLength(0);
    first = null;
    last = null;
  }

  @Override
  protected void writePageEnd() {
    endPiece();
    pages.add(pieces);
    pieces = new ArrayList<>();
  }

  private void tellPages() {
    Map<Float, Integer> letters = new TreeMap<>(Comparator.reverseOrder());
    pages.forEach(page -> page.forEach(piece -> letters.merge(piece.height(), piece.text().length(), Integer::sum)));
    float body = letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    headings = letters.keySet().stream().filter(size -> size > body * LARGER).limit(HEADINGS).toList();
    for (List<Piece> page : pages) {
      pieces = page;
      tellPage();
    }
  }

  private void tellPage() {
    lines.page();
    for (int i = 0; i < pieces.size();) {
      i = tell(i);
    }
    endParagraph();
  }

  // Lines and tables

  /** Tells what stands at this place, a line or a whole table; answers what comes next. */
  private int tell(int index) {
    int after = head(index);
    if (after < 0 && !columns.isEmpty() && goesOn(index)) {
      after = index;
    }
    if (after >= 0) {
      return table(index, after);
    }
    Piece piece = pieces.get(index);
    if (piece.begins()) {
      endParagraph();
      level = headings.indexOf(piece.height()) + 1;
    } else if (index > 0) {
      paragraph.append(level > 0 && wraps(pieces.get(index - 1), piece) ? " " : between(pieces.get(index - 1), piece));
    }
    paragraph.append(piece.text());
    return index + 1;
  }

  private static String between(Piece one, Piece other) {
    if (!sameLine(one, other)) {
      return "\n";
    }
    boolean apart = other.left() - one.right() > one.height() && !ENUMERATOR.matcher(one.text().strip()).matches();
    return apart ? "\t" : " ";
  }

  /** Whether a line of a heading ended because the first word of the next one had no room behind it. */
  private boolean wraps(Piece one, Piece other) {
    String next = other.text().strip();
    int first = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    float word = (other.right() - other.left()) * (first + 1) / Math.max(1, next.length());
    float left = (float) pieces.stream().mapToDouble(Piece::left).min().orElse(0);
    float right = (float) pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    return !sameLine(one, other) && !one.text().strip().matches(".*[-‐‑\u00AD]") && one.right() - one.left() + word > right - left;
  }

  private static boolean sameLine(Piece one, Piece other) {
    return Math.abs(one.top() - other.top()) < 2 && other.left() >= one.right();
  }

  /** The end of the head of a table that begins here; -1 when none does. */
  private int head(int index) {
    List<String> cells = new ArrayList<>();
    List<Piece> begun = new ArrayList<>();
    int after = -1;
    for (int i = index; i < Math.min(pieces.size(), index + HEAD); i++) {
      Piece piece = pieces.get(i);
      Piece above = begun.isEmpty() ? null : begun.get(begun.size() - 1);
      if (above != null && piece.left() < above.right() && piece.top() > above.top() && piece.top() - above.top() < 3 * above.height()
          && piece.right() > above.left()) {
        cells.set(cells.size() - 1, cells.get(cells.size() - 1) + " " + piece.text());
      } else if (above == null || piece.left() >= above.right() && Math.abs(piece.top() - begun.get(0).top()) < 3 * piece.height()) {
        cells.add(piece.text());
        begun.add(piece);
      } else {
        break;
      }
      if (cells.size() > 1 && Signposts.heads(cells)) {
        after = i + 1;
        columns = columns(begun, after);
        heads = List.copyOf(cells);
      }
    }
    return after;
  }

  /** Where the columns begin: under their heads, or, where the heads are centred, behind the head before. */
  private List<Float> columns(List<Piece> head, int after) {
    boolean under = after >= pieces.size() || head.stream().anyMatch(one -> Math.abs(one.left() - pieces.get(after).left()) < NEAR);
    List<Float> begin = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      begin.add(under || i == 0 ? head.get(i).left() - (under ? NEAR : 60) : head.get(i - 1).right());
    }
    return begin;
  }

  /** Whether the table of the page before goes on here: words side by side that begin where its columns do. */
  private boolean goesOn(int index) {
    if (index + 1 >= pieces.size() || !sameLine(pieces.get(index), pieces.get(index + 1))) {
      return false;
    }
    return List.of(pieces.get(index), pieces.get(index + 1)).stream()
        .allMatch(piece -> columns.stream().anyMatch(column -> Math.abs(column + NEAR - piece.left()) < NEAR));
  }

  private int table(int index, int from) {
    endParagraph();
    lines.start("table");
    lines.start("tr");
    heads.forEach(head -> cell(List.of(head)));
    lines.end("tr");
    List<List<StringBuilder>> row = emptyRow();
    float bottom = from == 0 ? 0 : pieces.get(Math.max(index, from - 1)).top();
    int column = -1;
    int i = from;
    for (; i < pieces.size() && inTable(pieces.get(i), bottom) && (i == from || head(i) < 0); i++) {
      Piece piece = pieces.get(i);
      int next = column(piece);
      boolean newRow = next < column && piece.top() > bottom;
      if (newRow) {
        tell(row);
        row = emptyRow();
      }
      List<StringBuilder> cell = row.get(next);
      if (cell.isEmpty() || piece.begins()) {
        cell.add(new StringBuilder(piece.text()));
      } else {
        cell.get(cell.size() - 1).append(i > 0 && sameLine(pieces.get(i - 1), piece) ? " " : "\n").append(piece.text());
      }
      column = next;
      bottom = Math.max(bottom, piece.top());
    }
    tell(row);
    lines.end("table");
    if (i < pieces.size() && head(i) < 0 && i > from) {
      columns = inTable(pieces.get(i), Float.MAX_VALUE) ? columns : List.of();
    }
    return Math.max(i, index + 1);
  }

  private boolean inTable(Piece piece, float bottom) {
    int column = column(piece);
    boolean within = column + 1 >= columns.size() || piece.right() <= columns.get(column + 1) + NEAR;
    Signpost post = Signposts.find(List.of(piece.text().strip()));
    boolean objective = post != null && (post.label().ofObjective() && post.number() != null || post.label().ofSection() && post.marked());
    return within && piece.left() >= columns.get(0) - NEAR && !objective && piece.top() <= bottom + 4 * piece.height();
  }

  private int column(Piece piece) {
    int column = 0;
    while (column + 1 < columns.size() && piece.left() >= columns.get(column + 1)) {
      column++;
    }
    return column;
  }

  private List<List<StringBuilder>> emptyRow() {
    List<List<StringBuilder>> row = new ArrayList<>();
    columns.forEach(column -> row.add(new ArrayList<>()));
    return row;
  }

  private void tell(List<List<StringBuilder>> row) {
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      lines.start("tr");
      row.forEach(cell -> cell(cell));
      lines.end("tr");
    }
  }

  private void cell(List<? extends CharSequence> paragraphs) {
    lines.start("td");
    paragraphs.forEach(text -> lines.paragraph(text.toString(), 0));
    lines.end("td");
  }

  private void endParagraph() {
    lines.paragraph(paragraph.toString(), level);
    paragraph.setLength(0);
    level = 0;
  }
}
