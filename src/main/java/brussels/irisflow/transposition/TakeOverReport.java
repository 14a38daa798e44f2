package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.util.List;

/**
 * What became of the running dossiers of a workbook, each taken over or refused for itself.
 *
 * @param changed dossiers taken over before, of which the workbook now says more
 * @param unchanged dossiers of which it says nothing new
 * @param refused what to mend, by cell; of a dossier that is named here nothing was taken over
 * @param more how many further faults there are that are not listed
 */
public record TakeOverReport(List<Taken> opened, List<Taken> changed, List<Taken> unchanged, List<Refused> refused, int more) {

  /** The dossier of a directive, and the row in which it begins. */
  public record Taken(int row, String celex, String reference, Trilingual title, TranspositionPhase phase) {
  }

  /** A cell and what to mend there; {@code celex} is null where none can be told. */
  public record Refused(String celex, String cell, Message message) {
  }
}
