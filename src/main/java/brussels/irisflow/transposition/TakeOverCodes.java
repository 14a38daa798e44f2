package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import java.util.List;
import java.util.Map;

/** Finds the institutions that a running dossier names, by what people call them. */
final class TakeOverCodes {

  private static final int SHOWN = 40;

  private TakeOverCodes() {
  }

  /** The dossier with the codes of its institutions; one that there is not stays as it was written, for {@link #check}. */
  static TakeOverFile known(TakeOverFile file, Map<String, String> codes) {
    return new TakeOverFile(file.row(), file.celex(), file.competence(), code(file.lead(), codes),
        file.contributors().stream().map(one -> code(one, codes)).toList(), file.otherEntities(), file.eta(), file.plan(), file.moves(),
        file.measures().stream().map(taken -> known(taken, codes)).toList());
  }

  private static TakeOverFile.TakenMeasure known(TakeOverFile.TakenMeasure taken, Map<String, String> codes) {
    MeasureProposal said = taken.proposal();
    return new TakeOverFile.TakenMeasure(taken.row(), new MeasureProposal(said.title(), said.instrument(),
        code(said.institution(), codes), said.articles(), said.deadline()), taken.steps(), taken.notice());
  }

  private static String code(String given, Map<String, String> codes) {
    return given == null ? null : codes.getOrDefault(given.strip(), given.strip());
  }

  /** Finds fault with every institution that is none of these. */
  static void check(TakeOverFile file, List<String> codes, Faults faults) {
    check(file.name("lead"), file.lead(), codes, faults);
    file.contributors().forEach(one -> check(file.name("contributors"), one, codes, faults));
    file.measures().forEach(taken -> check(TakeOverFile.name(taken.row(), "institution"), taken.proposal().institution(), codes, faults));
  }

  private static void check(String field, String code, List<String> codes, Faults faults) {
    if (code != null && !code.isBlank() && !codes.contains(code)) {
      faults.add(field, "transposition.sent.institution", code.length() > SHOWN ? code.substring(0, SHOWN) + "…" : code);
    }
  }
}
