package brussels.irisflow.mandate;

/** How it stands with a report. */
public enum ReportState {
  /** Awaited from the holder. */
  OPEN,
  /** Returned by HR, awaited again. */
  RETURNED,
  /** Handed in, to be read by HR. */
  HANDED_IN,
  /** HR took note of it. */
  NOTED,
  /** The period closed without it. */
  MISSED,
  /** The mandate ended before it was handed in. */
  DROPPED
}
