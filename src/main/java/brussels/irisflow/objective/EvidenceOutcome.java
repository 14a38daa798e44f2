package brussels.irisflow.objective;

/** How something that was to be done by a day turned out. */
public enum EvidenceOutcome {
  /** Done on its last day or before. */
  IN_TIME,
  /** Done after its last day. */
  LATE,
  /** Not done, and its last day is to come. */
  OPEN,
  /** Not done, and its last day has gone by. */
  OVERDUE
}
