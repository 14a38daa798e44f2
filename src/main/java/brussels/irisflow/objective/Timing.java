package brussels.irisflow.objective;

/** On which side of an event something is due. */
public enum Timing {
  BEFORE, AFTER
}
