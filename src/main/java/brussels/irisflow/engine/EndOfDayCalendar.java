package brussels.irisflow.engine;

import brussels.irisflow.language.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.task.Task;

/** Reads a due date without an hour as the end of that day: a task due on 29 May is not overdue that morning. */
class EndOfDayCalendar extends DueDateBusinessCalendar {

  @Override
  public Date resolveDuedate(String dueDate, Task task) {
    return isDay(dueDate) ? endOf(LocalDate.parse(dueDate)) : super.resolveDuedate(dueDate, task);
  }

  @Override
  public Date resolveDuedate(String dueDate, Date start) {
    return isDay(dueDate) ? endOf(LocalDate.parse(dueDate)) : super.resolveDuedate(dueDate, start);
  }

  private static boolean isDay(String dueDate) {
    return dueDate.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  static Date endOf(LocalDate day) {
    return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(Texts.ZONE).toInstant());
  }
}
