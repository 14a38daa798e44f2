package brussels.irisflow.legislation;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The steps of an act, dated backwards from the day on which the act must be there, and the same steps dated forwards
 * from today where there is not enough time left.
 *
 * <p>The last step ends the safety margin before the target; each step starts where the one before it ends. Steps in
 * parallel start on the same day, so early that the longest of them ends in time. Dates are days of the calendar: a plan
 * is no legal period and does not roll.
 *
 * @param target the day to be met, as a rule the deadline of the measure
 * @param marginWeeks weeks kept free before the target
 * @param today the day from which time is counted
 * @param rows the steps in order
 */
public record Timetable(LocalDate target, int marginWeeks, LocalDate today, List<Row> rows) {

  /**
   * One step with its dates.
   *
   * @param start the last day on which it can start if the target is to be met
   * @param end the last day on which it can end if the target is to be met
   * @param expectedStart the day on which it can really start; the same as {@code start} when there is time
   * @param expectedEnd the day on which it can really end; the same as {@code end} when there is time
   */
  public record Row(StepPlan plan, LocalDate start, LocalDate end, LocalDate expectedStart, LocalDate expectedEnd) {
  }

  /** A step and how many days it still takes. */
  record Span(StepPlan plan, int days) {
  }

  public Timetable {
    rows = List.copyOf(rows);
  }

  /** Dates these steps backwards from the target, and forwards from today when they do not fit. */
  public static Timetable backwards(List<StepPlan> steps, LocalDate target, int marginWeeks, LocalDate today) {
    return of(steps.stream().map(step -> new Span(step, step.weeks() * 7)).toList(), target, marginWeeks, today);
  }

  static Timetable of(List<Span> spans, LocalDate target, int marginWeeks, LocalDate today) {
    List<List<Span>> stages = stages(spans);
    LocalDate end = target.minusWeeks(marginWeeks);
    LocalDate start = end.minusDays(stages.stream().mapToLong(Timetable::length).sum());
    boolean inTime = !start.isBefore(today);
    LocalDate expected = inTime ? start : today;
    List<Row> rows = new ArrayList<>();
    for (List<Span> stage : stages) {
      for (Span span : stage) {
        rows.add(new Row(span.plan(), start, start.plusDays(span.days()), expected, expected.plusDays(span.days())));
      }
      start = start.plusDays(length(stage));
      expected = expected.plusDays(length(stage));
    }
    return new Timetable(target, marginWeeks, today, rows);
  }

  /** The last day on which the first step can start if the target is to be met. */
  public LocalDate latestStart() {
    return rows.isEmpty() ? target.minusWeeks(marginWeeks) : rows.get(0).start();
  }

  /** The days left before the first step must start; negative: the days that are missing. */
  public long slackDays() {
    return ChronoUnit.DAYS.between(today, latestStart());
  }

  /** Whether all steps fit between today and the target with its margin. */
  public boolean inTime() {
    return slackDays() >= 0;
  }

  /** The day on which the last step can really end. */
  public LocalDate realisticEnd() {
    return rows.stream().map(Row::expectedEnd).max(Comparator.naturalOrder())
        .orElse(inTime() ? latestStart() : today);
  }

  /** One sentence: how much time there is, or how much is missing and when the act can really be there. */
  public Message explanation() {
    return inTime()
        ? Message.of("legislation.timetable.slack", target, marginWeeks, latestStart(), slackDays())
        : Message.of("legislation.timetable.shortage", target, marginWeeks, latestStart(), -slackDays(), realisticEnd());
  }

  private static List<List<Span>> stages(List<Span> spans) {
    List<List<Span>> stages = new ArrayList<>();
    String before = null;
    for (Span span : spans) {
      String group = span.plan().parallel();
      if (group == null || !Objects.equals(group, before)) {
        stages.add(new ArrayList<>());
      }
      stages.get(stages.size() - 1).add(span);
      before = group;
    }
    return stages;
  }

  private static long length(List<Span> stage) {
    return stage.stream().mapToInt(Span::days).max().orElse(0);
  }
}
