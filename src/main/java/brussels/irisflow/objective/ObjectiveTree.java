package brussels.irisflow.objective;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;

/** The objectives of one version as they are kept: everything in it has an id. */
record ObjectiveTree(List<Objective> objectives) {

  private static final ObjectMapper MAPPER = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  ObjectiveTree {
    objectives = List.copyOf(objectives);
  }

  static ObjectiveTree empty() {
    return new ObjectiveTree(List.of());
  }

  /** What was read, with an id for everything that has none. */
  static ObjectiveTree of(List<Objective> objectives) {
    return new ObjectiveTree(objectives.stream().map(ObjectiveTree::named).toList());
  }

  static Objective named(Objective one) {
    return new Objective(id(one.id()), one.kind(), one.number(), one.title(), one.context(), one.elaboration(), one.subObjectives(),
        one.measuringPoints().stream().map(ObjectiveTree::named).toList());
  }

  static MeasuringPoint named(MeasuringPoint one) {
    return new MeasuringPoint(id(one.id()), one.number(), one.title(), one.targets().stream().map(ObjectiveTree::named).toList());
  }

  static Target named(Target one) {
    return new Target(id(one.id()), one.number(), one.text(), one.terms().stream().map(term -> term.withId(id(term.id()))).toList());
  }

  private static UUID id(UUID known) {
    return known == null ? UUID.randomUUID() : known;
  }

  List<Target> targets() {
    return objectives.stream().flatMap(one -> one.measuringPoints().stream()).flatMap(point -> point.targets().stream()).toList();
  }

  String json() {
    try {
      return MAPPER.writeValueAsString(objectives);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ObjectiveTree ofJson(String json) {
    try {
      return new ObjectiveTree(List.of(MAPPER.readValue(json, Objective[].class)));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
