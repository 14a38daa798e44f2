package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import org.springframework.stereotype.Service;

/** Official documents, ready to be sent: the template that counts now, filled with data, as PDF/UA-1. */
@Service
public class Papers {

  private final TemplateShelf shelf;
  private final Press press;
  private final Texts texts;

  Papers(TemplateShelf shelf, Press press, Texts texts) {
    this.shelf = shelf;
    this.press = press;
    this.texts = texts;
  }

  /**
   * Prints a document.
   *
   * @param language Dutch or French; there are no official documents in another language
   * @param authentic whether the text in this language is the one that counts in law; the other is marked as its translation
   * @return the PDF
   */
  public byte[] render(PaperKind kind, Language language, boolean authentic, PaperData data) {
    return print(kind, language, authentic, data, TemplateReader.read(kind, shelf.counting(kind, language).text()));
  }

  byte[] print(PaperKind kind, Language language, boolean authentic, PaperData data, Template template) {
    if (language == Language.EN) {
      throw new IllegalArgumentException("Official documents are in Dutch or in French");
    }
    data.mustSuit(kind);
    return press.print(Composition.of(texts, template, kind, language, authentic, data));
  }

  /** A name for the file: {@code MAN-2026-0001-objectives-letter-nl.pdf}. */
  public static String file(PaperKind kind, Language language, String reference) {
    return reference + "-" + kind.code() + "-" + language.code() + ".pdf";
  }
}
