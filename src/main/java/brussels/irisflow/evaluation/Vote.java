package brussels.irisflow.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The vote of one member in one round; never changed or removed. */
@Entity(name = "EvaluationVote")
@Table(name = "evaluation_vote")
class Vote {

  @Id
  private UUID id;
  private int round;
  private UUID seat;
  private String mention;
  private Instant at;

  protected Vote() {
  }

  Vote(int round, UUID seat, String mention, Instant at) {
    this.id = UUID.randomUUID();
    this.round = round;
    this.seat = seat;
    this.mention = mention;
    this.at = at;
  }

  int round() {
    return round;
  }

  UUID seat() {
    return seat;
  }

  /** The code of the mention; null for an abstention. */
  String mention() {
    return mention;
  }
}
