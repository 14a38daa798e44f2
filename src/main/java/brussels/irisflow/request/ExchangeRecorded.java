package brussels.irisflow.request;

import java.time.LocalDate;

/**
 * Something happened between whoever asked and one institution; published in the transaction in which it happened.
 *
 * @param request the reference of the question, such as {@code REQ-2026-0007}
 * @param dossier the reference of the dossier that it is about
 * @param institution the code of the institution
 * @param kind what happened
 * @param due the day by which the institution is to answer
 * @param askers the group that asked and reads the answers
 * @param reachable false when the institution has no correspondent, so that nobody there sees the question
 * @param person the account that did it, or the application's own name
 */
public record ExchangeRecorded(String request, String dossier, String institution, EntryKind kind, LocalDate due, String askers,
    boolean reachable, String person) {
}
