/**
 * Mandates of top officials: vacancy or appointment, objectives, management plan, follow-up, evaluations, renewal or end.
 *
 * <p>Other rooms record what came of an evaluation through {@link brussels.irisflow.mandate.Mandates} and hear by
 * {@link brussels.irisflow.mandate.EvaluationDue} that one is to be opened and by {@link brussels.irisflow.mandate.MandateEnded}
 * that it is not needed any more; {@link brussels.irisflow.mandate.HolderAbsent} says that those under way stand still. The way of a mandate is {@code bpmn/mandate/mandate-cycle.bpmn}, its business key the reference
 * {@code MAN-…}; objectives, management plan and the reports of each period are processes of their own.
 *
 * <p>HR sees all mandates, a holder their own but for drafts. Cabinets and the authority are no parties to the dossier: they see
 * what is submitted to them and nothing else, see {@link brussels.irisflow.mandate.MandateAccess}.
 */
package brussels.irisflow.mandate;
