package brussels.irisflow.directory;

/** How a matter is divided between the federal State and the federated entities. */
public enum Competence {
  /** The federal State alone; the Region at most watches. */
  EXCLUSIVELY_FEDERAL,
  /** The federal State and federated entities, each for its part. */
  MIXED,
  /** The regions or communities alone. */
  EXCLUSIVELY_FEDERATED,
  /** Not clear from the domain: to be found out in consultation. */
  CONSULTATION
}
