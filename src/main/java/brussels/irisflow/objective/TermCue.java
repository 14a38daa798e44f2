package brussels.irisflow.objective;

/** Words of a term that say when, and what they mean; {@code term} carries no text yet. */
record TermCue(int start, int end, Term term) {

  boolean is(TermType type) {
    return term.type() == type;
  }

  /** Whether it is "as needed". */
  boolean isNeed() {
    return is(TermType.EVENT_TRIGGERED) && term.timing().isEmpty();
  }

  boolean overlaps(TermCue other) {
    return start < other.end && other.start < end;
  }
}
