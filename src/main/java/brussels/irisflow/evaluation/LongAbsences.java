package brussels.irisflow.evaluation;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.mandate.HolderAbsent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a long absence of the holder does to an evaluation that is under way: it stands still, and goes on later. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LongAbsences {

  private final EvaluationTable table;
  private final Evaluations evaluations;
  private final EvaluationDates dates;
  private final Hearings hearings;
  private final Workflow workflow;
  private final Texts texts;

  LongAbsences(EvaluationTable table, Evaluations evaluations, EvaluationDates dates, Hearings hearings, Workflow workflow, Texts texts) {
    this.table = table;
    this.evaluations = evaluations;
    this.dates = dates;
    this.hearings = hearings;
    this.workflow = workflow;
    this.texts = texts;
  }

  @EventListener
  void on(HolderAbsent absence) {
    table.findByMandate(absence.mandate()).stream().filter(evaluation -> !evaluation.over())
        .forEach(evaluation -> suspend(evaluation, absence));
  }

  private void suspend(Evaluation evaluation, HolderAbsent absence) {
    if (dates.shift(evaluation.reference(), absence) > 0) {
      evaluations.note(evaluation, "suspended", absence.from(), absence.until(), absence.days());
      workflow.refresh(evaluation.reference());
    }
    if (hearings.toCome(evaluation) && absence.covers(evaluation.hearingOn())) {
      hearings.postpone(evaluation, Stream.of(Language.NL, Language.FR)
          .map(language -> texts.say(language, "mandate.reason.absent", absence.from(), absence.until())).collect(Collectors.joining(" / ")));
    }
  }
}
