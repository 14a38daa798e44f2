package brussels.irisflow.transposition;

/** The other entities of Belgium that transpose for themselves. */
public enum BelgianEntity {
  FEDERAL, FLANDERS, WALLONIA, FRENCH_COMMUNITY, GERMAN_COMMUNITY, COCOF, GGC
}
