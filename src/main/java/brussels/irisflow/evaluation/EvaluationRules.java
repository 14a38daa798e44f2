package brussels.irisflow.evaluation;

import brussels.irisflow.engine.Decisions;
import brussels.irisflow.mandate.MandateAuthority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a commission is composed and decides, by the table evaluation-rules. */
@Component
class EvaluationRules {

  /** What two mentions with half of the votes each mean. */
  enum Tie {
    CHAIR, AGAIN
  }

  /** What a mention needs to be voted. */
  enum Majority {
    /** More than half of the votes cast; abstentions do not count. */
    CAST,
    /** More than half of those who take part; abstentions count against. */
    PRESENT,
    /** At least two thirds of the votes cast. */
    TWO_THIRDS
  }

  /**
   * A row of the table.
   *
   * @param members how many people a commission has at least, the chair included
   * @param quorum how many of them must take part at least
   * @param parity whether each language group must have a member
   * @param graceDays how many days after its date a report or opinion is still awaited
   */
  record Rules(int members, int quorum, Majority majority, Tie tie, boolean parity, int graceDays) {

    /**
     * The mention that has the majority; on a tie of two halves, where the table says so, the chair's. Empty when the commission
     * has to vote again.
     */
    Optional<String> mention(Collection<String> votes, String chair) {
      Map<String, Integer> counts = new HashMap<>();
      List<String> cast = new ArrayList<>(votes);
      cast.removeIf(Objects::isNull);
      cast.forEach(mention -> counts.merge(mention, 1, Integer::sum));
      Optional<String> most = counts.keySet().stream().filter(mention -> switch (majority) {
        case CAST -> counts.get(mention) * 2 > cast.size();
        case PRESENT -> counts.get(mention) * 2 > votes.size();
        case TWO_THIRDS -> counts.get(mention) * 3 >= cast.size() * 2;
      }).findFirst();
      boolean halves = counts.size() == 2 && counts.values().stream().allMatch(count -> count * 2 == cast.size());
      return most.isEmpty() && halves && tie == Tie.CHAIR ? Optional.ofNullable(chair) : most;
    }
  }

  private final Decisions decisions;

  EvaluationRules(Decisions decisions) {
    this.decisions = decisions;
  }

  Rules of(MandateAuthority authority) {
    List<Rules> rows = decisions.decide("evaluation-rules", Map.of("authority", authority.name()), Rules.class);
    if (rows.isEmpty()) {
      throw new IllegalStateException("The table evaluation-rules has no row for " + authority);
    }
    return rows.get(0);
  }
}
