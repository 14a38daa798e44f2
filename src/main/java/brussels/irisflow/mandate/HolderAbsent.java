package brussels.irisflow.mandate;

import java.time.LocalDate;

/**
 * A holder is away so long that evaluations stand still meanwhile. Published in the transaction that shifts the dates of the mandate.
 *
 * @param from the first day of the absence, {@code until} its last
 * @param days by how many days what is still to come is shifted
 * @param decision the reference of the decision that records the absence
 */
public record HolderAbsent(String mandate, LocalDate from, LocalDate until, int days, String decision) {

  /** Whether the holder is away on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
