package brussels.irisflow.objective;

/** A calendar that others keep and that a term follows. */
public enum ExternalCalendar {
  /** The timetable for bringing directives into regional law. */
  TRANSPOSITION,
  /** The timetable of an infringement procedure. */
  INFRINGEMENT,
  /** The timetable of a procedure before the Court of Justice. */
  COURT,
  /** The timetable for ratifying treaties. */
  RATIFICATION,
  /** Ministerial circulars and decisions of the Government. */
  CIRCULARS,
  /** Management agreements, cooperation agreements and contracts. */
  AGREEMENTS,
  /** The agenda of the European Union and of international organisations. */
  EU_INTERNATIONAL
}
