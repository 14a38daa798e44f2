package brussels.irisflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import org.camunda.bpm.engine.FilterService;
import org.springframework.stereotype.Component;

/**
 * Which of the shipped filters somebody finds in the Tasklist: a filter by process only when the person has a task of that
 * process. Nobody looks through the processes of others for their own.
 */
@Component
class FiltersInUse {

  private final FilterService filters;
  private final Engine engine;

  FiltersInUse(FilterService filters, Engine engine) {
    this.filters = filters;
    this.engine = engine;
  }

  /** Takes the others out of an answer that lists filters. */
  void keep(JsonNode list, String person) {
    for (Iterator<JsonNode> each = list.elements(); each.hasNext();) {
      JsonNode filter = each.next();
      if (filter.path("properties").path(EngineSetup.ID).asText().startsWith(EngineSetup.BY_PROCESS)
          && engine.by(person, () -> filters.count(filter.path("id").asText())) == 0) {
        each.remove();
      }
    }
  }
}
