package brussels.irisflow.engine;

import java.time.Instant;

/**
 * A person has completed a task; published in the same transaction.
 *
 * @param key the id of the user task in the model
 * @param process the process id of the model
 * @param dossier the reference that is the business key
 */
public record TaskCompleted(String key, String process, String dossier, String person, Instant at) {
}
