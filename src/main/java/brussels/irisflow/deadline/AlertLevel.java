package brussels.irisflow.deadline;

/** Who is told at a rung of the reminder ladder. */
public enum AlertLevel {
  /** Those who must act: the institution's correspondents. */
  REMINDER,
  /** Those who coordinate: Brussels International for European dossiers, HR for mandates. */
  ESCALATION,
  /** The head of the institution. */
  HEAD
}
