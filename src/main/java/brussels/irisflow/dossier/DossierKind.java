package brussels.irisflow.dossier;

/** What a dossier is about; gives the prefix of its reference, its sphere and its page. */
public enum DossierKind {
  TRANSPOSITION("TRP", Sphere.EUROPEAN),
  INFRINGEMENT("INF", Sphere.EUROPEAN),
  COURT("CRT", Sphere.EUROPEAN),
  ROUND("RND", Sphere.EUROPEAN),
  MANDATE("MAN", Sphere.MANDATES),
  EVALUATION("EVA", Sphere.MANDATES);

  private final String prefix;
  private final Sphere sphere;

  DossierKind(String prefix, Sphere sphere) {
    this.prefix = prefix;
    this.sphere = sphere;
  }

  /** The first part of references, such as {@code TRP}. */
  public String prefix() {
    return prefix;
  }

  public Sphere sphere() {
    return sphere;
  }
}
