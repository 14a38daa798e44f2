package brussels.irisflow.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * A task is seen by its candidate groups and by nobody else. The engine by itself would let everybody who ever had a task in
 * hand, and every group that ever could take it, see it until its end: after an absence, an appointment or a change of parties
 * as well. Here a claim gives no permission of its own, since a claimant is in one of the groups or loses the task, and a group
 * that is taken from a task takes its permission along.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    AuthorizationEntity given = IdentityLinkType.CANDIDATE.equals(type)
        ? getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId()) : null;
    return given == null ? null : new AuthorizationEntity[] {given};
  }
}
