package brussels.irisflow.dossier;

/**
 * A dossier was closed or withdrawn; published in the same transaction, for rooms that have something running on it.
 *
 * @param reference the dossier's reference
 * @param status {@code CLOSED} or {@code WITHDRAWN}
 */
public record DossierEnded(String reference, DossierStatus status) {
}
