package brussels.irisflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings running instances to the newest version of their model, by equal element ids. Elements that were renamed stand in
 * {@code bpmn/renamed.properties} as {@code process.OldId=NewId}. What cannot be brought along keeps running as it was and
 * is listed for the administrator.
 */
@Component
class InstanceMigration implements InfoContributor {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceMigration.class);
  private static final int AT_ONCE = 100;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final List<String> leftBehind = new CopyOnWriteArrayList<>();

  InstanceMigration(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /** What the last start could not bring along: process, version and instance, with the engine's reason. */
  List<String> leftBehind() {
    return List.copyOf(leftBehind);
  }

  /** For the administrator, under {@code /actuator/info}. */
  @Override
  public void contribute(Info.Builder info) {
    info.withDetail("leftBehind", leftBehind());
  }

  void migrateAll() {
    migrateAll(renamed());
  }

  /** @param renamed what {@code bpmn/renamed.properties} holds */
  void migrateAll(Properties renamed) {
    leftBehind.clear();
    for (ProcessDefinition newest : repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (ProcessDefinition old : repository.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).list()) {
        if (old.getVersion() < newest.getVersion()) {
          migrate(old, newest, renamed);
        }
      }
    }
  }

  private void migrate(ProcessDefinition old, ProcessDefinition newest, Properties renamed) {
    List<ProcessInstance> running = runtime.createProcessInstanceQuery().processDefinitionId(old.getId()).unlimitedList();
    if (running.isEmpty()) {
      return;
    }
    MigrationPlan plan = plan(old, newest, renamed);
    for (int from = 0; from < running.size(); from += AT_ONCE) {
      List<String> some = running.subList(from, Math.min(from + AT_ONCE, running.size())).stream()
          .map(ProcessInstance::getId).toList();
      try {
        runtime.newMigration(plan).processInstanceIds(some).execute();
      } catch (ProcessEngineException together) {
        some.forEach(one -> migrateAlone(plan, one, newest));
      }
    }
    LOG.info("Brought {} instances of {} from version {} to {}", running.size(), newest.getKey(), old.getVersion(),
        newest.getVersion());
  }

  private void migrateAlone(MigrationPlan plan, String instance, ProcessDefinition newest) {
    try {
      runtime.newMigration(plan).processInstanceIds(instance).execute();
    } catch (ProcessEngineException impossible) {
      leftBehind.add(newest.getKey() + " " + instance + ": " + impossible.getMessage());
      LOG.error("Instance {} of {} stays on its old version: {}", instance, newest.getKey(), impossible.getMessage());
    }
  }

  private MigrationPlan plan(ProcessDefinition old, ProcessDefinition newest, Properties renamed) {
    MigrationPlanBuilder plan = runtime.createMigrationPlan(old.getId(), newest.getId());
    var mapping = plan.mapEqualActivities().updateEventTriggers();
    String prefix = newest.getKey() + ".";
    for (String name : renamed.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        mapping.mapActivities(name.substring(prefix.length()), renamed.getProperty(name));
      }
    }
    return mapping.build();
  }

  private static Properties renamed() {
    Properties renamed = new Properties();
    ClassPathResource file = new ClassPathResource("bpmn/renamed.properties");
    if (file.exists()) {
      try (InputStream content = file.getInputStream()) {
        renamed.load(content);
      } catch (IOException unreadable) {
        throw new IllegalStateException("bpmn/renamed.properties cannot be read", unreadable);
      }
    }
    return renamed;
  }
}
