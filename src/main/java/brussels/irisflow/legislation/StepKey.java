package brussels.irisflow.legislation;

/** What has to be passed on the way of a regional act; the order and the selection come with the instrument. */
public enum StepKey {
  /** Negotiation of a cooperation agreement with the other entities. */
  NEGOTIATION,
  /** Signature of a cooperation agreement by all parties. */
  SIGNATURE_OF_AGREEMENT,
  /** Text and explanatory memorandum, in Dutch and in French. */
  DRAFT,
  /** Equal-opportunity test: ordinance of 4 October 2018. */
  EQUAL_OPPORTUNITY_TEST,
  /** Opinion of the Inspectorate of Finance, and the agreement of the minister of the budget. */
  INSPECTORATE_OF_FINANCE,
  /** First reading in the Government. */
  FIRST_READING,
  /** Opinion of Brupartners: ordinance of 2 December 2021. */
  ADVISORY_BODY_BRUPARTNERS,
  /** Opinion of the council for the environment. */
  ADVISORY_BODY_ENVIRONMENT,
  /** Opinion of the regional mobility commission. */
  ADVISORY_BODY_MOBILITY,
  /** Opinion of the advisory council for housing. */
  ADVISORY_BODY_HOUSING,
  /** Opinion of BRUGEL, the regulator of energy and water. */
  ADVISORY_BODY_BRUGEL,
  /** Opinion of the Data Protection Authority. */
  ADVISORY_BODY_DATA_PROTECTION,
  /** Opinion of any other body. */
  ADVISORY_BODY_OTHER,
  /** Second reading in the Government. */
  SECOND_READING,
  /** Opinion of the legislation section of the Council of State: article 84, paragraph 1, of the coordinated laws. */
  COUNCIL_OF_STATE,
  /** Last reading in the Government: the final approval of a draft ordinance, the adoption of a decree. */
  THIRD_READING,
  /** Signature of a ministerial order. */
  MINISTER_SIGNATURE,
  /** Deposit in the Parliament and examination in committee. */
  DEPOSIT,
  /** Vote in plenary. */
  PLENARY_VOTE,
  /** Sanction and promulgation by the Government. */
  SANCTION,
  /** Publication in the Belgian Official Gazette. */
  PUBLICATION;

  /** Whether an advisory body gives its opinion here; all of them are asked at the same time. */
  public boolean advisoryBody() {
    return name().startsWith("ADVISORY_BODY_");
  }

  /** Whether the step ends with an opinion. */
  public boolean asksOpinion() {
    return advisoryBody() || this == INSPECTORATE_OF_FINANCE || this == COUNCIL_OF_STATE;
  }
}
