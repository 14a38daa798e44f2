package brussels.irisflow.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.ApplicationContext;

/** Which nodes of a model the tests have passed so far. */
public final class ModelNodes {

  private final RepositoryService repository;
  private final HistoryService history;

  public ModelNodes(ApplicationContext context) {
    this.repository = context.getBean(RepositoryService.class);
    this.history = context.getBean(HistoryService.class);
  }

  /** The ids of the nodes of the deployed model that no instance has passed to its end; what was broken off does not count. */
  public Set<String> neverPassed(String process) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    Set<String> nodes = repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
        .map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
    history.createHistoricActivityInstanceQuery().processDefinitionId(definition).finished().unlimitedList().stream()
        .filter(passed -> !passed.isCanceled()).map(HistoricActivityInstance::getActivityId).forEach(nodes::remove);
    return nodes;
  }
}
