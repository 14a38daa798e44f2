package brussels.irisflow.language;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells failures that only mean that somebody else's change came first from those that are a defect. */
public final class LostRace {

  /** PostgreSQL's codes: what must be unique is there already, transactions in conflict, deadlock. */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

  private LostRace() {
  }

  /** Whether this failure or what caused it was seen by Hibernate, by the engine or by the database as a conflict. */
  public static boolean in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      // the engine's own exception is known by its name, because only one room knows the engine
      if (cause instanceof ConcurrencyFailureException || cause.getClass().getSimpleName().startsWith("OptimisticLock")
          || cause instanceof SQLException failed && STATES.contains(String.valueOf(failed.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
