package brussels.irisflow.evaluation;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.MandateView;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of evaluations: made before anybody writes in them, found by who writes or by what they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Writings {

  private static final Set<WritingKind> CHAIRS = EnumSet.of(WritingKind.HEARING, WritingKind.DELIBERATION, WritingKind.DRAFT_REPORT,
      WritingKind.REPORT);
  private static final List<WritingKind> SINGLE = List.of(WritingKind.ACTIVITY_REPORT, WritingKind.HEARING, WritingKind.DELIBERATION,
      WritingKind.DRAFT_REPORT, WritingKind.REMARKS, WritingKind.REPORT, WritingKind.APPEAL);

  private final WritingTable table;
  private final Targets targets;

  Writings(WritingTable table, Targets targets) {
    this.table = table;
    this.targets = targets;
  }

  Writing get(UUID id) {
    return table.findById(id).orElseThrow(Refusal::unknown);
  }

  /** Those of which an evaluation has only one. */
  void makeSingle(Evaluation evaluation) {
    for (WritingKind kind : SINGLE) {
      if (table.findByEvaluationAndKind(evaluation.reference(), kind).isEmpty()) {
        table.save(new Writing(evaluation.reference(), kind, null, null, judged(evaluation)));
      }
    }
    table.flush();
  }

  /** The opinion that this cabinet is asked for; for null the one that whichever cabinet gives. */
  void makeOpinion(Evaluation evaluation, String cabinet) {
    if (all(evaluation.reference(), WritingKind.OPINION).stream().noneMatch(one -> Objects.equals(one.writer(), cabinet))) {
      table.saveAndFlush(new Writing(evaluation.reference(), WritingKind.OPINION, cabinet, null, judged(evaluation)));
    }
  }

  /** One opinion for each cabinet that is named on the mandate, or one for whichever cabinet gives it. */
  List<Writing> opinions(Evaluation evaluation, MandateView mandate) {
    List<Writing> known = table.findByEvaluationAndKind(evaluation.reference(), WritingKind.OPINION);
    if (known.isEmpty()) {
      List<TargetToJudge> judged = judged(evaluation);
      if (mandate.cabinets().isEmpty()) {
        known = List.of(table.save(new Writing(evaluation.reference(), WritingKind.OPINION, null, null, judged)));
      } else {
        known = mandate.cabinets().stream()
            .map(cabinet -> table.save(new Writing(evaluation.reference(), WritingKind.OPINION, cabinet, null, judged))).toList();
      }
      table.flush();
    }
    return known.stream().sorted(Comparator.comparing(paper -> String.valueOf(paper.writer()))).toList();
  }

  /** The assessment of each seat, also of one that waits for somebody, made where there is none; those that are handed in are left out. */
  List<Writing> assessments(Evaluation evaluation) {
    List<Writing> known = table.findByEvaluationAndKind(evaluation.reference(), WritingKind.ASSESSMENT);
    List<Writing> open = new java.util.ArrayList<>();
    for (Seat seat : evaluation.places()) {
      Writing paper = known.stream().filter(one -> seat.id().equals(one.seat())).findFirst()
          .orElseGet(() -> table.save(new Writing(evaluation.reference(), WritingKind.ASSESSMENT, null, seat.id(), judged(evaluation))));
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

  /** The chair has left: what they began in the chair's papers goes with them. */
  void forgetChairsDrafts(String evaluation) {
    all(evaluation).stream().filter(paper -> CHAIRS.contains(paper.kind())).forEach(Writing::forgetDraft);
  }

  List<Writing> all(String evaluation) {
    return table.findByEvaluation(evaluation);
  }

  List<Writing> all(String evaluation, WritingKind kind) {
    return table.findByEvaluationAndKind(evaluation, kind);
  }

  /** The only paper of a kind of which there is one. */
  Writing single(String evaluation, WritingKind kind) {
    return all(evaluation, kind).stream().findFirst().orElseThrow(Refusal::unknown);
  }

  /** The assessment of who has this seat. */
  Optional<Writing> assessment(String evaluation, UUID seat) {
    return all(evaluation, WritingKind.ASSESSMENT).stream().filter(paper -> seat.equals(paper.seat())).findFirst();
  }
}
