/**
 * The only room that knows the workflow engine.
 *
 * <p>A feature meets the engine in three ways. Its models call its {@link brussels.irisflow.engine.ProcessBean process
 * beans}, the only beans that an expression can reach. People complete tasks, always through the form gate: methods marked
 * {@link brussels.irisflow.engine.Completes} receive what was filled in as a record, methods marked
 * {@link brussels.irisflow.engine.Shows} say what a form shows; nothing of either is kept as a process variable. And the
 * feature calls {@link brussels.irisflow.engine.Workflow} and {@link brussels.irisflow.engine.Decisions}.
 *
 * <p>Inside: deployment of the models and migration of running instances, the engine's read-only view on the accounts, the
 * Tasklist in three languages, the allow-list of its calls and the answers to the engine's known security holes. What the
 * Tasklist must know about dossiers comes through the seam {@link brussels.irisflow.engine.DossierCards}.
 */
package brussels.irisflow.engine;
