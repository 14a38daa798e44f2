package brussels.irisflow.mandate;

/** Who sets the objectives, designates the holder and decides on the evaluation. */
public enum MandateAuthority {
  /** The Government of the Brussels-Capital Region. */
  GOVERNMENT,
  /** The United College of the Common Community Commission. */
  UNITED_COLLEGE
}
