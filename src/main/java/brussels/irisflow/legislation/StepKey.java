package brussels.irisflow.legislation;

/** What has to be passed on the way of a regional act; the order and the selection come with the instrument. */
public enum StepKey {
  /** Text and explanatory memorandum, in Dutch and in French. */
  DRAFT,
  /** Equal-opportunity test: ordinance of 4 October 2018. */
  EQUAL_OPPORTUNITY_TEST,
  /** Opinion of the Inspectorate of Finance, and the agreement of the minister of the budget. */
  FINANCE_OPINION,
  /** First reading in the Government. */
  FIRST_READING,
  /** Opinion of one advisory body, which is named beside the key; several run in parallel. */
  ADVISORY_OPINION,
  /** Second reading in the Government. */
  SECOND_READING,
  /** Opinion of the legislation section of the Council of State: article 84, paragraph 1, of the coordinated laws. */
  COUNCIL_OF_STATE,
  /** Last reading in the Government: the final approval of a draft ordinance, the adoption of a decree. */
  THIRD_READING,
  /** Signature by the minister, or by the parties to an agreement. */
  SIGNATURE,
  /** Deposit in the Parliament and examination in committee. */
  PARLIAMENT_COMMITTEE,
  /** Vote in plenary. */
  PLENARY_VOTE,
  /** Sanction and promulgation by the Government. */
  SANCTION,
  /** Publication in the Belgian Official Gazette. */
  PUBLICATION
}
