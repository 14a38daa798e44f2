package brussels.irisflow.transposition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All dossiers on directives. */
interface Transpositions extends Repository<Transposition, UUID> {

  /** Stores a new dossier; one that was found keeps itself up to date until the transaction ends. */
  Transposition save(Transposition transposition);

  Optional<Transposition> findByReference(String reference);

  /** The dossier that has this measure. */
  Optional<Transposition> findByMeasuresId(UUID measure);

  /** The dossiers on a directive; as a rule there is one. */
  List<Transposition> findByCelex(String celex);

  List<Transposition> findByCelexInAndStatus(Collection<String> celexes, TranspositionStatus status);
}
