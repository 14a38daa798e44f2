package brussels.irisflow.evaluation;

import brussels.irisflow.paper.PaperKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The official documents of an evaluation, in the order in which they are made. */
enum OfficialPaper {
  /** What the commission works from. */
  DOSSIER(PaperKind.EVALUATION_DOSSIER),
  /** The report as it goes to the holder for remarks. */
  DRAFT_REPORT(PaperKind.EVALUATION_REPORT),
  /** The report as settled. */
  REPORT(PaperKind.EVALUATION_REPORT),
  /** The mention as it is notified to the holder. */
  NOTIFICATION(PaperKind.NOTIFICATION),
  /** The decision on the appeal as it is notified to the holder. */
  DECISION(PaperKind.APPEAL_DECISION);

  private final PaperKind kind;

  OfficialPaper(PaperKind kind) {
    this.kind = kind;
  }

  /** The template that it is made from. */
  PaperKind kind() {
    return kind;
  }

  /** Its name in addresses and names of files. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<OfficialPaper> of(String path) {
    return Stream.of(values()).filter(one -> one.path().equals(path)).findFirst();
  }
}
