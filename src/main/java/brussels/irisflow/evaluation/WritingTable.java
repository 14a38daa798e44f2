package brussels.irisflow.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WritingTable extends JpaRepository<Writing, UUID> {

  List<Writing> findByEvaluation(String evaluation);

  List<Writing> findByEvaluationAndKind(String evaluation, WritingKind kind);
}
