package brussels.irisflow.deadline;

import brussels.irisflow.engine.Decisions;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How long people have for a task whose date follows from no deadline and no plan, by the decision table
 * {@code task-periods}. Counted over Belgian working days, and never rolled: these are dates of the house, not of the law.
 */
@Component
public class TaskPeriods {

  /** One row of the table. */
  record Row(int amount, PeriodUnit unit) {
  }

  private final Decisions decisions;
  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  TaskPeriods(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The last day for this task when it is counted from this day, that day not included. */
  public LocalDate after(String task, LocalDate from) {
    return periods.compute(period(task, from)).date();
  }

  /** The day that lies as long before this one as the table says for the task. */
  public LocalDate before(String task, LocalDate day) {
    return periods.compute(period(task, day).backward()).date();
  }

  private PeriodRequest period(String task, LocalDate event) {
    List<Row> rows = decisions.decide("task-periods", Map.of("task", task), Row.class);
    if (rows.isEmpty()) {
      throw new IllegalStateException("The table task-periods has no row for " + task);
    }
    return PeriodRequest.of(PeriodRule.BE_ADMIN, event, rows.get(0).amount(), rows.get(0).unit());
  }
}
