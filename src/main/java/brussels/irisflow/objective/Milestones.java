package brussels.irisflow.objective;

import java.time.LocalDate;

/**
 * The dates of a mandate that terms point at.
 *
 * @param start the day on which the holder takes office
 * @param midTerm the day by which the evaluation halfway is due; null when it is not planned
 * @param end the last day of the mandate
 */
public record Milestones(LocalDate start, LocalDate midTerm, LocalDate end) {

  public Milestones {
    if (start == null || end == null || end.isBefore(start)) {
      throw new IllegalArgumentException("A mandate ends after it begins: " + start + " to " + end);
    }
  }
}
