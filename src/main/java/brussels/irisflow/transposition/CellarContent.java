package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import java.util.List;

/** What a result set of the Publications Office holds: directives, and the rows that cannot be read. */
record CellarContent(List<CellarDirective> directives, List<RefusedRow> refused) {

  CellarContent {
    directives = List.copyOf(directives);
    refused = List.copyOf(refused);
  }

  /**
   * One row that was left out.
   *
   * @param celex the number in that row as far as it can be read, or null
   * @param row counted from 1
   */
  record RefusedRow(String celex, int row, Message reason) {
  }
}
