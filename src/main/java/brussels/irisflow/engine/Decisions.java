package brussels.irisflow.engine;

import java.util.List;
import java.util.Map;

/** The decision tables in our own words. */
public interface Decisions {

  /**
   * The rows of a decision table that match the inputs.
   *
   * @param table the key of the table, such as {@code reminder-ladder}
   * @param row a record whose components are the names of the table's outputs
   * @throws IllegalArgumentException when an output does not fit the record: a defect of the table
   */
  <R> List<R> decide(String table, Map<String, Object> inputs, Class<R> row);

  /** What names the newest version of a decision table; whoever keeps results of the table keeps them for this version. */
  String version(String table);
}
