package brussels.irisflow.language;

import java.sql.SQLException;
import java.util.Set;

/** Tells failures that only mean that somebody sent a character which the database cannot keep, such as the zero character. */
public final class UnfitCharacters {

  /** PostgreSQL's codes: not in its character set, not translatable. */
  private static final Set<String> STATES = Set.of("22021", "22P05");

  private UnfitCharacters() {
  }

  /** Whether this failure or what caused it is the database's answer to such a character. */
  public static boolean in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed && STATES.contains(String.valueOf(failed.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
