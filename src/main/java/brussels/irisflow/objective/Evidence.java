package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;

/**
 * Something that an institution had to do by a day, as the register of deadlines knows it.
 *
 * @param kind what it is: a transposition, an answer
 * @param dossier its reference; null, as {@code title}, when the reader may not see it
 * @param metOn the day on which it was done, null while it is not
 */
public record Evidence(Message kind, String dossier, Trilingual title, LocalDate due, LocalDate metOn) {

  /** How it turned out, seen from a day. */
  public EvidenceOutcome outcome(LocalDate today) {
    if (metOn != null) {
      return metOn.isAfter(due) ? EvidenceOutcome.LATE : EvidenceOutcome.IN_TIME;
    }
    return due.isBefore(today) ? EvidenceOutcome.OVERDUE : EvidenceOutcome.OPEN;
  }
}
