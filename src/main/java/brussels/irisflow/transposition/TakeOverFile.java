package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepKey;
import java.time.LocalDate;
import java.util.List;

/**
 * A running dossier as it stood when it was taken over.
 *
 * @param row the row of the workbook in which it begins, from 1; 0 when it does not come from one
 * @param competence null when nobody has decided it yet: the dossier then begins with that decision
 * @param lead code of the institution that leads
 * @param otherEntities the other Belgian entities that must transpose; the Common Community Commission among them is a second
 *     authority of Brussels and takes part in the dossier
 * @param eta the day on which the Region expected to be done, which may have passed
 * @param plan whether the measures are agreed; null means that they are
 * @param moves deadlines that a later act moved
 */
public record TakeOverFile(int row, String celex, Competence competence, String lead, List<String> contributors,
    List<BelgianEntity> otherEntities, LocalDate eta, PlanState plan, List<TakeOverFile.Move> moves, List<TakeOverFile.TakenMeasure> measures) {

  /** A deadline of the directive that was moved before, and why. */
  public record Move(int row, LocalDate from, LocalDate to, String reason) {
  }

  /**
   * A measure on its way.
   *
   * @param steps where its steps stand; those that are not named are still to come
   * @param notice its notification, when it was made already; otherwise null
   */
  public record TakenMeasure(int row, MeasureProposal proposal, List<TakeOverFile.TakenStep> steps, TakeOverFile.TakenNotice notice) {

    boolean says(StepKey key) {
      return steps.stream().anyMatch(taken -> taken.step().step() == key);
    }
  }

  /** Where a step stands. */
  public record TakenStep(int row, PastStep step) {

    /** What a field of it is called where it was written. */
    String name(String field) {
      return row == 0 ? field + "." + step.step() : TakeOverFile.name(row, field);
    }
  }

  /** A notification that was made already. */
  public record TakenNotice(int row, NoticeData data, LocalDate on, String reference) {
  }

  /** Whether its measures wait to be agreed. */
  boolean proposed() {
    return plan == PlanState.PROPOSED;
  }

  /** What a field of it is called where it was written. */
  String name(String field) {
    return name(row, field);
  }

  /** What a field is called where it was written: the cell of the workbook, or the field itself. */
  static String name(int row, String field) {
    return row == 0 ? field : TakeOverSheet.cell(row, field);
  }
}
