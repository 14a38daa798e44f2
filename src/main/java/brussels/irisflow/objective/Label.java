package brussels.irisflow.objective;

import java.util.Set;

/** What a line can begin with that says what follows. */
enum Label {
  TITLE, FUNCTION, GRADE, INSTITUTION, PERIOD, AUTHORITY,
  STRATEGIC_SECTION, TRANSVERSAL_SECTION, STRATEGIC, TRANSVERSAL, CONTEXT, SUB_OBJECTIVES,
  POINT, POINTS, TARGET, TARGETS, TERM, TERMS;

  private static final Set<Label> HEADER = Set.of(TITLE, FUNCTION, GRADE, INSTITUTION, PERIOD, AUTHORITY);
  private static final Set<Label> NUMBERED = Set.of(STRATEGIC, TRANSVERSAL, POINT, POINTS, TARGET, TARGETS);

  /** Whether it names a fact about the mandate, which stands before the objectives. */
  boolean ofHeader() {
    return HEADER.contains(this);
  }

  boolean ofObjective() {
    return this == STRATEGIC || this == TRANSVERSAL;
  }

  boolean ofSection() {
    return this == STRATEGIC_SECTION || this == TRANSVERSAL_SECTION;
  }

  /** Whether a number may stand between it and what it introduces. */
  boolean numbered() {
    return NUMBERED.contains(this);
  }

  ObjectiveKind kind() {
    return this == STRATEGIC || this == STRATEGIC_SECTION ? ObjectiveKind.STRATEGIC : ObjectiveKind.TRANSVERSAL;
  }
}
