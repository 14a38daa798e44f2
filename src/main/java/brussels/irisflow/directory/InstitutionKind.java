package brussels.irisflow.directory;

/** What an institution is. */
public enum InstitutionKind {
  /** One of the administrations of the Regional Public Service of Brussels (GOB / SPRB). */
  ADMINISTRATION,
  /** Another service of the Government. */
  SERVICE,
  /** A public body with a legal personality of its own. */
  BODY,
  /** A community commission. */
  COMMISSION
}
