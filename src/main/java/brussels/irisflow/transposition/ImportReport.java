package brussels.irisflow.transposition;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * What an import did. Each directive stands once in {@code created}, {@code updated} or {@code unchanged}; beside that,
 * {@code kept} tells every deadline that a person changed and that the import left alone.
 *
 * @param transpositions open dossiers whose directive changed
 */
public record ImportReport(List<String> created, List<Updated> updated, List<String> unchanged, List<Kept> kept, List<Refused> refused,
    List<Concerned> transpositions) {

  /** A directive that is no longer what it was. */
  public record Updated(String celex, List<Message> changes) {
  }

  /** A deadline by hand, and what the import says of it; null when the import says nothing. */
  public record Kept(String celex, LocalDate deadline, LocalDate imported) {
  }

  /** A row that was left out, counted from 1; the CELEX number is null when the row has none that can be read. */
  public record Refused(String celex, int row, Message reason) {
  }

  /** An open dossier on a directive that changed. */
  public record Concerned(String reference, String celex, List<Message> changes) {
  }

  /** The report put into words. */
  public record Said(List<String> created, List<SaidUpdated> updated, List<String> unchanged, List<Kept> kept, List<SaidRefused> refused,
      List<SaidConcerned> transpositions) {
  }

  /** A directive that is no longer what it was, put into words. */
  public record SaidUpdated(String celex, List<String> changes) {
  }

  /** A row that was left out, put into words. */
  public record SaidRefused(String celex, int row, String reason) {
  }

  /** An open dossier on a directive that changed, put into words. */
  public record SaidConcerned(String reference, String celex, List<String> changes) {
  }

  /** The report in the reader's language, in the shape of the API. */
  public Said in(Language language, Texts texts) {
    return new Said(created,
        updated.stream().map(one -> new SaidUpdated(one.celex(), say(one.changes(), language, texts))).toList(), unchanged, kept,
        refused.stream().map(one -> new SaidRefused(one.celex(), one.row(), texts.say(language, one.reason()))).toList(),
        transpositions.stream().map(one -> new SaidConcerned(one.reference(), one.celex(), say(one.changes(), language, texts))).toList());
  }

  private static List<String> say(List<Message> messages, Language language, Texts texts) {
    return messages.stream().map(message -> texts.say(language, message)).toList();
  }
}
