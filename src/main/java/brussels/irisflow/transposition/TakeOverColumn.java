package brussels.irisflow.transposition;

import brussels.irisflow.language.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the workbook with which running dossiers are taken over, in their order. */
enum TakeOverColumn {
  CELEX("celex", 14), COMPETENCE("competence", 24), LEAD("lead", 28), CONTRIBUTORS("contributors", 16), ETA("eta", 12),
  PLAN("plan", 14), MEASURE("title", 40), INSTRUMENT("instrument", 22), INSTITUTION("institution", 28), ARTICLES("articles", 22),
  DEADLINE("deadline", 12),
  MOVED_FROM("movedFrom", 14), MOVE_REASON("moveReason", 30),
  STEP("step", 36), STATE("state", 20), ON("on", 12), REFERENCE("reference", 22), REASON("reason", 36), CAUSE("cause", 24),
  ENTITY("entity", 20),
  ACT_TITLE("noticeTitle", 40), ACT_TYPE("actType", 20), ADOPTED("adoptedOn", 12), PUBLISHED("publishedOn", 12),
  GAZETTE("gazetteReference", 24), COVERAGE("coverage", 14),
  OTHER_ENTITIES("otherEntities", 34);

  private final String field;
  private final int width;

  TakeOverColumn(String field, int width) {
    this.field = field;
    this.width = width;
  }

  /** Whether a workbook may lack it: earlier templates do not have it. */
  boolean optional() {
    return this == OTHER_ENTITIES;
  }

  int width() {
    return width;
  }

  /** The key of its head in the catalogues. */
  String head() {
    return "transposition.take-over.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this is its head, in any of the languages or by its own name, which stays the same when words change. */
  boolean isCalled(String head, Texts texts) {
    return name().equalsIgnoreCase(head) || SheetLine.meansOneOf(texts, head, head());
  }

  static List<TakeOverColumn> all() {
    return List.of(values());
  }

  /** The column in which a field of the domain stands. */
  static TakeOverColumn of(String field) {
    return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No column holds " + field));
  }
}
