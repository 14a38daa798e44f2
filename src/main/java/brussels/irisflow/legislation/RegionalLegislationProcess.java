package brussels.irisflow.legislation;

import brussels.irisflow.engine.ProcessBean;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What {@code bpmn/legislation/regional-legislation.bpmn} calls. */
@ProcessBean("regionalLegislation")
class RegionalLegislationProcess {

  static final String KEY = "regional-legislation";

  /** A part of the way that not every instrument goes. */
  enum Part {
    AGREEMENT, GOVERNMENT, PARLIAMENT
  }

  private final Legislation legislation;

  RegionalLegislationProcess(Legislation legislation) {
    this.legislation = legislation;
  }

  /** Gateways: whether the instrument goes by way of an agreement, of the Government, of the Parliament. */
  public boolean needs(UUID track, String part) {
    Instrument instrument = legislation.track(track).instrument();
    Set<Part> parts = switch (instrument) {
      case COOPERATION_AGREEMENT -> EnumSet.allOf(Part.class);
      case ORDINANCE -> EnumSet.of(Part.GOVERNMENT, Part.PARLIAMENT);
      case GOVERNMENT_DECREE -> EnumSet.of(Part.GOVERNMENT);
      case MINISTERIAL_ORDER, EXISTING_LAW -> EnumSet.noneOf(Part.class);
    };
    return parts.contains(Part.valueOf(part));
  }

  /** Each call of a step: its id as text, null where this act has no such step. */
  public String step(UUID track, String key) {
    return legislation.track(track).steps().stream().filter(step -> step.key().name().equals(key))
        .map(step -> step.id().toString()).findFirst().orElse(null);
  }

  /** Element AdvisoryBodies: the ids of the opinions that are asked side by side. */
  public List<String> advisoryBodies(UUID track) {
    return legislation.track(track).steps().stream().filter(step -> step.key().advisoryBody())
        .map(step -> step.id().toString()).toList();
  }
}
