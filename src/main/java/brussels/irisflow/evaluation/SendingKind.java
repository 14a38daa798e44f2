package brussels.irisflow.evaluation;

/** What is formally sent to the holder. */
enum SendingKind {
  /** The chair asks for the activity report. */
  REQUEST,
  /** The draft report, for remarks. */
  REPORT,
  /** The mention with the report. */
  MENTION,
  /** The decision on the appeal. */
  DECISION
}
