package brussels.irisflow.language;

import java.sql.SQLException;
import java.util.Set;

/** Tells failures that only mean that the database cannot hold what somebody sent from those that are a defect. */
public final class UnfitValues {

  /** PostgreSQL's codes: a text that is too long, a number or a date that is out of range or unreadable. */
  private static final Set<String> STATES = Set.of("22001", "22003", "22007", "22008");

  private UnfitValues() {
  }

  /** Whether this failure or what caused it was the database refusing a value. */
  public static boolean in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed && STATES.contains(String.valueOf(failed.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
