package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page of elements in the making: knows how a document that is to be printed accessibly is built, and nothing of its content. */
final class Sheet {

  private static final String STYLE = style();

  private final Document document;
  private final Language language;
  private final Language written;
  private final Element head;
  private final Element body;
  private final Element[] bookmarks = new Element[7];
  private int headings;
  private boolean otherLanguage;

  Sheet(Language language, Language written) {
    this.document = empty();
    this.language = language;
    this.written = written;
    Element root = document.createElement("html");
    root.setAttribute("lang", language.code());
    document.appendChild(root);
    head = add(root, "head");
    body = add(root, "body");
    bookmarks[0] = document.createElement("bookmarks");
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String style() {
    try (InputStream style = Sheet.class.getResourceAsStream("/papers/paper.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  Document document() {
    return document;
  }

  Element body() {
    return body;
  }

  /** What a reader's program shows as the name and the subject of the document. */
  void head(String title, String description) {
    text(add(head, "title"), title);
    Element subject = add(head, "meta");
    subject.setAttribute("name", "subject");
    subject.setAttribute("content", clean(description));
    head.appendChild(bookmarks[0]);
  }

  /** The style, with what stands at the foot of every page. */
  void foot(String left, String page, String of) {
    String right = quoted(page + " ") + " counter(page) " + quoted(" " + of + " ") + " counter(pages)";
    Element style = add(head, "style");
    style.appendChild(document.createTextNode(STYLE.replaceFirst("content: FOOT-LEFT", Matcher.quoteReplacement("content: " + quoted(left)))
        .replaceFirst("content: FOOT-RIGHT", Matcher.quoteReplacement("content: " + right))));
  }

  /** A string of a style sheet in which every character but letters, digits and spaces is written by its number, which a space ends. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    clean(text).codePoints().forEach(point -> {
      if (point == ' ' || point < 128 && Character.isLetterOrDigit(point)) {
        quoted.appendCodePoint(point);
      } else {
        quoted.append('\\').append(String.format("%06x ", point));
      }
    });
    return quoted.append('"').toString();
  }

  Element add(Element parent, String name) {
    Element element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  Element add(Element parent, String name, String style) {
    Element element = add(parent, name);
    element.setAttribute("class", style);
    return element;
  }

  /** A heading; it is named in the bookmarks once its words are there, under the last heading above its level. */
  Element heading(Element parent, int level) {
    Element heading = add(parent, "h" + level);
    heading.setAttribute("id", "h-" + ++headings);
    Element bookmark = document.createElement("bookmark");
    bookmark.setAttribute("href", "#h-" + headings);
    int above = level - 1;
    while (bookmarks[above] == null) {
      above--;
    }
    bookmarks[above].appendChild(bookmark);
    bookmarks[level] = bookmark;
    for (int lower = level + 1; lower < bookmarks.length; lower++) {
      bookmarks[lower] = null;
    }
    heading.setUserData("bookmark", bookmark, null);
    return heading;
  }

  /** Text in the language of the document. */
  void text(Element element, String words) {
    put(element, element, words);
  }

  /** What a person wrote, marked with its language where that is not the document's; new lines stay. */
  void written(Element element, String words) {
    Element at = element;
    if (written != language) {
      otherLanguage = true;
      // the one element within a line that the library tags, and with its language
      at = add(element, "abbr");
      at.setAttribute("lang", written.code());
    }
    put(element, at, words.strip());
  }

  /** Whether anything was written in another language than the document's. */
  boolean hasOtherLanguage() {
    return otherLanguage;
  }

  private void put(Element owner, Element at, String words) {
    String[] lines = clean(words).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        add(at, "br");
      }
      at.appendChild(document.createTextNode(lines[i]));
    }
    for (org.w3c.dom.Node up = owner; up instanceof Element element; up = up.getParentNode()) {
      if (element.getUserData("bookmark") instanceof Element bookmark) {
        bookmark.setAttribute("name", element.getTextContent());
      }
    }
  }

  /**
   * Without characters that say nothing on paper, such as the little faces that telephones put into a text; the spaces of other
   * widths that text programs put before a French colon become one that the fonts have; composed, because a font has letters and
   * not their parts.
   */
  private static String clean(String text) {
    String unified = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replaceAll("[\u2028\u2029\u000B\f\u0085]", "\n")
        .replaceAll("[\u2007\u202F]", "\u00A0").replaceAll("[\u2000-\u2006\u2008-\u200A]", " ").replace('\u2011', '-')
        .replaceAll(" ?[\\x{1F000}-\\x{1FAFF}]", "");
    return Normalizer.normalize(unified, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\uFE00-\uFE0F&&[^\n]]", "");
  }
}
