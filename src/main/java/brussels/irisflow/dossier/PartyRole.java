package brussels.irisflow.dossier;

/** The part somebody has in a dossier. */
public enum PartyRole {
  /** The institution that leads; one at the most. */
  LEAD,
  /** An institution that does a part of the work. */
  CONTRIBUTOR,
  /** An institution that was asked a question. */
  CONSULTED,
  /** A group or person with a step to do: a cabinet, the Government's secretariat, legal review. */
  INVOLVED,
  /** The mandate holder. */
  HOLDER,
  /** A member of the evaluation commission. */
  MEMBER
}
