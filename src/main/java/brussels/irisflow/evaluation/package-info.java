/**
 * Evaluations of mandates, at mid-term and at the end: report and opinions, the dossier, the commission, the mention, the appeal.
 *
 * <p>Begins with {@link brussels.irisflow.mandate.EvaluationDue} and ends by handing the mention to
 * {@link brussels.irisflow.mandate.Mandates}. The way is {@code bpmn/evaluation/mandate-evaluation.bpmn} with the processes it
 * calls; the business key is the reference {@code EVA-…}. What people write about somebody is written on pages, as a
 * {@link brussels.irisflow.evaluation.Writing} with a draft on the server, and never in a form of the Tasklist.
 *
 * <p>A long absence of the holder suspends an evaluation: {@link brussels.irisflow.evaluation.LongAbsences} shifts its open dates
 * and has a hearing that falls within it set anew. The period for an appeal runs on, as any remedy's does (assumed).
 *
 * <p>{@link brussels.irisflow.evaluation.OfficialPapers} makes the dossier, the report and what is notified as official
 * documents, in both languages, and keeps them as they were made.
 *
 * <p>Who sees which part of an evaluation is decided in {@link brussels.irisflow.evaluation.EvaluationAccess} alone; every
 * reading is noted. Mentions are data: the Dutch word for the middle one, “voldoende”, is assumed, because no source gives it.
 */
package brussels.irisflow.evaluation;
