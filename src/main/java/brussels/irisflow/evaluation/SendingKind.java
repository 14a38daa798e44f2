package brussels.irisflow.evaluation;

/** What is formally sent in an evaluation: to the holder, or to a cabinet. */
enum SendingKind {
  /** The chair asks for the activity report. */
  REQUEST,
  /** The secretariat asks a minister's cabinet for its opinion on the objectives. */
  OPINIONS,
  /** The holder is invited to the hearing. */
  INVITATION,
  /** The draft report, for remarks. */
  REPORT,
  /** The mention with the report. */
  MENTION,
  /** The decision on the appeal. */
  DECISION
}
