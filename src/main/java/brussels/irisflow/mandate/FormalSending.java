package brussels.irisflow.mandate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Something formal that was sent to the holder: by which means, when, when it was received, and what proves it. */
@Entity(name = "MandateSending")
@Table(name = "mandate_sending")
class FormalSending {

  @Id
  private UUID id;
  private int number;
  /** The version of the objectives that was sent. */
  private int objectives;
  @Enumerated(EnumType.STRING)
  private SendingMeans means;
  private LocalDate sentOn;
  private String sentProof;
  private LocalDate receivedOn;
  private String receivedProof;

  protected FormalSending() {
  }

  FormalSending(int number, int objectives, SendingMeans means, LocalDate sentOn, String sentProof) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.objectives = objectives;
    this.means = means;
    this.sentOn = sentOn;
    this.sentProof = sentProof;
  }

  int objectives() {
    return objectives;
  }

  SendingMeans means() {
    return means;
  }

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

  void received(LocalDate on, String proof) {
    receivedOn = on;
    receivedProof = proof;
  }
}
