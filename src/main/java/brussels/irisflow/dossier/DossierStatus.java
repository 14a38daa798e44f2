package brussels.irisflow.dossier;

/** Where a dossier stands. */
public enum DossierStatus {
  OPEN, CLOSED, WITHDRAWN
}
