package brussels.irisflow.legislation;

/** What an opinion comes down to. */
public enum Opinion {
  FAVOURABLE, WITH_REMARKS, UNFAVOURABLE,
  /** The body let its period pass. */
  NOT_GIVEN
}
