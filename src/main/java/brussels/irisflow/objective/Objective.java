package brussels.irisflow.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * One objective with everything under it.
 *
 * @param id null in what was only read and not kept
 * @param number as written, null where the document gives none
 * @param context why it is one: paragraphs, one a line; null when there is none
 * @param elaboration what this holder makes of a transversal objective of the library; null when there is none
 */
public record Objective(@JsonInclude(JsonInclude.Include.NON_NULL) UUID id, ObjectiveKind kind, String number, String title,
    String context, @JsonInclude(JsonInclude.Include.NON_NULL) String elaboration, List<String> subObjectives,
    List<MeasuringPoint> measuringPoints) {

  public Objective {
    subObjectives = subObjectives == null ? List.of() : List.copyOf(subObjectives);
    measuringPoints = measuringPoints == null ? List.of() : List.copyOf(measuringPoints);
  }
}
