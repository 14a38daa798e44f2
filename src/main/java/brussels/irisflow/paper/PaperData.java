package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fills a template, the same for both languages.
 *
 * @param reference of the dossier, at the head and the foot of every page
 * @param date of the document
 * @param recipient to whom it goes, one line each; empty when it goes to nobody in particular
 * @param written the language of plain texts, which people wrote; names and references are of none, so give them as
 *     {@link Trilingual#same}
 * @param words by the names of {@link PaperKind#words()}; what is missing is shown as a dash
 * @param blocks by the names of {@link PaperKind#blocks()}
 * @param draft whether it is marked as a draft, because its text can still change
 */
public record PaperData(String reference, LocalDate date, List<Object> recipient, Language written, Map<String, Object> words,
    Map<String, List<PaperPart>> blocks, boolean draft) {

  public PaperData {
    recipient = List.copyOf(recipient);
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    blocks = Map.copyOf(blocks);
  }

  /** A document whose text is settled. */
  public PaperData(String reference, LocalDate date, List<Object> recipient, Language written, Map<String, Object> words,
      Map<String, List<PaperPart>> blocks) {
    this(reference, date, recipient, written, words, blocks, false);
  }

  /** The same, marked as a draft. */
  public PaperData asDraft() {
    return new PaperData(reference, date, recipient, written, words, blocks, true);
  }

  Object word(String name) {
    return switch (name) {
      case "reference" -> Trilingual.same(reference);
      case "date" -> date;
      default -> words.get(name);
    };
  }

  /** Refuses data with names that no template of this kind can have: a mistake of the feature, not of a person. */
  void mustSuit(PaperKind kind) {
    if (!kind.words().containsAll(words.keySet()) || !kind.blocks().containsAll(blocks.keySet())) {
      throw new IllegalArgumentException(kind + " has no place for all of " + words.keySet() + " " + blocks.keySet());
    }
  }
}
