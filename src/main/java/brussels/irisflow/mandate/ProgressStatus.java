package brussels.irisflow.mandate;

/** How a target stands. */
public enum ProgressStatus {
  /** Not started, as planned. */
  NOT_STARTED,
  /** On track. */
  ON_TRACK,
  /** Late or in difficulty. */
  DELAYED,
  /** Achieved. */
  ACHIEVED,
  /** Nothing was to be done in this period. */
  NOT_APPLICABLE
}
