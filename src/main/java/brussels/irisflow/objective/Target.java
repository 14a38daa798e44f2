package brussels.irisflow.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What is to be reached at a measuring point.
 *
 * @param id null in what was only read and not kept
 * @param number as written, null where the document gives none
 */
public record Target(@JsonInclude(JsonInclude.Include.NON_NULL) UUID id, String number, String text, List<Term> terms) {

  public Target {
    terms = terms == null ? List.of() : List.copyOf(terms);
  }
}
