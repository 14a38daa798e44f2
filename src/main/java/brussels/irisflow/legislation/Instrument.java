package brussels.irisflow.legislation;

/** The kind of regional act, which decides the steps it must pass. */
public enum Instrument {
  /** Voted by the Parliament. */
  ORDINANCE,
  /** Decree of the Government. */
  GOVERNMENT_DECREE,
  /** Order of one minister. */
  MINISTERIAL_ORDER,
  /** Law that is already in force and only needs to be notified: it has no track. */
  EXISTING_LAW,
  /** Agreement with other entities of Belgium, to which the Parliament assents. */
  COOPERATION_AGREEMENT;

  /** Whether an act of this kind still has to be made. */
  public boolean hasTrack() {
    return this != EXISTING_LAW;
  }
}
