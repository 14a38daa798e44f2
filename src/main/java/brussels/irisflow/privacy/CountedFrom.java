package brussels.irisflow.privacy;

/** The event from which a period of retention counts. */
enum CountedFrom {
  CLOSED, CREATED, CHANGED, ENDED, LEFT
}
