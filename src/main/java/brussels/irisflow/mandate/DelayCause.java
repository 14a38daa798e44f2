package brussels.irisflow.mandate;

/** Why a target is late. */
public enum DelayCause {
  /** Staff or means were lacking. */
  RESOURCES,
  /** A public contract took longer. */
  PROCUREMENT,
  /** A law or a decree was awaited. */
  LEGISLATION,
  /** Somebody else had to act first. */
  THIRD_PARTY,
  /** Other priorities came first. */
  PRIORITIES,
  /** Another cause, in words. */
  OTHER
}
