/**
 * The objectives of a mandate: read from the document that the Government's services use, corrected in an editor, kept in
 * versions, and unfolded into dated occurrences.
 *
 * <p>A document becomes a tree in four steps, each with a class of its own: {@code DocumentText} takes the lines out of a file,
 * {@code Healing} mends what the page did to them, {@code DocumentReader} places each line by the labels of the
 * {@code Vocabulary}, and {@code TermReader} says what a term means. Nothing is dropped: what cannot be placed is a warning.
 * A mandate is known here by its reference only.
 *
 * <p>What is due has its day from the term, from an event that somebody tells ({@link brussels.irisflow.objective.TargetEvents}),
 * or from a calendar that another room keeps: that room supplies an {@link brussels.irisflow.objective.EvidenceSource}, and what
 * the correspondents of an institution did counts as evidence for its holder. Dossiers that a reader may not see count unnamed.
 */
package brussels.irisflow.objective;
