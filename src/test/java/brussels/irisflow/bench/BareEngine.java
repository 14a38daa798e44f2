package brussels.irisflow.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

/**
 * The yardstick: an engine of its own beside the application's, on the same database server, with nothing of ours in it. It
 * runs our models with every call of a process bean replaced by the constant that leads down the main path.
 */
class BareEngine implements AutoCloseable {

  private static final Pattern CALL = Pattern.compile("\\$\\{\\w+\\.(\\w+)\\(([^}]*)\\)}");
  /** What the calls answer on the way of one government decree; whatever is not named here answers true, for nobody reads it. */
  private static final Map<String, String> ANSWERS = answers();
  private static final String TIMER = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
        <process id="bare-timer" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Start"/><sequenceFlow id="StartToWait" sourceRef="Start" targetRef="Wait"/>
          <intermediateCatchEvent id="Wait"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${due}</timeDate>
          </timerEventDefinition></intermediateCatchEvent>
          <sequenceFlow id="WaitToEnd" sourceRef="Wait" targetRef="End"/><endEvent id="End"/>
        </process>
      </definitions>""";

  private final HikariDataSource pool = new HikariDataSource();
  private final ProcessEngine engine;

  BareEngine(String jdbcUrl, String schema) throws IOException {
    pool.setJdbcUrl(jdbcUrl);
    pool.setSchema(schema);
    pool.setMaximumPoolSize(20);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(pool);
    configuration.setDatabaseSchema(schema);
    configuration.setDatabaseTablePrefix(schema + ".");
    configuration.setDatabaseSchemaUpdate("create");
    configuration.setHistory("full");
    configuration.setMetricsEnabled(false);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setBeans(Map.of("one", new One()));
    configuration.setJobExecutor(executor());
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    deploy();
  }

  /** Answers lists of one element, for what our models run through. */
  public static final class One {

    public List<String> of() {
      return List.of("one");
    }
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String no : List.of("settled", "heldUp", "blocked", "waiting", "returned")) {
      answers.put(no, "${false}");
    }
    for (String list : List.of("openMeasures", "advisoryBodies")) {
      answers.put(list, "${one.of()}");
    }
    for (String group : List.of("groups", "responsibleGroup", "leadGroup")) {
      answers.put(group, "bi");
    }
    for (String day : List.of("due", "dueOf")) {
      answers.put(day, "2027-12-31");
    }
    return answers;
  }

  /** As many threads and as long a queue as the application's. */
  private static DefaultJobExecutor executor() {
    DefaultJobExecutor executor = new DefaultJobExecutor();
    executor.setCorePoolSize(3);
    executor.setMaxPoolSize(6);
    executor.setQueueSize(20);
    executor.setMaxJobsPerAcquisition(10);
    executor.setMaxWait(5000);
    return executor;
  }

  private void deploy() throws IOException {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().addString("bare-timer.bpmn", TIMER);
    for (String folder : List.of("transposition", "legislation")) {
      try (Stream<Path> models = Files.list(Path.of("bpmn", folder))) {
        for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
          deployment.addString(model.getFileName().toString(), withoutCalls(Files.readString(model, StandardCharsets.UTF_8)));
        }
      }
    }
    deployment.deploy();
  }

  private static String withoutCalls(String model) {
    return CALL.matcher(model).replaceAll(call -> Matcher.quoteReplacement("needs".equals(call.group(1))
        ? "${" + call.group(2).contains("GOVERNMENT") + "}" : ANSWERS.getOrDefault(call.group(1), "${true}")));
  }

  /** A directive's life: every task completed as it comes, until nothing is left; answers how many tasks it took. */
  int live() {
    String dossier = UUID.randomUUID().toString();
    engine.getRuntimeService().startProcessInstanceByKey("directive-transposition", dossier);
    int completed = 0;
    for (List<Task> open = tasks(dossier); !open.isEmpty(); open = tasks(dossier)) {
      for (Task task : open) {
        engine.getTaskService().complete(task.getId());
        completed++;
      }
    }
    return completed;
  }

  private List<Task> tasks(String dossier) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(dossier).list();
  }

  /** Sets timers for a moment; each in a process of its own. */
  void setTimers(int number, String due) {
    IntStream.range(0, number).forEach(each -> engine.getRuntimeService().startProcessInstanceByKey("bare-timer", Map.of("due", due)));
  }

  void work() {
    configuration().getJobExecutor().start();
  }

  void rest() {
    configuration().getJobExecutor().shutdown();
  }

  long timersLeft() {
    return engine.getManagementService().createJobQuery().timers().count();
  }

  private StandaloneProcessEngineConfiguration configuration() {
    return (StandaloneProcessEngineConfiguration) engine.getProcessEngineConfiguration();
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
