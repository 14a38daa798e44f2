package brussels.irisflow.transposition;

/** Where a transposition deadline comes from. */
public enum DeadlineOrigin {
  /** As the Publications Office gives it. */
  IMPORTED,
  /** Given or changed by a person, for a reason; an import leaves it as it is. */
  BY_HAND
}
