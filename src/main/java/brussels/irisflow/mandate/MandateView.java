package brussels.irisflow.mandate;

import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.List;

/**
 * A mandate as other rooms know it.
 *
 * @param institution the code of the institution
 * @param holder the account of the holder, null while there is none
 * @param cabinets the accounts of the cabinets that give their opinion
 * @param objectives the version of the objectives in force, null while there is none; 0 when their text was not taken over
 * @param midTerm the code of the mention at mid-term, null while there is none; {@code last} that of the final evaluation
 */
public record MandateView(String reference, Trilingual function, MandateGrade grade, String institution, String holder,
    LanguageRole languageRole, MandateAuthority authority, LocalDate start, LocalDate end, MandatePhase phase, List<String> cabinets,
    String partner, Integer objectives, String midTerm, String last, EndReason endReason, LocalDate closedOn) {

  static MandateView of(Mandate mandate) {
    return new MandateView(mandate.reference(), mandate.function(), mandate.grade(), mandate.institution(), mandate.holder(),
        mandate.languageRole(), mandate.authority(), mandate.startsOn(), mandate.endsOn(), mandate.phase(), mandate.cabinets(),
        mandate.partner(), mandate.objectives(), mandate.mention(EvaluationKind.MID_TERM), mandate.mention(EvaluationKind.FINAL),
        mandate.endReason(), mandate.closedOn());
  }
}
