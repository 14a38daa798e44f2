package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands between every completion of a task and the engine, whichever way it comes. Checks that the person may complete it
 * now, checks the values against the deployed form, hands them as a record to the process bean and only then lets the
 * process go on. What people wrote never becomes a variable, so neither runtime nor history of the engine keeps it.
 */
@Component
class FormGate {

  private static final Logger LOG = LoggerFactory.getLogger(FormGate.class);

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final HistoryService history;
  private final FormService forms;
  private final Engine engine;
  private final Accounts accounts;
  private final ApplicationContext context;
  private final ApplicationEventPublisher events;
  private final ModelTexts texts;
  private final ObjectMapper mapper;
  private final FeelEngine feel;
  private final Clock clock;

  FormGate(TaskService tasks, RuntimeService runtime, RepositoryService repository, HistoryService history, FormService forms,
      Engine engine, Accounts accounts, ApplicationContext context, ApplicationEventPublisher events, ModelTexts texts,
      ObjectMapper mapper, ProcessEngineConfiguration configuration, Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.history = history;
    this.forms = forms;
    this.engine = engine;
    this.accounts = accounts;
    this.context = context;
    this.events = events;
    this.texts = texts;
    this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.feel = ((ProcessEngineConfigurationImpl) configuration).getDmnEngineConfiguration().getFeelEngine();
    this.clock = clock;
  }

  /**
   * Completes a task for a person.
   *
   * @throws Refusal 404 when the person may not see the task, 409 when somebody else has it or has done it, 400 for wrong
   *     fields, whatever the process bean refuses
   */
  @Transactional
  public void complete(String taskId, String person, Language language, Map<String, Object> submitted) {
    dossier(taskId).ifPresent(engine::oneAtATime);
    Task task = visible(taskId, person);
    mustBeFreeFor(task, person);
    TaskInHand hand = inHand(task, person, language);
    Object bean = bean(hand.process());
    Method method = method(bean, Completes.class, hand.key());
    mustNotBeOwnWork(task, method.getAnnotation(Completes.class), person);
    Map<String, Object> values = check(task, bean, hand, submitted);
    if (method.getParameterCount() == 1) {
      call(bean, method, hand);
    } else {
      call(bean, method, hand, record(values, method.getParameterTypes()[1]));
    }
    engine.bySystem(() -> {
      tasks.setAssignee(taskId, person);
      tasks.complete(taskId);
      return null;
    });
    events.publishEvent(new TaskCompleted(hand.key(), hand.process(), hand.dossier(), person, clock.instant()));
  }

  private Optional<String> dossier(String taskId) {
    return engine.bySystem(() -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .flatMap(task -> Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .singleResult()))
        .map(ProcessInstance::getBusinessKey));
  }

  /** What the form of a task shows now. */
  @Transactional
  public Map<String, Object> shows(String taskId, String person, Language language) {
    Task task = visible(taskId, person);
    TaskInHand hand = inHand(task, person, language);
    return shows(bean(hand.process()), hand);
  }

  /** The task, if this person has claimed it or may claim it. The administrator sees tasks but has no part in their content. */
  Task visible(String taskId, String person) {
    Task task = engine.bySystem(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
    Set<String> groups = groups(person);
    if (task == null) {
      throw doneBySomebody(taskId, person, groups);
    }
    if (!person.equals(task.getAssignee()) && candidates(taskId).stream().noneMatch(groups::contains)) {
      throw Refusal.unknown();
    }
    return task;
  }

  /** The groups whose members may claim a task. */
  Set<String> candidates(String taskId) {
    return engine.bySystem(() -> tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
        .map(IdentityLink::getGroupId).collect(Collectors.toSet()));
  }

  void mustBeFreeFor(Task task, String person) {
    if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
      throw Refusal.state("engine.task.claimed", displayName(task.getAssignee()));
    }
  }

  TaskInHand inHand(Task task, String person, Language language) {
    return engine.bySystem(() -> {
      Map<String, String> locals = new TreeMap<>();
      runtime.getVariables(task.getExecutionId()).forEach((name, value) -> {
        if (value instanceof String text) {
          locals.put(name, text);
        }
      });
      String dossier = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
          .getBusinessKey();
      String process = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
      return new TaskInHand(task.getId(), task.getTaskDefinitionKey(), process, dossier, locals, person, language);
    });
  }

  private Set<String> groups(String person) {
    return accounts.find(person).map(Account::groups).orElse(Set.of());
  }

  private Refusal doneBySomebody(String taskId, String person, Set<String> groups) {
    HistoricTaskInstance done = engine.bySystem(() ->
        history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult());
    if (done == null) {
      return Refusal.unknown();
    }
    boolean couldSee = person.equals(done.getAssignee()) || engine.bySystem(() ->
        history.createHistoricIdentityLinkLogQuery().taskId(taskId).type(IdentityLinkType.CANDIDATE).list().stream()
            .anyMatch(link -> groups.contains(link.getGroupId())));
    if (!couldSee) {
      return Refusal.unknown();
    }
    return done.getAssignee() == null || !"completed".equals(done.getDeleteReason())
        ? Refusal.state("engine.task.gone", done.getEndTime().toInstant())
        : Refusal.state("engine.task.done", displayName(done.getAssignee()), done.getEndTime().toInstant());
  }

  private void mustNotBeOwnWork(Task task, Completes completes, String person) {
    for (String other : completes.notBy()) {
      List<HistoricTaskInstance> earlier = engine.bySystem(() -> history.createHistoricTaskInstanceQuery()
          .processInstanceId(task.getProcessInstanceId()).taskDefinitionKey(other).finished()
          .orderByHistoricTaskInstanceEndTime().desc().listPage(0, 1));
      if (!earlier.isEmpty() && person.equals(earlier.get(0).getAssignee())) {
        throw Refusal.state("engine.task.own-work");
      }
    }
  }

  private Map<String, Object> check(Task task, Object bean, TaskInHand hand, Map<String, Object> submitted) {
    JsonNode schema = schema(task);
    return schema == null ? Map.of()
        : new FormSchema(schema, this::holds, texts, hand.language(), shows(bean, hand)).check(submitted);
  }

  /** What was filled in as the record that the bean takes; a value that the form let through and the record does not is refused. */
  private Object record(Map<String, Object> values, Class<?> type) {
    try {
      return mapper.convertValue(values, type);
    } catch (IllegalArgumentException unfit) {
      for (Throwable cause = unfit; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
      }
      // not the exception's own words, which repeat what was typed
      LOG.warn("The form's values do not fit {}: {}", type.getSimpleName(),
          unfit.getCause() instanceof JsonMappingException mapping ? mapping.getPathReference() : unfit.getClass().getSimpleName());
      throw unfit.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
          ? Refusal.field(mapping.getPath().get(0).getFieldName(), "engine.form.unfit", mapping.getPath().get(0).getFieldName())
          : Refusal.input("engine.json");
    }
  }

  private JsonNode schema(Task task) {
    try (InputStream form = engine.bySystem(() -> forms.getDeployedTaskForm(task.getId()))) {
      return form == null ? null : mapper.readTree(form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A refusal of what was filled in at a task, with the labels of its form; see {@link FormSchema#labelled}. */
  Refusal labelled(String taskId, Refusal refused, Language language) {
    Task task = refused.fields().isEmpty() ? null : engine.bySystem(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
    JsonNode schema = task == null ? null : schema(task);
    return schema == null ? refused : new FormSchema(schema, this::holds, texts, language, Map.of()).labelled(refused);
  }

  private boolean holds(String expression, Map<String, Object> values) {
    Map<String, Object> scope = new HashMap<>(values);
    return Boolean.TRUE.equals(feel.evaluateSimpleExpression(expression, Variables.fromMap(scope).asVariableContext()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> shows(Object bean, TaskInHand hand) {
    for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
      Shows shows = AnnotationUtils.findAnnotation(method, Shows.class);
      if (shows != null && List.of(shows.value()).contains(hand.key())) {
        return (Map<String, Object>) call(bean, method, hand);
      }
    }
    return Map.of();
  }

  private Object bean(String process) {
    StringBuilder name = new StringBuilder();
    for (String word : process.split("-")) {
      name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return context.getBean(name.toString());
  }

  private static Method method(Object bean, Class<Completes> marker, String key) {
    for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
      Completes completes = method.getAnnotation(marker);
      if (completes != null && completes.value().equals(key)) {
        return method;
      }
    }
    throw new IllegalStateException("No method completes the task " + key);
  }

  private static Object call(Object bean, Method method, Object... arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private String displayName(String person) {
    return accounts.find(person).map(Account::displayName).orElse(person);
  }
}
