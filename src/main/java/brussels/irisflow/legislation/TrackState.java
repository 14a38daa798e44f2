package brussels.irisflow.legislation;

/** Where a track stands as a whole. */
public enum TrackState {
  OPEN,
  /** Every step is done or skipped. */
  COMPLETED,
  /** Given up: the act will not be made. */
  STOPPED
}
