package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models change while instances run for years: an instance at each place where a model waits is brought to a changed model. The
 * models are the shipped ones under another name, without what they ask of their rooms.
 */
class InstanceMigrationTest extends IrisflowTest {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String CALLED = "probe-called";

  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private InstanceMigration migration;

  private final List<Deployment> deployments = new ArrayList<>();

  @AfterEach
  void forget() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
    migration.migrateAll();
    assertThat(migration.leftBehind()).isEmpty();
  }

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      return files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void anInstanceAtEveryPlaceWhereAModelWaitsFollowsToTheNextVersion(Path file) {
    called();
    BpmnModelInstance model = probe(file);
    String key = process(model).getId();
    deploy(key, model);
    Map<String, String> waiting = new LinkedHashMap<>();
    for (String place : places(model)) {
      waiting.put(place, runtime.createProcessInstanceByKey(key).businessKey("PRB-" + place).startBeforeActivity(place).execute().getId());
    }
    assertThat(waiting).isNotEmpty();
    process(model).setName("Changed");
    model.getModelElementsByType(UserTask.class).forEach(task -> task.setName(task.getName() + " (changed)"));
    String newest = deploy(key, model);

    migration.migrateAll();

    assertThat(migration.leftBehind()).isEmpty();
    waiting.forEach((place, instance) -> {
      assertThat(instance(instance).getProcessDefinitionId()).as(place).isEqualTo(newest);
      assertThat(runtime.getActiveActivityIds(instance)).as("waits where it waited").contains(place);
    });
  }

  @Test
  void aRenamedElementIsFoundUnderItsNewName() {
    String key = "probe-renamed";
    deploy(key, line(key, "Ask", "Wait"));
    String instance = runtime.startProcessInstanceByKey(key).getId();
    String newest = deploy(key, line(key, "AskAgain", "Wait"));

    Properties renamed = new Properties();
    renamed.setProperty(key + ".Ask", "AskAgain");
    renamed.setProperty("another.Wait", "Nothing");
    migration.migrateAll(renamed);

    assertThat(migration.leftBehind()).isEmpty();
    assertThat(instance(instance).getProcessDefinitionId()).isEqualTo(newest);
    assertThat(runtime.getActiveActivityIds(instance)).containsExactly("AskAgain");
  }

  @Test
  void whatCannotFollowStaysAsItWasIsListedForTheAdministratorAndKeepsNobodyElseBack() {
    String key = "probe-left";
    deploy(key, line(key, "Ask", "Wait"));
    String stuck = runtime.startProcessInstanceByKey(key).getId();
    String other = runtime.createProcessInstanceByKey(key).startBeforeActivity("Wait").execute().getId();
    String old = instance(stuck).getProcessDefinitionId();
    String newest = deploy(key, line(key, "SomethingElse", "Wait"));

    migration.migrateAll();

    assertThat(migration.leftBehind()).singleElement().asString().contains(key, stuck).contains("Ask");
    assertThat(instance(stuck).getProcessDefinitionId()).isEqualTo(old);
    assertThat(instance(other).getProcessDefinitionId()).isEqualTo(newest);
    assertThat(browser("admin").get("/actuator/info").json().path("leftBehind").path(0).asText()).contains(stuck);
    assertThat(browser("bi").get("/actuator/info").status()).isEqualTo(403);

    repository.deleteDeployment(deployments.remove(deployments.size() - 1).getId(), true, true, true);
    deploy(key, line(key, "Ask", "Wait"));
    migration.migrateAll();
    assertThat(migration.leftBehind()).as("a better model brings it along").isEmpty();
  }

  private ProcessInstance instance(String id) {
    return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
  }

  private static BpmnModelInstance line(String key, String first, String second) {
    return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent("Begun").userTask(first).userTask(second)
        .endEvent("Ended").done();
  }

  private void called() {
    deploy(CALLED, Bpmn.createExecutableProcess(CALLED).camundaHistoryTimeToLive(1).startEvent().userTask("CalledWaits").endEvent().done());
  }

  private String deploy(String key, BpmnModelInstance model) {
    Deployment deployment = repository.createDeployment().name("probe")
        .addModelInstance(key + ".bpmn", Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(
            Bpmn.convertToString(model).getBytes(java.nio.charset.StandardCharsets.UTF_8)))).deploy();
    deployments.add(deployment);
    return repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).singleResult().getId();
  }

  private static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  /** The shipped model under another name, in which nothing asks anything of a room. */
  private static BpmnModelInstance probe(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    process(model).setId("probe-" + process(model).getId());
    model.getModelElementsByType(UserTask.class).forEach(task -> {
      task.setCamundaCandidateGroups("probe");
      for (String asks : List.of("dueDate", "formRef", "formRefBinding")) {
        task.getDomElement().removeAttribute(CAMUNDA, asks);
      }
    });
    model.getModelElementsByType(CallActivity.class).forEach(call -> {
      call.setCalledElement(CALLED);
      call.setCamundaCalledElementBinding("latest");
    });
    model.getModelElementsByType(FlowNode.class).forEach(node -> {
      ExtensionElements extensions = node.getExtensionElements();
      if (extensions != null) {
        node.removeChildElement(extensions);
      }
    });
    model.getModelElementsByType(Activity.class).forEach(activity -> {
      if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several) {
        several.getDomElement().removeAttribute(CAMUNDA, "collection");
        several.getDomElement().removeAttribute(CAMUNDA, "elementVariable");
        several.builder().cardinality("1");
      }
    });
    model.getModelElementsByType(TimeDate.class).forEach(date -> date.setTextContent("2199-01-01T08:00:00"));
    model.getModelElementsByType(TimeDuration.class).forEach(duration -> duration.setTextContent("P9999D"));
    return model;
  }

  private static List<String> places(BpmnModelInstance model) {
    List<String> places = new ArrayList<>();
    model.getModelElementsByType(FlowNode.class).forEach(node -> {
      boolean waits = node instanceof UserTask || node instanceof CallActivity || node instanceof EventBasedGateway
          || node instanceof IntermediateCatchEvent && node.getIncoming().stream()
          .noneMatch(flow -> flow.getSource() instanceof EventBasedGateway);
      if (waits && !(node instanceof BoundaryEvent)) {
        places.add(node.getId());
      }
    });
    return places;
  }
}
