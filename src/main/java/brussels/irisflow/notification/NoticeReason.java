package brussels.irisflow.notification;

/** Why somebody is told. */
public enum NoticeReason {
  /** A deadline of theirs is near, or past and not met. */
  REMINDER,
  /** Somebody else's deadline is past and not met. */
  ESCALATION,
  /** A deadline was given another day. */
  MOVE,
  /** A question was asked, answered or returned. */
  QUESTION,
  /** A task waits for them. */
  TASK,
  /** Something else happened to a dossier. */
  DOSSIER,
  /** Correspondents, absences and replacements. */
  DIRECTORY
}
