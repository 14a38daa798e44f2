package brussels.irisflow.transposition;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The correlation tables of all dossiers; each dossier has at most one. */
interface CorrelationTables extends Repository<CorrelationTable, UUID> {

  /** Stores a new table; one that was found keeps itself up to date until the transaction ends. */
  CorrelationTable save(CorrelationTable table);

  Optional<CorrelationTable> findByTransposition(String reference);
}
