package brussels.irisflow.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Correspondents extends JpaRepository<Correspondent, UUID> {

  /** The names of those who represent an institution on a day, the first before the substitutes. */
  @Query("select c.person from Correspondent c where c.institution = :institution and c.since <= :day"
      + " and (c.until is null or c.until >= :day) order by c.rank, c.since")
  List<String> serving(String institution, LocalDate day);
}
