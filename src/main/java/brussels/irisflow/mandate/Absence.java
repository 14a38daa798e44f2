package brussels.irisflow.mandate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A time in which a holder is away, both days included. Why is nobody's business here: only the decision is kept. */
@Entity(name = "MandateAbsence")
@Table(name = "mandate_absence")
class Absence {

  @Id
  private UUID id;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String decision;
  private int shiftDays;
  private boolean applied;

  protected Absence() {
  }

  Absence(LocalDate firstDay, LocalDate lastDay, String decision, int threshold) {
    this.id = UUID.randomUUID();
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.decision = decision;
    this.shiftDays = days() >= threshold ? days() : 0;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  String decision() {
    return decision;
  }

  /** By how many days it shifts the evaluations; 0 when it is too short to do so. */
  int shiftDays() {
    return shiftDays;
  }

  private int days() {
    return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
  }

  /** Whether it is to shift the evaluations and has not done so yet. */
  boolean pending() {
    return shiftDays > 0 && !applied;
  }

  void apply() {
    applied = true;
  }

  boolean overlaps(LocalDate from, LocalDate until) {
    return !firstDay.isAfter(until) && !lastDay.isBefore(from);
  }

  boolean covers(LocalDate from, LocalDate until) {
    return !firstDay.isAfter(from) && !lastDay.isBefore(until);
  }
}
