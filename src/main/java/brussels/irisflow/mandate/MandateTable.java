package brussels.irisflow.mandate;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MandateTable extends JpaRepository<Mandate, String> {

  /** The mandates of a holder, the newest first. */
  List<Mandate> findByHolderOrderByStartsOnDesc(String holder);

  /** A mandate of this holder, institution and first day, so that nobody's is taken over twice. */
  @Query("select m from Mandate m where m.holder = :holder and m.institution = :institution and m.startsOn = :start")
  Optional<Mandate> same(String holder, String institution, java.time.LocalDate start);

  /** The mandate that was renewed into this one. */
  Optional<Mandate> findBySuccessor(String successor);

  /** The mandates that share a management plan with this one. */
  List<Mandate> findByPartner(String partner);
}
