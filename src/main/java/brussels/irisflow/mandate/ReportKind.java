package brussels.irisflow.mandate;

/** What a holder hands in. */
public enum ReportKind {
  /** The plan of a year. */
  OPERATIONAL_PLAN,
  /** The report on a quarter. */
  QUARTERLY
}
