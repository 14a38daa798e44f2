package brussels.irisflow.dossier;

/**
 * The time of a dossier has come and it is removed with all that hangs on it; published in the same transaction just before, for
 * rooms that have processes of their own on it.
 */
public record DossierForgotten(String reference) {
}
