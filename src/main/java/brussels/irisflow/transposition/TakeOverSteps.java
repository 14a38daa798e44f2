package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.legislation.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What can be said of the steps of a running act as a whole: their order, and what the notification says of them. */
final class TakeOverSteps {

  private TakeOverSteps() {
  }

  /** The same file, where an act that was notified and has steps was also published: the notification says when and where. */
  static TakeOverFile withPublications(TakeOverFile file) {
    return new TakeOverFile(file.row(), file.celex(), file.competence(), file.lead(), file.contributors(), file.otherEntities(),
        file.eta(), file.plan(), file.moves(), file.measures().stream().map(TakeOverSteps::withPublication).toList());
  }

  private static TakeOverFile.TakenMeasure withPublication(TakeOverFile.TakenMeasure taken) {
    TakeOverFile.TakenNotice notice = taken.notice();
    if (notice == null || taken.steps().isEmpty() || taken.says(StepKey.PUBLICATION) || notice.data().publishedOn() == null) {
      return taken;
    }
    List<TakeOverFile.TakenStep> steps = new ArrayList<>(taken.steps());
    steps.add(new TakeOverFile.TakenStep(notice.row(), new PastStep(StepKey.PUBLICATION, StepState.DONE, notice.data().publishedOn(),
        notice.data().gazetteReference(), null, null, null)));
    return new TakeOverFile.TakenMeasure(taken.row(), taken.proposal(), steps, notice);
  }

  /** Tells why a step was refused, under the names that its fields have where it was written. */
  static void name(TakeOverFile.TakenStep step, Refusal refusal, Faults faults) {
    if (refusal.fields().isEmpty()) {
      faults.add(step.name("step"), refusal.sentence().key(), refusal.sentence().arguments().toArray());
    }
    refusal.fields().forEach(fault -> faults.add(step.name(fault.field()), fault.message().key(), fault.message().arguments().toArray()));
  }

  /**
   * Finds fault with a step before which another one is still to come of which nothing is said, and with one that is dated before
   * what comes before it. Steps side by side have no order among them.
   *
   * @param steps how the steps of the act stand once the file has been taken in
   */
  static void checkOrder(TakeOverFile.TakenMeasure taken, List<StepView> steps, Faults faults) {
    List<StepKey> missing = new ArrayList<>();
    StepView latest = null;
    boolean told = false;
    for (List<StepView> stage : stages(steps)) {
      for (StepView step : stage) {
        TakeOverFile.TakenStep row = row(taken, step.key());
        if (row == null) {
          continue;
        }
        if (!told && !missing.isEmpty() && step.state() != StepState.PLANNED && step.state() != StepState.SKIPPED) {
          faults.add(row.name("step"), "transposition.take-over.steps-before", step.key(), List.copyOf(missing));
          told = true;
        }
        if (latest != null && dated(step) && step.since().isBefore(latest.since())) {
          faults.add(row.name("on"), "transposition.take-over.dated-before", step.since(), latest.key(), latest.since());
        }
      }
      for (StepView step : stage) {
        if (step.state() == StepState.PLANNED && row(taken, step.key()) == null) {
          missing.add(step.key());
        } else if (step.state() == StepState.DONE && (latest == null || step.since().isAfter(latest.since()))) {
          latest = step;
        }
      }
    }
    checkNotice(taken, steps, faults, told);
  }

  /** Of an act that was notified either nothing is said or every step. */
  private static void checkNotice(TakeOverFile.TakenMeasure taken, List<StepView> steps, Faults faults, boolean told) {
    List<StepKey> open = steps.stream().filter(step -> step.state().open()).map(StepView::key).toList();
    if (taken.notice() != null && !taken.steps().isEmpty() && !open.isEmpty() && !told) {
      faults.add(TakeOverFile.name(taken.notice().row(), "step"), "transposition.take-over.notified-before", open);
    }
  }

  private static boolean dated(StepView step) {
    return step.since() != null && step.state() != StepState.SKIPPED;
  }

  private static TakeOverFile.TakenStep row(TakeOverFile.TakenMeasure taken, StepKey key) {
    return taken.steps().stream().filter(one -> one.step().step() == key).findFirst().orElse(null);
  }

  private static List<List<StepView>> stages(List<StepView> steps) {
    List<List<StepView>> stages = new ArrayList<>();
    String before = null;
    for (StepView step : steps) {
      if (step.parallel() == null || !Objects.equals(step.parallel(), before)) {
        stages.add(new ArrayList<>());
      }
      stages.get(stages.size() - 1).add(step);
      before = step.parallel();
    }
    return stages;
  }
}
