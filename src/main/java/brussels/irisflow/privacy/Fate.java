package brussels.irisflow.privacy;

/** What happens to data at the end of their period. */
enum Fate {
  /** They are removed. */
  DELETE,
  /** A stand-in takes the place of the name. */
  ANONYMISE,
  /** They stay, as an archive; only what the engine noted goes. */
  KEEP
}
