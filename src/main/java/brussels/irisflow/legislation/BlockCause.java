package brussels.irisflow.legislation;

/** Why work cannot go on, or is late; coded, so that causes can be counted over all dossiers. */
public enum BlockCause {
  /** No political agreement. */
  POLITICAL,
  /** A legal difficulty has to be solved, such as an objection of the Council of State. */
  LEGAL,
  /** There is no budget. */
  BUDGET,
  /** Staff or expertise is missing. */
  CAPACITY,
  /** It depends on another entity of Belgium. */
  OTHER_ENTITY,
  /** A case before a court must come first. */
  COURT,
  /** The Government only handles current affairs. */
  CARETAKER_GOVERNMENT,
  /** Anything else: the reason says what. */
  OTHER
}
