package brussels.irisflow.objective;

/** A level of the tree of objectives. */
enum NodeKind {
  OBJECTIVE, POINT, TARGET, TERM;

  /** The level under this one; null under a term. */
  NodeKind below() {
    return this == TERM ? null : values()[ordinal() + 1];
  }
}
