package brussels.irisflow.directory;

/**
 * Who represents an institution was looked at, because somebody was appointed or left or a day has come; published in the same
 * transaction, also when nothing came of it.
 *
 * @param institution the code
 * @param served whether it has a correspondent today
 */
public record RepresentationReviewed(String institution, boolean served) {
}
