package brussels.irisflow.legislation;

import java.util.Set;
import java.util.UUID;

/**
 * An act has been set on its way.
 *
 * @param dossier the reference of the dossier the track belongs to
 * @param owners who has a step to do
 */
public record TrackOpened(String dossier, UUID track, Set<StepOwner> owners) {

  public TrackOpened {
    owners = Set.copyOf(owners);
  }
}
