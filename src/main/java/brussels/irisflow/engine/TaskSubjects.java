package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What tells a task from others of the same name in the same dossier: the step it is about, or the measure. Each room whose
 * models name such a thing by a local variable implements it.
 */
public interface TaskSubjects {

  /** The name of the local variable by which a process of this room holds the thing's id. */
  String local();

  /** The names of these things; ids that are unknown are left out. One query, whatever the number. */
  Map<UUID, Trilingual> names(Collection<UUID> ids);
}
