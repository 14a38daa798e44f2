package brussels.irisflow.transposition;

/** Whether a notified measure transposes all the articles it was meant for. */
public enum Coverage {
  PARTIAL, COMPLETE
}
