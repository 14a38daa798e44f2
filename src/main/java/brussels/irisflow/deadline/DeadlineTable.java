package brussels.irisflow.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeadlineTable extends JpaRepository<Deadline, UUID> {

  @Query("select d.dossier from Deadline d where d.id = :id")
  Optional<String> dossierOf(UUID id);

  List<Deadline> findByDossierOrderByDueAscOpenedAsc(String dossier);

  Optional<Deadline> findFirstByDossierAndKindAndSubjectOrderByOpenedDesc(String dossier, String kind, String subject);

  @Query("select d.id from Deadline d where d.dossier = :dossier and d.metOn is null"
      + " and d.status <> brussels.irisflow.deadline.DeadlineStatus.CANCELLED order by d.due")
  List<UUID> unsettled(String dossier);

  @Query("select d from Deadline d where d.wakes > :now")
  List<Deadline> wakingAfter(Instant now);
}
