package brussels.irisflow.transposition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All directives. */
interface Directives extends Repository<Directive, UUID> {

  /** Stores a new directive; one that was found keeps itself up to date until the transaction ends. */
  Directive save(Directive directive);

  Optional<Directive> findByCelex(String celex);

  List<Directive> findByCelexIn(Collection<String> celexes);

  Page<Directive> findAll(Pageable page);
}
