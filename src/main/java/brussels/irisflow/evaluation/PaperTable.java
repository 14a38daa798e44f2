package brussels.irisflow.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperTable extends JpaRepository<Paper, UUID> {

  List<Paper> findByEvaluation(String evaluation);

  List<Paper> findByEvaluationAndKind(String evaluation, PaperKind kind);
}
