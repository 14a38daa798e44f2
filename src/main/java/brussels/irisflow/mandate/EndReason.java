package brussels.irisflow.mandate;

/** Why a mandate ended. */
public enum EndReason {
  /** The holder resigned. */
  RESIGNATION,
  /** The holder took another function outside the mandate. */
  CHANGE_OF_FUNCTION,
  /** The holder died. */
  DEATH,
  /** The mention was unfavourable. */
  UNFAVOURABLE,
  /** The five years were over. */
  TERM_REACHED,
  /** The vacancy was withdrawn before anybody took office. */
  WITHDRAWN
}
