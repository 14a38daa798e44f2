package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine is set up to do and not to do, seen by what it does. */
class EngineSettingsTest extends IrisflowTest {

  @Autowired
  private ProcessEngineConfiguration configuration;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ManagementService management;

  private final List<Deployment> deployments = new ArrayList<>();

  @AfterEach
  void forget() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
  }

  private void deploy(String key, BpmnModelInstance model) {
    deployments.add(repository.createDeployment().name("probe").addModelInstance(key + ".bpmn", model).deploy());
  }

  @Test
  void workThatFailsIsTriedFiveTimesEachFiveMinutesLater() {
    deploy("probe-retry", Bpmn.createExecutableProcess("probe-retry").camundaHistoryTimeToLive(1).startEvent().camundaAsyncAfter()
        .serviceTask("Fails").camundaExpression("${nobody.knows()}").endEvent().done());
    String instance = runtime.startProcessInstanceByKey("probe-retry").getId();
    for (int left = 5; left > 0; left--) {
      timeMachine.travelTo(clock.instant());
      Job job = management.createJobQuery().processInstanceId(instance).singleResult();
      assertThat(job.getRetries()).isEqualTo(left - 1);
      if (left > 1) {
        Duration wait = Duration.between(clock.instant(), job.getDuedate().toInstant());
        assertThat(wait).isBetween(Duration.ofSeconds(280), Duration.ofSeconds(301));
        timeMachine.set(job.getDuedate().toInstant().plusSeconds(1));
      }
    }
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).as("an administrator sees it").isEqualTo(1);
    assertThat(api("admin").get("/engine-rest/incident?processInstanceId=" + instance).json()).hasSize(1);
  }

  /** Beans that are none of a process, the engine itself, classes, and whatever could be reached from an object at hand. */
  @ParameterizedTest
  @ValueSource(strings = {"${timeMachine.toString()}", "${accounts.all()}", "${dataSource.getConnection()}", "${runtimeService.toString()}",
      "${environment.getProperty('x')}", "${execution.getProcessEngineServices()}", "${execution.processEngineServices}",
      "${execution.getClass()}", "${''.getClass().forName('java.lang.Runtime')}", "${''.class}", "${deadlineWatch.getClass()}",
      "${deadlineWatch.hashCode()}", "${deadlineWatch.class}", "${execution.setVariable('a','b')}", "${execution.id.getClass()}",
      "#{systemProperties}", "${T(java.lang.Runtime)}", "${new('x')}", "${now().getClass()}", "${dateTime().getClass()}",
      "${applicationContext.getBean('x')}", "${dossiers.get('x')}", "${workflow.stop('a','b','c')}"})
  void anExpressionReachesProcessBeansAndNothingElse(String expression) {
    try {
      deploy("probe-expression", Bpmn.createExecutableProcess("probe-expression").camundaHistoryTimeToLive(1).startEvent()
          .serviceTask("Tries").camundaExpression(expression).camundaResultVariable("got").userTask("Came").endEvent().done());
      runtime.startProcessInstanceByKey("probe-expression");
    } catch (RuntimeException refused) {
      return;
    }
    throw new AssertionError(expression + " was evaluated");
  }

  @Test
  void noScriptRuns() {
    for (String language : List.of("javascript", "groovy", "juel", "ecmascript", "python")) {
      try {
        deploy("probe-script", Bpmn.createExecutableProcess("probe-script").camundaHistoryTimeToLive(1).startEvent()
            .scriptTask("Tries").scriptFormat(language).scriptText("1 + 1").userTask("Came").endEvent().done());
        runtime.startProcessInstanceByKey("probe-script");
      } catch (RuntimeException refused) {
        continue;
      }
      throw new AssertionError("A script in " + language + " ran");
    }
  }

  @Test
  void whatIsPastIsForgottenInItsTimeAtNight() {
    ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) configuration;
    assertThat(settings.isHistoryCleanupEnabled()).isTrue();
    assertThat(settings.getHistoryCleanupBatchWindowStartTime()).startsWith("01:00");
    assertThat(settings.getHistoryCleanupBatchWindowEndTime()).startsWith("05:00");
    assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).isNotEmpty()
        .allSatisfy(process -> assertThat(process.getHistoryTimeToLive()).as(process.getKey()).isPositive());
    assertThat(repository.createDecisionDefinitionQuery().latestVersion().list()).isNotEmpty()
        .allSatisfy(table -> assertThat(table.getHistoryTimeToLive()).as(table.getKey()).isNotNull().isNotNegative());
    assertThat(settings.getHistoryCleanupJobLogTimeToLive()).isEqualTo("P180D");
  }

  @Test
  void noListIsEndless() {
    assertThat(((ProcessEngineConfigurationImpl) configuration).getQueryMaxResultsLimit()).isEqualTo(2000);
    assertThat(api("admin").get("/engine-rest/history/activity-instance").json().size()).isLessThanOrEqualTo(1000);
    assertThat(api("admin").get("/engine-rest/history/activity-instance?maxResults=999999").json().size()).isLessThanOrEqualTo(1000);
    assertThat(api("admin").get("/engine-rest/history/activity-instance?maxResults=3").json().size()).isLessThanOrEqualTo(3);
    assertThat(api("admin").get("/engine-rest/history/activity-instance?maxResults=3&maxResults=999999").status()).isIn(200, 400);
    assertThat(api("admin").get("/engine-rest/history/activity-instance?maxResults=3&maxResults=999999").json().size())
        .isLessThanOrEqualTo(1000);
  }

  @Test
  void objectsOfJavaAreNeitherTakenNorGiven() {
    assertThat(((ProcessEngineConfigurationImpl) configuration).isJavaSerializationFormatEnabled()).isFalse();
    assertThat(((ProcessEngineConfigurationImpl) configuration).isAuthorizationEnabled()).isTrue();
    assertThat(((ProcessEngineConfigurationImpl) configuration).isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(((ProcessEngineConfigurationImpl) configuration).getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
  }
}
