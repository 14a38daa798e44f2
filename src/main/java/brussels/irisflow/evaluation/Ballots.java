package brussels.irisflow.evaluation;

import brussels.irisflow.language.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries the votes from the page on which the chair sends them to the task that they complete, within one request. */
@Component
class Ballots {

  private record Ballot(String evaluation, Map<UUID, String> choices) {
  }

  private final ThreadLocal<Ballot> present = new ThreadLocal<>();

  /** Completes the task while these votes are at hand. */
  void with(String evaluation, Map<UUID, String> choices, Runnable completion) {
    present.set(new Ballot(evaluation, new HashMap<>(choices)));
    try {
      completion.run();
    } finally {
      present.remove();
    }
  }

  /** The votes of this evaluation; 409 when the task is completed without them, as from the Tasklist. */
  Map<UUID, String> take(Evaluation evaluation) {
    Ballot ballot = present.get();
    if (ballot == null || !ballot.evaluation().equals(evaluation.reference())) {
      throw Refusal.state("evaluation.refusal.no-votes");
    }
    return ballot.choices();
  }
}
