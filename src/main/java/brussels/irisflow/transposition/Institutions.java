package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Codes of institutions as people give them; whether they exist is for the directory to say. */
final class Institutions {

  private static final String CODE = "[A-Za-z0-9-]{1,20}";
  private static final int MOST = 20;

  private Institutions() {
  }

  /** The code of one institution that must be given; null when it cannot be one. */
  static String required(Faults faults, String field, String code) {
    String given = faults.required(field, code, 100);
    return given == null ? null : checked(faults, field, given);
  }

  /** The codes of some institutions, each once and in order, without this one. */
  static List<String> others(Faults faults, String field, Collection<String> codes, String but) {
    Set<String> found = new LinkedHashSet<>();
    if (codes != null) {
      codes.stream().filter(code -> code != null && !code.isBlank()).forEach(code -> found.add(code.strip()));
    }
    found.remove(but);
    if (found.size() > MOST) {
      faults.add(field, "transposition.too-many-institutions", MOST);
    }
    found.forEach(code -> checked(faults, field, code));
    return List.copyOf(found);
  }

  private static String checked(Faults faults, String field, String code) {
    if (!code.matches(CODE)) {
      faults.add(field, "transposition.no-institution-code", code.length() > 40 ? code.substring(0, 40) + "…" : code);
      return null;
    }
    return code;
  }
}
