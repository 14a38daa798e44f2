package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A task that waits for somebody.
 *
 * @param key the id of the user task in the model
 * @param process the process id of the model
 * @param instance the process instance that waits for it
 * @param dossier the reference that is the business key
 * @param name the name of the task in the reader's language
 * @param subject the step or measure it is about, null when it is about the whole dossier
 * @param due the last day for it, null when it has none
 * @param assignee who has claimed it, null when nobody has
 * @param groups the groups that may claim it
 */
public record OpenTask(String id, String key, String process, String instance, String dossier, String name,
    Trilingual subject, LocalDate due, String assignee, Set<String> groups, Instant created) {

  public OpenTask {
    groups = Set.copyOf(groups);
  }

  /** The code of the institution whose correspondents may do it, {@code BI} for Brussels International, null for anybody else. */
  public String institution() {
    return groups.stream().map(Groups::institutionIn).filter(Objects::nonNull).sorted().findFirst()
        .orElse(groups.contains(Groups.BI) ? "BI" : null);
  }
}
