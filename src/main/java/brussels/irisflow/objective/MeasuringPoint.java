package brussels.irisflow.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Where an objective is measured.
 *
 * @param id null in what was only read and not kept
 * @param number as written, null where the document gives none
 */
public record MeasuringPoint(@JsonInclude(JsonInclude.Include.NON_NULL) UUID id, String number, String title,
    List<Target> targets) {

  public MeasuringPoint {
    targets = targets == null ? List.of() : List.copyOf(targets);
  }
}
