package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.paper.Template.Block;
import brussels.irisflow.paper.Template.Piece;
import brussels.irisflow.paper.Template.Sender;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills a template with data and makes a page of elements of it. Every word becomes a text node, so nothing that a person wrote,
 * in a template or in the data, can become an element, an address or a style.
 */
final class Composition {

  private static final int DEEPEST = 6;
  /** The paragraphs that stay with a signature: the formula, and the one before it. */
  private static final int LAST_WORDS = 2;
  /** A table of so few rows and so little text is not broken over two pages. */
  private static final int FEW_ROWS = 5;
  private static final int SHORT = 900;

  private final Texts texts;
  private final Language language;
  private final PaperData data;
  private final Sheet sheet;
  private Element body;
  private Element original;
  private Element signer;
  private int level;

  private Composition(Texts texts, Language language, PaperData data) {
    this.texts = texts;
    this.language = language;
    this.data = data;
    this.sheet = new Sheet(language, data.written());
  }

  /** The page of a document. */
  static Document of(Texts texts, Template template, PaperKind kind, Language language, boolean authentic, PaperData data) {
    Composition composition = new Composition(texts, language, data);
    composition.head(template, kind, authentic);
    template.lines().forEach(composition::line);
    composition.tellOfOtherLanguage();
    return composition.sheet.document();
  }

  private void head(Template template, PaperKind kind, boolean authentic) {
    String mark = say(authentic ? "paper.mark.authentic" : "paper.mark.translation");
    sheet.head(title(template) + " – " + data.reference(), say("paper.description", kind, data.reference()));
    sheet.foot(data.reference() + " · " + (data.draft() ? say("paper.mark.draft") + " · " : "") + mark, say("paper.foot.page"), say("paper.foot.of"));
    Element head = sheet.add(sheet.body(), "div", "letterhead");
    template.lines().stream().filter(Sender.class::isInstance).forEach(line -> words(sheet.add(head, "p"), ((Sender) line).words()));
    if (!data.recipient().isEmpty()) {
      Element to = sheet.add(sheet.body(), "div", "recipient");
      data.recipient().forEach(line -> word(sheet.add(to, "p"), line));
    }
    Element facts = sheet.add(sheet.body(), "div", "facts");
    fact(facts, "paper.fact.reference", data.reference());
    fact(facts, "paper.fact.date", data.date());
    Element marks = sheet.add(sheet.body(), "div", "marks");
    if (data.draft()) {
      sheet.text(sheet.add(marks, "p", "stamp draft"), say("paper.mark.draft"));
    }
    sheet.text(sheet.add(marks, "p", authentic ? "stamp authentic" : "stamp"), mark);
    original = sheet.add(marks, "p", "original");
    body = sheet.body();
  }

  /** A reader must not wonder why some of a translation is in the other language. */
  private void tellOfOtherLanguage() {
    if (sheet.hasOtherLanguage()) {
      sheet.text(original, say("paper.mark.original"));
    } else {
      original.getParentNode().removeChild(original);
    }
  }

  private String title(Template template) {
    return template.lines().stream().filter(Template.Heading.class::isInstance).findFirst()
        .map(line -> ((Template.Heading) line).words().stream()
            .map(piece -> piece.gap() == null ? piece.text() : said(data.word(piece.gap()))).collect(Collectors.joining())).orElse("");
  }

  private void fact(Element facts, String label, Object value) {
    Element fact = sheet.add(facts, "p");
    sheet.text(sheet.add(fact, "span", "label"), say(label));
    sheet.text(fact, " " + said(value));
  }

  private void line(Template.Line line) {
    if (line instanceof Template.Heading heading) {
      level = heading.level();
      words(sheet.heading(body, level), heading.words());
    } else if (line instanceof Template.Paragraph paragraph) {
      Element element = sheet.add(signer == null ? body : signer, "p");
      signer = null;
      for (List<Piece> words : paragraph.lines()) {
        if (element.hasChildNodes()) {
          sheet.add(element, "br");
        }
        words(element, words);
      }
    } else if (line instanceof Template.Items items) {
      Element list = sheet.add(body, items.numbered() ? "ol" : "ul");
      items.items().forEach(words -> words(sheet.add(list, "li"), words));
    } else if (line instanceof Block block) {
      block(data.blocks().getOrDefault(block.name(), List.of()));
    } else if (line instanceof Template.Signature) {
      sign();
    }
  }

  /** The last words of a text, the room for a signature and who signs stand on one page: nobody signs a page without text. */
  private void sign() {
    Element closing = sheet.add(body, "div", "closing");
    for (int words = 0; words < LAST_WORDS && isParagraph(closing.getPreviousSibling()); words++) {
      closing.insertBefore(closing.getPreviousSibling(), closing.getFirstChild());
    }
    signer = closing;
    sheet.text(sheet.add(signer, "p", "signature"), say("paper.signature"));
  }

  private static boolean isParagraph(Node node) {
    return node != null && node.getNodeName().equals("p");
  }

  private void words(Element element, List<Piece> pieces) {
    for (Piece piece : pieces) {
      Element at = piece.bold() ? sheet.add(element, "strong") : element;
      if (piece.gap() == null) {
        sheet.text(at, piece.text());
      } else {
        word(at, data.word(piece.gap()));
      }
    }
  }

  private void block(List<PaperPart> parts) {
    if (parts.isEmpty()) {
      sheet.text(sheet.add(body, "p"), say("paper.nothing"));
    }
    int last = 0;
    for (PaperPart part : parts) {
      if (part instanceof PaperPart.Heading heading) {
        last = Math.min(heading.level(), last + 1);
        word(sheet.heading(body, Math.min(DEEPEST, level + last)), heading.text());
      } else if (part instanceof PaperPart.Paragraph paragraph) {
        word(sheet.add(body, "p"), paragraph.text());
      } else if (part instanceof PaperPart.Items items && !items.items().isEmpty()) {
        Element list = sheet.add(body, "ul");
        items.items().forEach(item -> word(sheet.add(list, "li"), item));
      } else if (part instanceof PaperPart.Table table) {
        table(table);
      }
    }
  }

  private void table(PaperPart.Table table) {
    Element element = sheet.add(body, "table");
    if (table.rows().size() <= FEW_ROWS && length(table) <= SHORT) {
      element.setAttribute("class", "short");
    }
    word(sheet.add(element, "caption"), table.caption());
    Element head = sheet.add(sheet.add(element, "thead"), "tr");
    for (int column = 0; column < table.head().size(); column++) {
      Element cell = sheet.add(head, "th");
      cell.setAttribute("scope", "col");
      cell.setAttribute("style", "width: " + table.widths().get(column) + "%");
      word(cell, table.head().get(column));
    }
    Element rows = sheet.add(element, "tbody");
    for (List<?> row : table.rows()) {
      Element line = sheet.add(rows, "tr");
      for (int column = 0; column < row.size(); column++) {
        Element cell = sheet.add(line, column == 0 ? "th" : "td");
        if (column == 0) {
          cell.setAttribute("scope", "row");
        }
        word(cell, row.get(column));
      }
    }
  }

  private int length(PaperPart.Table table) {
    return table.rows().stream().flatMap(List::stream).filter(String.class::isInstance).mapToInt(cell -> ((String) cell).length()).sum();
  }

  /** A plain text is what a person wrote, in the language of the data; everything else is said in the document's. */
  private void word(Element element, Object value) {
    if (value instanceof Labelled labelled) {
      sheet.text(element, say("paper.labelled", said(labelled.label())) + " ");
      word(element, labelled.words());
    } else if (value instanceof Lines lines) {
      for (Object line : lines.words()) {
        if (element.hasChildNodes()) {
          sheet.add(element, "br");
        }
        word(element, line);
      }
    } else if (value instanceof String written && !written.isBlank()) {
      sheet.written(element, written);
    } else if (value instanceof Collection<?> several && several.size() > 1) {
      Iterator<?> words = several.iterator();
      word(element, words.next());
      words.forEachRemaining(next -> {
        sheet.text(element, ", ");
        word(element, next);
      });
    } else if (value instanceof Collection<?> one && one.size() == 1) {
      word(element, one.iterator().next());
    } else {
      sheet.text(element, said(value));
    }
  }

  private String said(Object value) {
    return value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> none && none.isEmpty()
        ? "—" : texts.word(language, value);
  }

  private String say(String key, Object... arguments) {
    return texts.say(language, Message.of(key, arguments));
  }
}
