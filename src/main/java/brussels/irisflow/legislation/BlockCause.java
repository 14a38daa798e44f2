package brussels.irisflow.legislation;

/** Why a step cannot go on; coded, so that causes can be counted over all dossiers. */
public enum BlockCause {
  /** The Government does not agree on the substance. */
  NO_POLITICAL_AGREEMENT,
  /** The Government only handles current affairs. */
  CARETAKER_GOVERNMENT,
  /** The means are not there, or the budget does not agree. */
  BUDGET,
  /** Nobody is there to do the work. */
  STAFF,
  /** Who is competent is contested. */
  COMPETENCE,
  /** Another entity of Belgium holds it up. */
  OTHER_ENTITY,
  /** A legal objection has to be met, of the Council of State for example. */
  LEGAL_OBJECTION,
  /** A study or data are missing. */
  STUDY_MISSING,
  /** The European text itself is being changed or explained. */
  EUROPEAN_TEXT,
  /** A case before a court must come first. */
  COURT_CASE,
  /** Anything else: the reason says what. */
  OTHER
}
