/*
 * The pieces of page that are ours. AngularJS templates, beginning with their element; `translate` finds the texts in
 * the locale files.
 */

export const MY_WORK_LINK = `<a ng-href="{{ root }}" target="_self">
  <span class="glyphicon glyphicon-home" aria-hidden="true"></span>
  {{ 'IRISFLOW_MY_WORK' | translate }}
</a>`;

/* Only on a phone, where list and task do not fit beside each other. */
export const TO_THE_LIST = `<button type="button" class="btn btn-link irisflow-to-list" ng-click="toTheList()">
  <span aria-hidden="true">‹</span> {{ 'IRISFLOW_BACK_TO_LIST' | translate }}
</button>`;

export const DOSSIER_ON_CARD = `<div class="irisflow-card">
  <p ng-if="task.irisflow.subject" class="irisflow-subject">{{ task.irisflow.subject }}</p>
  <p ng-if="task.irisflow" class="irisflow-whose">
    <span class="irisflow-reference">{{ task.irisflow.reference }}</span>
    <span ng-if="task.irisflow.institution">{{ task.irisflow.institution }}</span>
  </p>
  <p ng-if="task.irisflow" class="irisflow-title" title="{{ task.irisflow.title }}">{{ task.irisflow.title }}</p>
  <p ng-if="deadline(task).text" class="irisflow-due" ng-class="{ late: deadline(task).late }">
    {{ 'DUE' | translate }} {{ deadline(task).text }}
    <strong ng-if="deadline(task).late" class="irisflow-late">{{ 'IRISFLOW_LATE' | translate }}</strong>
  </p>
</div>`;

export const TASK_HEAD = `<div class="irisflow-head">
  <p ng-if="task.irisflow.subject" class="irisflow-subject">{{ task.irisflow.subject }}</p>
  <p ng-if="task.irisflow" class="irisflow-title">
    <a class="irisflow-reference" ng-href="{{ task.irisflow.link }}" target="_self"
       title="{{ 'IRISFLOW_OPEN_DOSSIER' | translate }}">{{ task.irisflow.reference }}</a>
    {{ task.irisflow.title }}
  </p>

  <dl class="irisflow-facts">
    <div ng-if="task.irisflow.institution">
      <dt>{{ 'IRISFLOW_INSTITUTION' | translate }}</dt>
      <dd>{{ task.irisflow.institution }}</dd>
    </div>
    <div ng-if="!task.irisflow.institution && groupNames.length">
      <dt>{{ 'IRISFLOW_FOR' | translate }}</dt>
      <dd>{{ groupNames.join(', ') }}</dd>
    </div>
    <div ng-if="deadline(task).text" class="irisflow-due" ng-class="{ late: deadline(task).late }">
      <dt>{{ 'DUE_DATE' | translate }}</dt>
      <dd>
        {{ deadline(task).text }}
        <strong ng-if="deadline(task).late" class="irisflow-late">{{ 'IRISFLOW_LATE' | translate }}</strong>
      </dd>
    </div>
    <div class="assignee">
      <dt>{{ 'ASSIGNEE' | translate }}</dt>
      <dd ng-if="!hasAssignee()">{{ 'IRISFLOW_NOT_CLAIMED' | translate }}</dd>
      <dd ng-if="hasAssignee()">
        <span ng-if="assignee.firstName || assignee.lastName">{{ assignee.firstName }} {{ assignee.lastName }}</span>
        <span ng-if="!(assignee.firstName || assignee.lastName)">{{ assignee.id }}</span>
      </dd>
    </div>
  </dl>

  <button ng-if="!isGone() && isAssignee" type="button" class="unclaim btn btn-default" ng-click="unclaim()"
          ng-disabled="submitInProgress">{{ 'UNCLAIM_TASK' | translate }}</button>

  <p ng-if="task.description" class="irisflow-explanation">{{ task.description }}</p>

  <div ng-if="!isGone() && !hasAssignee()" class="irisflow-hint">
    <span>{{ 'IRISFLOW_CLAIM_FIRST' | translate }}</span>
    <button type="button" class="claim btn btn-primary" ng-click="claim()"
            ng-disabled="submitInProgress">{{ 'CLAIM_TASK' | translate }}</button>
  </div>
  <p ng-if="!isGone() && hasAssignee() && !isAssignee" class="irisflow-hint">{{ 'IRISFLOW_CLAIMED_BY_OTHER' | translate }}</p>
</div>`;
