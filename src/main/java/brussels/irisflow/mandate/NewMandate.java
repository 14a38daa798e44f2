package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mandate to be opened: a vacancy without a holder, an appointment with one, or, with what lies behind it, one that runs.
 *
 * @param functionNl the function in Dutch, {@code functionFr} in French; one of the two is enough
 * @param institution the code of the institution
 * @param holder the account of the holder; null for a vacancy
 * @param start the first day in office, expected for a vacancy
 * @param end the last day; null for the length of a term
 * @param cabinets the accounts of the cabinets that propose the objectives
 * @param partner the reference of the mandate with which it shares a management plan; null for none
 * @param objectives the id of objectives that were read from a document; null for none
 * @param past what lies behind a mandate that is taken over; null for a new one
 */
public record NewMandate(String functionNl, String functionFr, MandateGrade grade, String institution, String holder,
    LanguageRole languageRole, MandateAuthority authority, LocalDate start, LocalDate end, List<String> cabinets, String partner,
    UUID objectives, NewMandate.Past past) {

  /**
   * What lies behind a mandate that is taken over.
   *
   * @param objectivesFrom from when its objectives apply; null when they are still to be set
   * @param objectivesDecision the reference of the decision that set them
   * @param planApprovedOn when its management plan was approved, null when it was not
   * @param midTermOn when the mid-term evaluation was decided, null when it was not
   */
  public record Past(LocalDate objectivesFrom, String objectivesDecision, Integer objectivesVersion, LocalDate planApprovedOn,
      String planDecision, LocalDate midTermOn, String midTermMention, LocalDate finalOn, String finalMention) {

    Past version(int number) {
      return new Past(objectivesFrom, objectivesDecision, number, planApprovedOn, planDecision, midTermOn, midTermMention, finalOn,
          finalMention);
    }
  }

  public NewMandate {
    cabinets = cabinets == null ? List.of() : cabinets.stream().map(String::valueOf).distinct().toList();
  }
}
