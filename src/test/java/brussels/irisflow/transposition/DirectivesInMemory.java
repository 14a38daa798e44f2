package brussels.irisflow.transposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** Directives without a database. */
class DirectivesInMemory implements Directives {

  final List<Directive> all = new ArrayList<>();

  @Override
  public Directive save(Directive directive) {
    all.add(directive);
    return directive;
  }

  @Override
  public Optional<Directive> findByCelex(String celex) {
    return all.stream().filter(directive -> directive.celex().equals(celex)).findFirst();
  }

  @Override
  public List<Directive> findByCelexIn(Collection<String> celexes) {
    return all.stream().filter(directive -> celexes.contains(directive.celex())).toList();
  }

  @Override
  public Page<Directive> findAll(Pageable page) {
    return new PageImpl<>(all, page, all.size());
  }
}
