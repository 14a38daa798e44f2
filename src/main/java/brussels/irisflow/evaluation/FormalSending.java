package brussels.irisflow.evaluation;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.SendingMeans;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Something formal that goes to the holder or to a cabinet: by which means, when, when it was received, and what proves both. */
@Entity(name = "EvaluationSending")
@Table(name = "evaluation_sending")
class FormalSending {

  @Id
  private UUID id;
  private int number;
  @Enumerated(EnumType.STRING)
  private SendingKind kind;
  private String recipient;
  @Enumerated(EnumType.STRING)
  private SendingMeans means;
  private LocalDate sentOn;
  private String sentProof;
  private LocalDate receivedOn;
  private String receivedProof;

  protected FormalSending() {
  }

  FormalSending(int number, SendingKind kind, String recipient) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.kind = kind;
    this.recipient = recipient;
  }

  UUID id() {
    return id;
  }

  SendingKind kind() {
    return kind;
  }

  /** The account of the cabinet it goes to; null for the holder, or for all cabinets where none is named. */
  String recipient() {
    return recipient;
  }

  SendingMeans means() {
    return means;
  }

  /** Null until it was sent. */
  LocalDate sentOn() {
    return sentOn;
  }

  String sentProof() {
    return sentProof;
  }

  /** The day from which periods run; null while the receipt is not known. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  String receivedProof() {
    return receivedProof;
  }

  void sent(SendingMeans by, LocalDate on, String proof) {
    means = by;
    sentOn = on;
    sentProof = proof;
  }

  /** Refuses a day before it was sent. */
  void received(LocalDate on, String proof) {
    if (sentOn == null || on.isBefore(sentOn)) {
      throw Refusal.field("receivedOn", "evaluation.refusal.received-before-sent", on, sentOn);
    }
    receivedOn = on;
    receivedProof = proof;
  }
}
