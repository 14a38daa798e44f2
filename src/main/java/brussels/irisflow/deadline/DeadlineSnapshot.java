package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deadline as it stood when it was read or when something happened to it.
 *
 * @param dossier the reference of its dossier
 * @param subject what in the dossier it is the date of, null for the dossier as a whole
 * @param institution the code of the institution that must act, null when none is named
 * @param legalBasis the text that sets it, null for a date of the house
 * @param rule the name of the rule by which it was computed, null for a date of the house
 * @param event the day from which the period runs, or the date that the act names; null for a date of the house
 * @param computedFrom the period as a query of the period calculator, null for a date of the house
 * @param explanation the sentences that tell where the date comes from
 * @param due the last day
 * @param metOn when it was met, null while it is not; after {@code due} for a deadline that was met late
 * @param moves how often its date was changed
 */
public record DeadlineSnapshot(UUID id, String dossier, String subject, String kind, Trilingual title, String institution,
    String legalBasis, String rule, LocalDate event, String computedFrom, List<Message> explanation, LocalDate due,
    DeadlineStatus status, LocalDate metOn, int moves) {

  /** Whether nothing has to be done any more: met, late or not, or cancelled. */
  public boolean settled() {
    return metOn != null || status == DeadlineStatus.CANCELLED;
  }
}
