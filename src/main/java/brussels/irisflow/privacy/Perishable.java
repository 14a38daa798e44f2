package brussels.irisflow.privacy;

import java.time.LocalDate;
import java.util.List;

/** Keeps data that must be forgotten some day. Implemented by rooms; this one knows none of them. */
public interface Perishable {

  /** What the decision table {@code retention} calls these data, in the order in which they are to be forgotten. */
  List<String> data();

  /** Names what of these data is over: where that which the period counts from lies before this day. */
  List<String> due(String data, LocalDate before);

  /**
   * Forgets what {@link #due} named, in the caller's transaction; answers how many rows, dossiers or people it was. What is gone
   * already is none.
   */
  int forget(String data, String which);
}
