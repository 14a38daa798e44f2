package brussels.irisflow.directory;

/** Another Belgian authority that may have to transpose too. */
public enum BelgianEntity {
  FEDERAL, FLANDERS, WALLONIA, FRENCH_COMMUNITY, GERMAN_COMMUNITY, COCOF, GGC
}
