package brussels.irisflow.privacy;

import brussels.irisflow.engine.Decisions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the decision table {@code retention}. */
@Component
class RetentionPeriods {

  private static final String TABLE = "retention";

  private final Decisions decisions;

  RetentionPeriods(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The row on these data, or on this process; empty when the table has none: then they are kept. */
  Optional<RetentionRule> of(String data) {
    return decisions.decide(TABLE, Map.of("data", data), RetentionRule.class).stream().findFirst();
  }
}
