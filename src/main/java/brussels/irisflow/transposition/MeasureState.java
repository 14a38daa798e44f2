package brussels.irisflow.transposition;

/** Where a measure stands. */
public enum MeasureState {
  /** Proposed by the lead institution, not yet agreed. */
  PROPOSED,
  /** Agreed; the act is being made. */
  ONGOING,
  /** The data of the notification were given and wait to be checked. */
  PREPARED,
  /** Checked; the notification waits to be transmitted. */
  CHECKED,
  /** Notified to the Commission. */
  NOTIFIED,
  /** Given up, for a reason. */
  DROPPED;

  /** Whether it still asks for work: agreed, and neither notified nor dropped. */
  public boolean open() {
    return this == ONGOING || this == PREPARED || this == CHECKED;
  }
}
