package brussels.irisflow.paper;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A printed document, read as its receivers' programs read it. */
public record Printed(byte[] pdf) {

  static final Texts TEXTS = Catalogue.texts();
  private static final Press PRESS = new Press();

  /** The shipped template with these data. */
  static Printed of(PaperKind kind, Language language, boolean authentic, PaperData data) {
    return of(kind, language, authentic, data, TemplateShelf.shipped(kind, language));
  }

  static Printed of(PaperKind kind, Language language, boolean authentic, PaperData data, String template) {
    return new Printed(new Papers(null, PRESS, TEXTS).print(kind, language, authentic, data, TemplateReader.read(kind, template)));
  }

  /** What veraPDF finds against PDF/UA-1, each rule once; empty when nothing. */
  public List<String> faults() {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant() && result.getTotalAssertions() == 0) {
        return List.of("nothing was checked");
      }
      return result.getTestAssertions().stream().filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()).distinct().toList();
    } catch (VeraPDFException | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** The words as they are read: a space that keeps two words on one line is a space. */
  public String text() {
    return read(document -> new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " "));
  }

  /** The page on which these words stand, counted from 1. */
  int pageOf(String words) {
    return read(document -> {
      PDFTextStripper page = new PDFTextStripper();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        page.setStartPage(number);
        page.setEndPage(number);
        if (page.getText(document).contains(words)) {
          return number;
        }
      }
      return 0;
    });
  }

  public int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  public String title() {
    return read(document -> document.getDocumentInformation().getTitle());
  }

  public String language() {
    return read(document -> document.getDocumentCatalog().getLanguage());
  }

  /** The kinds of the tagged elements in the order in which they are read aloud. */
  List<String> tags() {
    return read(document -> {
      List<String> tags = new ArrayList<>();
      walk(document.getDocumentCatalog().getStructureTreeRoot(), element -> tags.add(element.getStructureType()));
      return tags;
    });
  }

  public List<String> headings() {
    return tags().stream().filter(tag -> tag.matches("H\\d")).toList();
  }

  List<String> bookmarks() {
    return read(document -> {
      List<String> names = new ArrayList<>();
      if (document.getDocumentCatalog().getDocumentOutline() != null) {
        gather(document.getDocumentCatalog().getDocumentOutline(), names);
      }
      return names;
    });
  }

  private static void gather(PDOutlineNode node, List<String> names) {
    node.children().forEach(item -> {
      names.add(item.getTitle());
      gather(item, names);
    });
  }

  /** The languages that single elements are marked with. */
  List<String> languages() {
    return read(document -> {
      List<String> languages = new ArrayList<>();
      walk(document.getDocumentCatalog().getStructureTreeRoot(), element -> {
        if (element.getCOSObject().getString(COSName.LANG) != null) {
          languages.add(element.getCOSObject().getString(COSName.LANG));
        }
      });
      return languages;
    });
  }

  private interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reading.of(document);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void walk(PDStructureNode node, Consumer<PDStructureElement> seen) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        seen.accept(element);
        walk(element, seen);
      }
    }
  }
}
