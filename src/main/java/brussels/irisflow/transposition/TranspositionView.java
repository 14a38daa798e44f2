package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Eta;
import java.time.LocalDate;
import java.util.List;

/**
 * A dossier on a directive, to be read.
 *
 * @param eta the day on which the Region expects to be done, as said last; null before
 * @param lateSince the first deadline that passed with articles uncovered; null when none did
 * @param letterExpected the day around which a letter of formal notice is expected; null when not late
 * @param articles the provisions to be covered, in the normal form; empty while nobody has named any
 * @param doneOn the day on which the Region was done; null before
 * @param belgiumDoneOn the day on which Belgium as a whole was done; null before
 */
public record TranspositionView(String reference, String celex, TranspositionStatus status, TranspositionPhase phase,
    Competence competence, String lead, List<String> contributors, List<BelgianEntity> otherEntities, boolean ggcConcerned, LocalDate eta,
    List<Eta> etas, LocalDate lateSince, LocalDate letterExpected, BlockCause delayCause, String delayReason, String articles,
    LocalDate doneOn, LocalDate belgiumDoneOn, String belgiumReference, boolean takenOver, List<MeasureView> measures) {
}
