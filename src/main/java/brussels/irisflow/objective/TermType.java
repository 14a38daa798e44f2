package brussels.irisflow.objective;

/** What kind of moment a term is. */
public enum TermType {
  /** All the time. */
  CONTINUOUS,
  /** A number of times a year. */
  RECURRING,
  /** By a date that the document names. */
  FIXED_DATE,
  /** By a milestone of the mandate, or within a period that runs from its beginning. */
  RELATIVE,
  /** By a calendar that others keep. */
  EXTERNAL_CALENDAR,
  /** When something happens, or when there is need. */
  EVENT_TRIGGERED
}
