package brussels.irisflow.transposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Dossiers without a database. */
class TranspositionsInMemory implements Transpositions {

  final List<Transposition> all = new ArrayList<>();

  @Override
  public Transposition save(Transposition transposition) {
    all.add(transposition);
    return transposition;
  }

  @Override
  public Optional<Transposition> findByReference(String reference) {
    return all.stream().filter(one -> one.reference().equals(reference)).findFirst();
  }

  @Override
  public Optional<Transposition> findByMeasuresId(UUID measure) {
    return all.stream().filter(one -> one.measures().stream().anyMatch(each -> each.id().equals(measure))).findFirst();
  }

  @Override
  public List<Transposition> findByCelex(String celex) {
    return all.stream().filter(one -> one.celex().equals(celex)).toList();
  }

  @Override
  public List<Transposition> findByCelexInAndStatus(Collection<String> celexes, TranspositionStatus status) {
    return all.stream().filter(one -> celexes.contains(one.celex()) && one.status() == status).toList();
  }
}
