package brussels.irisflow.transposition;

/**
 * A directive is known that was not before.
 *
 * @param imported whether an import brought it; otherwise a person typed it
 */
record DirectiveAdded(String celex, boolean imported) {
}
