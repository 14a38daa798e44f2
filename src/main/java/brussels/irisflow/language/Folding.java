package brussels.irisflow.language;

/**
 * Texts as people look for them and sort them: without capitals and accents. The database does the same with its function
 * {@code folded}, in columns that are worked out when a row is written.
 */
public final class Folding {

  private static final String MARKED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ’";
  private static final String PLAIN = "AAAAAACEEEEIIIINOOOOOUUUUYYaaaaaaceeeeiiiinooooouuuuyy'";

  private Folding() {
  }

  /** These words without capitals and accents; letters that neither Dutch, French nor English use stay as they are. */
  public static String folded(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    for (char letter : words.toCharArray()) {
      int at = MARKED.indexOf(letter);
      char plain = at < 0 ? letter : PLAIN.charAt(at);
      folded.append(plain >= 'A' && plain <= 'Z' ? (char) (plain - 'A' + 'a') : plain);
    }
    return folded.toString();
  }

  /** A pattern for {@code like} that finds these words, taken as they are written, anywhere in a folded text. */
  public static String anywhere(String words) {
    return "%" + folded(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
