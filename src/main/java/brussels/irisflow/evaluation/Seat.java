package brussels.irisflow.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A place on the commission and who has it; one who leaves keeps the seat on the file, with the reason. */
@Entity(name = "EvaluationSeat")
@Table(name = "evaluation_seat")
class Seat {

  @Id
  private UUID id;
  private int number;
  private boolean chair;
  private String person;
  private LocalDate since;
  private LocalDate leftOn;
  private String why;
  private boolean vacant;

  protected Seat() {
  }

  Seat(int number, boolean chair, String person, LocalDate since) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.chair = chair;
    this.person = person;
    this.since = since;
  }

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  boolean chair() {
    return chair;
  }

  String person() {
    return person;
  }

  LocalDate since() {
    return since;
  }

  /** The day on which the person stopped taking part; null while they do. */
  LocalDate leftOn() {
    return leftOn;
  }

  /** Why they stopped: a conflict of interest, or what HR said; null while they take part. */
  String why() {
    return why;
  }

  boolean active() {
    return leftOn == null;
  }

  /** Whether it waits for somebody to take it. */
  boolean vacant() {
    return vacant;
  }

  /** Whether who had it was taken off with a reason, and may not come back to this commission. */
  boolean excluded() {
    return leftOn != null && why != null;
  }

  void leave(LocalDate on, String reason) {
    leftOn = on;
    why = reason;
  }

  /** Its holder stops taking part; the seat waits for somebody else. */
  void fallVacant(LocalDate on, String reason) {
    leave(on, reason);
    vacant = true;
  }

  /** Somebody else sits in its place. */
  void fill() {
    vacant = false;
  }
}
