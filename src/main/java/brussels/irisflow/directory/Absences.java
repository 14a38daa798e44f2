package brussels.irisflow.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Absences extends JpaRepository<Absence, UUID> {

  List<Absence> findByPersonOrderBySinceDesc(String person);

  List<Absence> findByReplacementOrderBySinceDesc(String replacement);

  /** Absences that hold on this day and whose tasks have not been given back. */
  @Query("select a from Absence a where not a.begun and a.since <= :day and a.until >= :day order by a.since")
  List<Absence> beginning(LocalDate day);
}
