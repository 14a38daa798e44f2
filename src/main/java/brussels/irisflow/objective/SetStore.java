package brussels.irisflow.objective;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All versions of all objectives. */
interface SetStore extends Repository<ObjectiveSet, UUID> {

  /** Stores a new version; one that was found keeps itself up to date until the transaction ends. */
  ObjectiveSet save(ObjectiveSet set);

  ObjectiveSet saveAndFlush(ObjectiveSet set);

  void delete(ObjectiveSet set);

  void flush();

  Optional<ObjectiveSet> findById(UUID id);

  List<ObjectiveSet> findByMandateOrderByNumber(String mandate);

  List<ObjectiveSet> findByStatusInOrderByChangedAtDesc(Collection<ObjectiveStatus> statuses);
}
