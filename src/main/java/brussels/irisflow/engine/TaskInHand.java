package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import java.util.Map;

/**
 * A task as the process bean sees it while a person opens or completes its form.
 *
 * @param id the task
 * @param key the id of the user task in the model
 * @param process the process id of the model
 * @param dossier the reference that is the business key
 * @param locals what the model set for this scope: ids of a measure, a step, a letter
 * @param person the login name of who has it in hand
 * @param language the language to answer in
 */
public record TaskInHand(String id, String key, String process, String dossier, Map<String, String> locals, String person,
    Language language) {

  /**
   * What the model set under this name.
   *
   * @throws IllegalStateException when it set nothing: a defect of the model
   */
  public String local(String name) {
    String value = locals.get(name);
    if (value == null) {
      throw new IllegalStateException("The model " + process + " sets no local " + name + " at " + key);
    }
    return value;
  }
}
