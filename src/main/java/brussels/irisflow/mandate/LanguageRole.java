package brussels.irisflow.mandate;

/** The language role of a mandate: its documents are authentic in this language, the other is a translation. */
public enum LanguageRole {
  /** Dutch. */
  NL,
  /** French. */
  FR
}
