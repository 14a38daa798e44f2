package brussels.irisflow.evaluation;

import brussels.irisflow.mandate.EvaluationKind;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvaluationTable extends JpaRepository<Evaluation, String> {

  List<Evaluation> findByMandate(String mandate);

  boolean existsByMandateAndKind(String mandate, EvaluationKind kind);
}
