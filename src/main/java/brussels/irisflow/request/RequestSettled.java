package brussels.irisflow.request;

/**
 * Nothing is awaited any more from any institution.
 *
 * @param status {@code ANSWERED} when there is something to read, otherwise how it ended
 * @param askers the group that asked
 */
public record RequestSettled(String request, String dossier, RequestStatus status, String askers) {
}
