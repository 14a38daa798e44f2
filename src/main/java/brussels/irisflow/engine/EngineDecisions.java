package brussels.irisflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Engine engine;
  private final ObjectMapper mapper;

  EngineDecisions(DecisionService decisions, RepositoryService repository, Engine engine, ObjectMapper mapper) {
    this.decisions = decisions;
    this.repository = repository;
    this.engine = engine;
    this.mapper = mapper;
  }

  @Override
  public <R> List<R> decide(String table, Map<String, Object> inputs, Class<R> row) {
    return engine.bySystem(() -> decisions.evaluateDecisionTableByKey(table, inputs).getResultList().stream()
        .map(outputs -> mapper.convertValue(outputs, row))
        .toList());
  }

  @Override
  public String version(String table) {
    return engine.bySystem(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion()
        .singleResult().getId());
  }
}
