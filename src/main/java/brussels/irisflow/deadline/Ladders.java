package brussels.irisflow.deadline;

import brussels.irisflow.engine.Decisions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The reminder ladder of each kind of deadline. The table is worked out once for each kind and version of it. */
@Component
class Ladders {

  private static final String TABLE = "reminder-ladder";

  private record Key(String version, String kind) {
  }

  private final Decisions decisions;
  private final Map<Key, Ladder> known = new ConcurrentHashMap<>();

  Ladders(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The ladder of the table as it is deployed now. */
  Ladder of(String kind) {
    return known.computeIfAbsent(new Key(decisions.version(TABLE), kind),
        key -> new Ladder(decisions.decide(TABLE, Map.of("kind", kind), Ladder.Rung.class)));
  }
}
