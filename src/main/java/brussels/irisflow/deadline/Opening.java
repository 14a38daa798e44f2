package brussels.irisflow.deadline;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodResult;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A deadline to be opened. Made by {@link #computed} or {@link #on}, then completed:
 * {@code Opening.computed("TRP-2026-0001", "TRANSPOSITION", title, period).institution("LB").legalBasis("…")}.
 *
 * @param dossier the reference of the dossier, {@code TRP-2026-0001}: it decides who sees the deadline
 * @param kind capitals and underscores, {@code TRANSPOSITION}; the reminder ladder knows it by this, and the catalogues name
 *     it under {@code deadline.kind.<kind>}
 * @param title what must be done or by what act
 * @param due the last day
 * @param explanation the sentences that tell where the date comes from
 * @param request the period it was computed from, null for a date of the house
 * @param subject what in the dossier it is the date of: the id of a measure or a step, the reference of a request; null for
 *     the dossier as a whole. Where it is the business key of a process, that process's tasks follow a move as well
 * @param institution the code of the institution that must act, null when none is named
 * @param legalBasis the text that sets it, null when it is a date of the house
 */
public record Opening(String dossier, String kind, Trilingual title, LocalDate due, List<Message> explanation, PeriodRequest request,
    String subject, String institution, String legalBasis) {

  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,39}");

  /** Refuses (400, field {@code due}) a day outside what the register keeps. */
  public Opening {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("No kind of deadline: " + kind);
    }
    explanation = List.copyOf(explanation);
    Faults faults = new Faults();
    Deadline.check(faults, due);
    faults.refuse();
  }

  /** A deadline by a period, or by a date that an act names ({@link PeriodRequest#named}): it explains itself. */
  public static Opening computed(String dossier, String kind, Trilingual title, PeriodResult period) {
    return new Opening(dossier, kind, title, period.date(), period.explanation(), period.request(), null, null, null);
  }

  /** A date of the house, with the sentence that says where it comes from. */
  public static Opening on(String dossier, String kind, Trilingual title, LocalDate due, Message explanation) {
    return new Opening(dossier, kind, title, due, List.of(explanation), null, null, null, null);
  }

  public Opening subject(String id) {
    return new Opening(dossier, kind, title, due, explanation, request, id, institution, legalBasis);
  }

  public Opening institution(String code) {
    return new Opening(dossier, kind, title, due, explanation, request, subject, code, legalBasis);
  }

  public Opening legalBasis(String text) {
    return new Opening(dossier, kind, title, due, explanation, request, subject, institution, text);
  }
}
