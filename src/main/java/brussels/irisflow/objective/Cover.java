package brussels.irisflow.objective;

/**
 * What stands on the first page of objectives: of which mandate they are. Each may be null but the language.
 *
 * @param language of the authentic text, {@code nl} or {@code fr}
 */
public record Cover(String language, String function, String grade, String institution, Integer periodStart, Integer periodEnd,
    String authority) {

  /** A cover that tells nothing but the language. */
  public static Cover in(String language) {
    return new Cover(language, null, null, null, null, null, null);
  }
}
