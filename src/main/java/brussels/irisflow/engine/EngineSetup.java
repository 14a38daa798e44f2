package brussels.irisflow.engine;

import brussels.irisflow.security.Groups;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The permissions and filters that the application ships. Everybody may open the Tasklist, read the shipped filters and the
 * diagrams; tasks are seen by their candidates and claimants alone, and nothing opens an instance or its history.
 * The administrators' group gets what the engine gives its administrators.
 */
@Component
class EngineSetup {

  /** The property of a filter that says which of the shipped ones it is. */
  static final String ID = "irisflow";
  /** How the id of a filter by process begins. */
  static final String BY_PROCESS = "process.";

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final RepositoryService repository;

  EngineSetup(AuthorizationService authorizations, FilterService filters, TaskService tasks, RepositoryService repository) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.repository = repository;
  }

  void apply() {
    everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    everybody(Resources.FILTER, Authorization.ANY, Permissions.READ);
    everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
    administrators();
    shipFilters();
  }

  private void everybody(Resource resource, String id, Permission permission) {
    if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
        .resourceType(resource).resourceId(id).count() == 0) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
      grant.setResource(resource);
      grant.setResourceId(id);
      grant.addPermission(permission);
      authorizations.saveAuthorization(grant);
    }
  }

  private void administrators() {
    for (Resource resource : Resources.values()) {
      if (authorizations.createAuthorizationQuery().groupIdIn(Groups.ADMIN).resourceType(resource)
          .resourceId(Authorization.ANY).count() == 0) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(Groups.ADMIN);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
      }
    }
  }

  /** Filters carry English names; the catalogues translate them by the id kept in their properties. */
  private void shipFilters() {
    Map<String, Filter> former = new HashMap<>();
    filters.createTaskFilterQuery().list().forEach(filter -> former.put(String.valueOf(filter.getProperties().get(ID)), filter));
    // the first is what the Tasklist opens with: all that a person may do, so that nobody begins with an empty list
    ship(former, "my-groups", "Tasks of my institution", 10, mine());
    ship(former, "my-tasks", "My tasks", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    ship(former, "overdue", "Overdue", 30, mine().dueBeforeExpression("${now()}"));
    ship(former, "due-this-week", "Due within a week", 40, mine().dueAfterExpression("${now()}")
        .dueBeforeExpression("${dateTime().plusDays(7)}"));
    int priority = 50;
    for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion()
        .orderByProcessDefinitionKey().asc().list()) {
      if (!repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).isEmpty()) {
        ship(former, BY_PROCESS + process.getKey(), process.getName(), priority++, mine().processDefinitionKey(process.getKey()));
      }
    }
    former.values().forEach(filter -> filters.deleteFilter(filter.getId()));
  }

  private TaskQuery mine() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
  }

  /** Takes the filter of this id out of the former ones, or makes a new one; what is left over there is no longer shipped. */
  private void ship(Map<String, Filter> former, String id, String name, int priority, TaskQuery query) {
    Filter filter = former.containsKey(id) ? former.remove(id) : filters.newTaskFilter();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ID, id);
    properties.put("priority", priority);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    filter.setName(name);
    filter.setProperties(properties);
    filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
    filters.saveFilter(filter);
  }
}
