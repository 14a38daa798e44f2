/**
 * Directives, and how the Region brings each of them into its law: the measures, the articles they cover, their
 * notification to the Commission, and the correlation table.
 *
 * <p>A {@code Directive} is what the European Union adopted, as the Publications Office tells it and as people put it right.
 * A {@code Transposition} is the Region's dossier on it. Which steps a measure's act must pass is the business of the room
 * {@code legislation}.
 */
package brussels.irisflow.transposition;
