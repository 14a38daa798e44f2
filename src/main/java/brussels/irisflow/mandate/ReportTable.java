package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportTable extends JpaRepository<Report, UUID> {

  /** The reports of a mandate, the newest first. */
  List<Report> findByMandateOrderByFirstDayDescKindAsc(String mandate);

  boolean existsByMandateAndKindAndFirstDay(String mandate, ReportKind kind, LocalDate firstDay);
}
