package brussels.irisflow.request;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestTable extends JpaRepository<Request, String> {

  @Override
  @EntityGraph(attributePaths = "exchanges")
  Optional<Request> findById(String reference);

  List<Request> findByDossierAndStatus(String dossier, RequestStatus status);
}
