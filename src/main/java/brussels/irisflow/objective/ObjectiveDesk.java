package brussels.irisflow.objective;

import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR does with drafts: keeps what was read, and puts it right. */
@Service
@Transactional
class ObjectiveDesk {

  private final SetStore store;
  private final CurrentPerson current;
  private final Clock clock;

  ObjectiveDesk(SetStore store, CurrentPerson current, Clock clock) {
    this.store = store;
    this.current = current;
    this.clock = clock;
  }

  private Moment now() {
    return new Moment(current.name(), clock.instant());
  }

  /** Keeps what a document says as a draft. */
  UUID keep(ObjectivesDocument document) {
    return store.save(ObjectiveSet.read(document, now())).id();
  }
}
