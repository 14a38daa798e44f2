package brussels.irisflow.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Correspondents extends JpaRepository<Correspondent, UUID> {

  /** The names of those who represent an institution on a day, the first before the substitutes. */
  @Query("select c.person from Correspondent c join Person p on p.name = c.person where c.institution = :institution"
      + " and p.active and c.since <= :day and (c.until is null or c.until >= :day) order by c.rank, c.since")
  List<String> serving(String institution, LocalDate day);

  List<Correspondent> findByInstitutionOrderBySinceDesc(String institution);

  List<Correspondent> findByPersonOrderBySinceDesc(String person);

  /** Whoever represented the institution last, up to the day before. */
  @Query("select c from Correspondent c where c.institution = :institution and c.until < :day order by c.until desc, c.rank limit 1")
  Optional<Correspondent> lastBefore(String institution, LocalDate day);
}
