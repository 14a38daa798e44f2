package brussels.irisflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Closes CVE-2026-109432: the engine refuses expressions in the queries that users send, but forgets those inside
 * {@code orQueries}. Stored filters, which are ours alone, keep their expressions.
 */
class GuardedTaskService extends TaskServiceImpl {

  @Override
  public TaskQuery createTaskQuery() {
    TaskQueryImpl query = (TaskQueryImpl) super.createTaskQuery();
    query.addValidator(candidate -> {
      if (((TaskQueryImpl) candidate).getQueries().stream().anyMatch(or -> !or.getExpressions().isEmpty())) {
        throw new BadUserRequestException("Expressions are forbidden in queries, or-queries included");
      }
    });
    return query;
  }
}
