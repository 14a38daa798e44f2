package brussels.irisflow.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A mention as it was given; one that another replaces stays, and neither is ever changed. */
@Entity(name = "EvaluationMention")
@Table(name = "evaluation_mention")
class GivenMention {

  @Id
  private UUID id;
  private int number;
  private String mention;
  @Enumerated(EnumType.STRING)
  private MentionSource source;
  private LocalDate decidedOn;
  private String decision;
  private String reason;
  private Instant at;
  private String person;

  protected GivenMention() {
  }

  GivenMention(int number, String mention, MentionSource source, LocalDate decidedOn, String decision, String reason, Moment moment) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.mention = mention;
    this.source = source;
    this.decidedOn = decidedOn;
    this.decision = decision;
    this.reason = reason;
    this.at = moment.at();
    this.person = moment.person();
  }

  String mention() {
    return mention;
  }

  MentionSource source() {
    return source;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  /** The reference of the decision; null for a vote of the commission. */
  String decision() {
    return decision;
  }

  /** The reasons of the authority; those of the commission stand in its report, and this is null. */
  String reason() {
    return reason;
  }
}
