package brussels.irisflow.request;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RequestTable extends JpaRepository<Request, String> {

  @Override
  @EntityGraph(attributePaths = "exchanges")
  Optional<Request> findById(String reference);

  /** The references of the questions on a dossier that still await something. */
  @Query("select r.reference from Request r where r.dossier = :dossier and r.status = RequestStatus.OPEN order by r.reference")
  List<String> openOn(String dossier);

  /** The references of the questions to which the answer of an institution is awaited. */
  @Query("select r.reference from Request r join r.exchanges x where x.institution = :institution and x.status = ExchangeStatus.ASKED"
      + " order by r.reference")
  List<String> awaiting(String institution);
}
