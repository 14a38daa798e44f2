package brussels.irisflow.deadline;

import java.time.LocalDate;

/** A rung of the reminder ladder that has been reached: the day it stands for, and who is told. */
public record ReachedRung(LocalDate on, AlertLevel level) {
}
