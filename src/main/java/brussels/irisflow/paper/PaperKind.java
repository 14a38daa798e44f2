package brussels.irisflow.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of official documents. Each says which gaps its templates may have: words, which stand in a sentence
 * ({@code {{mandate.function}}}), and blocks, which stand alone on a line and become tables and lists.
 */
public enum PaperKind {
  /** The objectives of a mandate as they were approved, sent to the holder. */
  OBJECTIVES_LETTER(List.of("objectives.version", "objectives.decided-on", "objectives.decision", "objectives.in-force-from",
      "objectives.plan-within"),
      List.of("objectives"), List.of("objectives")),
  /** What the evaluation commission works from: each target with what was reported on it, and the ministers' opinions. */
  EVALUATION_DOSSIER(List.of("evaluation.reference", "evaluation.kind", "evaluation.from", "evaluation.until"),
      List.of("targets", "opinions", "documents"), List.of("targets", "opinions")),
  /** What the evaluation commission found, with its reasons. */
  EVALUATION_REPORT(List.of("evaluation.reference", "evaluation.kind", "evaluation.from", "evaluation.until", "evaluation.hearing-on",
      "evaluation.decided-on", "evaluation.mention"),
      List.of("commission", "findings", "reasons", "remarks"), List.of("commission", "reasons")),
  /** The mention as it is notified to the holder, with what follows from it and the way to appeal against it. */
  NOTIFICATION(List.of("evaluation.reference", "evaluation.kind", "evaluation.from", "evaluation.until", "evaluation.decided-on",
      "evaluation.mention", "sending.means"),
      List.of("reasons", "consequences", "appeal"), List.of("appeal")),
  /** The decision on an appeal as it is notified to the holder, with its reasons and the way to the judge. */
  APPEAL_DECISION(List.of("evaluation.reference", "evaluation.kind", "evaluation.from", "evaluation.until", "evaluation.decided-on",
      "evaluation.mention", "sending.means"),
      List.of("reasons", "consequences", "appeal"), List.of("reasons", "appeal"));

  private static final List<String> COMMON = List.of("reference", "date", "mandate.reference", "mandate.function", "mandate.grade",
      "mandate.institution", "mandate.holder", "mandate.authority", "mandate.entity", "mandate.basis", "mandate.start", "mandate.end");

  private final List<String> words;
  private final List<String> blocks;
  private final List<String> needed;

  PaperKind(List<String> words, List<String> blocks, List<String> needed) {
    this.words = words;
    this.blocks = blocks;
    this.needed = needed;
  }

  /** The names of the words that a template of this kind may have, in the order in which people are told of them. */
  public List<String> words() {
    return Stream.concat(COMMON.stream(), words.stream()).toList();
  }

  /** The names of the blocks that a template of this kind may have. */
  public List<String> blocks() {
    return blocks;
  }

  /** The blocks without which the document would not be what it is called: a template that lacks one is refused. */
  List<String> needed() {
    return needed;
  }

  /** The kind in addresses and names of files: {@code objectives-letter}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PaperKind> of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
