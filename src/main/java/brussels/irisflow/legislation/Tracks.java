package brussels.irisflow.legislation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All tracks. */
interface Tracks extends Repository<Track, UUID> {

  /** Stores a new track; one that was found keeps itself up to date until the transaction ends. */
  Track save(Track track);

  Optional<Track> findById(UUID id);

  /** The track that has this step. */
  Optional<Track> findByStepsId(UUID step);

  /** The tracks of a dossier, in the order in which they were set up. */
  List<Track> findByDossierOrderByOpenedAt(String dossier);
}
