package brussels.irisflow.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Heads extends JpaRepository<Head, UUID> {

  @Query("select h from Head h where h.institution = :institution and h.since <= :day and (h.until is null or h.until >= :day)")
  Optional<Head> on(String institution, LocalDate day);

  List<Head> findByInstitutionOrderBySinceDesc(String institution);

  List<Head> findByPerson(String person);
}
