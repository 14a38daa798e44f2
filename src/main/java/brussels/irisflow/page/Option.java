package brussels.irisflow.page;

/** One choice of a list on a page: what is sent, and what is read (anything that {@link Say#that} can put into words). */
public record Option(String value, Object label) {

  /** A choice for a constant of an enum: sent by its name, read as the catalogues call it. */
  public static Option of(Enum<?> constant) {
    return new Option(constant.name(), constant);
  }
}
