package brussels.irisflow.mandate;

/** How something formal was sent. */
public enum SendingMeans {
  /** By registered letter. */
  REGISTERED_LETTER,
  /** By e-mail. */
  EMAIL,
  /** Handed over against a receipt. */
  HAND_OVER
}
