package brussels.irisflow.evaluation;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.MandateView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of evaluations: made before anybody writes in them, found by who writes or by what they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Papers {

  private static final List<PaperKind> SINGLE = List.of(PaperKind.ACTIVITY_REPORT, PaperKind.HEARING, PaperKind.DELIBERATION,
      PaperKind.DRAFT_REPORT, PaperKind.REMARKS, PaperKind.REPORT, PaperKind.APPEAL);

  private final PaperTable table;
  private final Targets targets;

  Papers(PaperTable table, Targets targets) {
    this.table = table;
    this.targets = targets;
  }

  Paper get(UUID id) {
    return table.findById(id).orElseThrow(Refusal::unknown);
  }

  /** Those of which an evaluation has only one. */
  void makeSingle(Evaluation evaluation) {
    for (PaperKind kind : SINGLE) {
      if (table.findByEvaluationAndKind(evaluation.reference(), kind).isEmpty()) {
        table.save(new Paper(evaluation.reference(), kind, null, null, judged(evaluation)));
      }
    }
    table.flush();
  }

  /** One opinion for each cabinet that is named on the mandate, or one for whichever cabinet gives it. */
  List<Paper> opinions(Evaluation evaluation, MandateView mandate) {
    List<Paper> known = table.findByEvaluationAndKind(evaluation.reference(), PaperKind.OPINION);
    if (known.isEmpty()) {
      List<TargetToJudge> judged = judged(evaluation);
      if (mandate.cabinets().isEmpty()) {
        known = List.of(table.save(new Paper(evaluation.reference(), PaperKind.OPINION, null, null, judged)));
      } else {
        known = mandate.cabinets().stream()
            .map(cabinet -> table.save(new Paper(evaluation.reference(), PaperKind.OPINION, cabinet, null, judged))).toList();
      }
      table.flush();
    }
    return known.stream().sorted(Comparator.comparing(paper -> String.valueOf(paper.writer()))).toList();
  }

  /** The assessment of each member, made where there is none; those that are handed in are left out. */
  List<Paper> assessments(Evaluation evaluation) {
    List<Paper> known = table.findByEvaluationAndKind(evaluation.reference(), PaperKind.ASSESSMENT);
    List<Paper> open = new java.util.ArrayList<>();
    for (Seat seat : evaluation.sitting()) {
      Paper paper = known.stream().filter(one -> seat.id().equals(one.seat())).findFirst()
          .orElseGet(() -> table.save(new Paper(evaluation.reference(), PaperKind.ASSESSMENT, null, seat.id(), judged(evaluation))));
      if (!paper.handedIn()) {
        open.add(paper);
      }
    }
    table.flush();
    return open;
  }

  private List<TargetToJudge> judged(Evaluation evaluation) {
    return targets.of(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn());
  }

  List<Paper> all(String evaluation) {
    return table.findByEvaluation(evaluation);
  }

  List<Paper> all(String evaluation, PaperKind kind) {
    return table.findByEvaluationAndKind(evaluation, kind);
  }

  /** The only paper of a kind of which there is one. */
  Paper single(String evaluation, PaperKind kind) {
    return all(evaluation, kind).stream().findFirst().orElseThrow(Refusal::unknown);
  }

  /** The assessment of who has this seat. */
  Optional<Paper> assessment(String evaluation, UUID seat) {
    return all(evaluation, PaperKind.ASSESSMENT).stream().filter(paper -> seat.equals(paper.seat())).findFirst();
  }
}
