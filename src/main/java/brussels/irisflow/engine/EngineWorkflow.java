package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.LostRace;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
@Transactional
class EngineWorkflow implements Workflow {

  private static final int ATTEMPTS = 4;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final HistoryService history;
  private final ManagementService management;
  private final ProcessEngineConfigurationImpl configuration;
  private final Engine engine;
  private final FormGate gate;
  private final ModelTexts texts;
  private final Diagrams diagrams;
  private final Accounts accounts;
  private final CurrentPerson current;
  private final Subjects subjects;
  private final JdbcClient jdbc;

  EngineWorkflow(RuntimeService runtime, TaskService tasks, RepositoryService repository, HistoryService history,
      ManagementService management, ProcessEngineConfiguration configuration, Engine engine, FormGate gate, ModelTexts texts,
      Diagrams diagrams, Accounts accounts, CurrentPerson current, Subjects subjects, JdbcClient jdbc) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
    this.history = history;
    this.management = management;
    this.configuration = (ProcessEngineConfigurationImpl) configuration;
    this.engine = engine;
    this.gate = gate;
    this.texts = texts;
    this.diagrams = diagrams;
    this.accounts = accounts;
    this.current = current;
    this.subjects = subjects;
    this.jdbc = jdbc;
  }

  @Override
  public void oneAtATime(String dossier) {
    engine.oneAtATime(dossier);
  }

  @Override
  public void start(String process, String dossier, Map<String, String> locals) {
    engine.bySystem(() -> runtime.startProcessInstanceByKey(process, dossier, new HashMap<>(locals)));
  }

  @Override
  public void startAt(String process, String element, String dossier, Map<String, String> locals) {
    engine.bySystem(() -> runtime.createProcessInstanceByKey(process).businessKey(dossier)
        .setVariables(new HashMap<>(locals)).startBeforeActivity(element).execute());
  }

  @Override
  public int tell(String message, String dossier, Map<String, String> where) {
    return tell(message, dossier, where, Map.of());
  }

  @Override
  public int tell(String message, String dossier, Map<String, String> where, Map<String, String> locals) {
    engine.oneAtATime(dossier);
    return engine.bySystem(() -> {
      int told = 0;
      for (String waiting : waiting(message, dossier, where)) {
        if (stillWaits(waiting, message) && isIn(waiting, where)) {
          runtime.messageEventReceived(message, waiting, new HashMap<>(locals));
          told++;
        }
      }
      return told;
    });
  }

  /** The executions that wait for a message, in one query; a dossier may have many processes that do not. */
  private List<String> waiting(String message, String dossier, Map<String, String> where) {
    StringBuilder query = new StringBuilder("""
        select s.EXECUTION_ID_ from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
        where s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = ? and p.BUSINESS_KEY_ = ?""");
    List<Object> parameters = new ArrayList<>(List.of(message, dossier));
    where.forEach((name, value) -> {
      query.append(" and exists (select 1 from ACT_RU_VARIABLE v where v.PROC_INST_ID_ = p.ID_ and v.NAME_ = ? and v.TEXT_ = ?)");
      parameters.addAll(List.of(name, value));
    });
    return jdbc.sql(query.append(" order by s.CREATED_, s.ID_").toString()).params(parameters).query(String.class).list();
  }

  /** Whether it has not gone on meanwhile within the engine's step that is just running, of which the database knows nothing yet. */
  private static boolean stillWaits(String execution, String message) {
    CommandContext running = Context.getCommandContext();
    if (running == null) {
      return true;
    }
    ExecutionEntity waiting = running.getExecutionManager().findExecutionById(execution);
    return waiting != null && waiting.getEventSubscriptions().stream().anyMatch(one -> message.equals(one.getEventName()));
  }

  /** Whether what waits there does so within a scope with these locals: that of a called process, or a branch of one. */
  private boolean isIn(String waiting, Map<String, String> where) {
    return where.isEmpty() || runtime.getVariables(waiting, where.keySet()).equals(where);
  }

  @Override
  public int wake(String process, String dossier, Map<String, String> where, Instant at) {
    engine.oneAtATime(dossier);
    return engine.bySystem(() -> {
      int moved = 0;
      for (ProcessInstance instance : instances(dossier, where)) {
        for (var timer : management.createJobQuery().processInstanceId(instance.getId()).processDefinitionKey(process).timers()
            .list()) {
          management.setJobDuedate(timer.getId(), Date.from(at));
          moved++;
        }
      }
      return moved;
    });
  }

  @Override
  public int wakeBranch(String process, String dossier, Map<String, String> where, Instant at) {
    engine.oneAtATime(dossier);
    return engine.bySystem(() -> {
      int moved = 0;
      for (ProcessInstance instance : instances(dossier, Map.of())) {
        for (var timer : management.createJobQuery().processInstanceId(instance.getId()).processDefinitionKey(process).timers()
            .list()) {
          if (isIn(timer.getExecutionId(), where)) {
            management.setJobDuedate(timer.getId(), Date.from(at));
            moved++;
          }
        }
      }
      return moved;
    });
  }

  @Override
  public int stop(String process, String dossier, String reason) {
    engine.oneAtATime(dossier);
    return engine.bySystem(() -> {
      List<ProcessInstance> running = runtime.createProcessInstanceQuery().processDefinitionKey(process)
          .processInstanceBusinessKey(dossier).list();
      running.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason, false, true));
      return running.size();
    });
  }

  @Override
  public void refresh(String dossier) {
    engine.oneAtATime(dossier);
    engine.bySystem(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
      for (Task task : query(dossier).list()) {
        refresh(context, task.getId());
      }
      return null;
    }));
  }

  private void refresh(CommandContext context, String id) {
    TaskEntity task = context.getTaskManager().findTaskById(id);
    TaskDefinition definition = task.getTaskDefinition();
    if (definition.getDueDateExpression() != null) {
      Object due = definition.getDueDateExpression().getValue(task.getExecution());
      task.setDueDate(due == null ? null : configuration.getBusinessCalendarManager().getBusinessCalendar("dueDate")
          .resolveDuedate(String.valueOf(due), task));
    }
    Set<String> wanted = new HashSet<>();
    definition.getCandidateGroupIdExpressions().forEach(expression -> wanted.addAll(
        List.of(String.valueOf(expression.getValue(task.getExecution())).split("\\s*,\\s*"))));
    Set<String> present = gate.candidates(id);
    present.stream().filter(group -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
    wanted.stream().filter(group -> !present.contains(group)).forEach(task::addCandidateGroup);
    String assignee = task.getAssignee();
    if (assignee != null && accounts.find(assignee).map(Account::groups).orElse(Set.of()).stream().noneMatch(wanted::contains)) {
      task.setAssignee(null);
    }
    task.triggerUpdateEvent();
  }

  @Override
  public List<OpenTask> giveBackAll(String person) {
    return engine.bySystem(() -> {
      List<OpenTask> claimed = open(tasks.createTaskQuery().taskAssignee(person).initializeFormKeys().list()).stream()
          .filter(task -> !task.groups().isEmpty()).toList();
      claimed.forEach(task -> tasks.setAssignee(task.id(), null));
      return claimed;
    });
  }

  @Override
  public List<OpenTask> giveBackStrays() {
    Map<String, Set<String>> groups = accounts.all().stream().collect(Collectors.toMap(Account::name, Account::groups));
    return engine.bySystem(() -> {
      // the query may answer tasks that this very step of the engine has given back already
      List<Task> claimed = tasks.createTaskQuery().taskAssigned().initializeFormKeys().list().stream()
          .filter(task -> task.getAssignee() != null).toList();
      List<OpenTask> strays = open(claimed).stream()
          .filter(task -> !task.groups().isEmpty())
          .filter(task -> Collections.disjoint(task.groups(), groups.getOrDefault(task.assignee(), Set.of()))).toList();
      strays.forEach(task -> tasks.setAssignee(task.id(), null));
      return strays;
    });
  }

  @Override
  @Transactional(readOnly = true)
  public long waitingFor(String group) {
    return engine.bySystem(() -> tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().count());
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> tasks(String dossier) {
    return engine.bySystem(() -> open(query(dossier).list()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> tasks(Set<String> dossiers) {
    return dossiers.isEmpty() ? List.of() : engine.bySystem(() -> open(tasks.createTaskQuery()
        .processInstanceBusinessKeyIn(dossiers.toArray(String[]::new)).list()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> myTasks() {
    String person = current.name();
    List<String> groups = List.copyOf(current.groups());
    return engine.bySystem(() -> {
      TaskQuery query = tasks.createTaskQuery().or().taskAssignee(person);
      return open((groups.isEmpty() ? query : query.taskCandidateGroupIn(groups).includeAssignedTasks()).endOr().list().stream()
          .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person)).toList());
    });
  }

  @Override
  public void claim(String task) {
    Task found = gate.visible(task, current.name());
    gate.mustBeFreeFor(found, current.name());
    engine.bySystem(() -> {
      tasks.setAssignee(task, current.name());
      return null;
    });
  }

  @Override
  public void release(String task) {
    mustBeMine(gate.visible(task, current.name()));
    engine.bySystem(() -> {
      tasks.setAssignee(task, null);
      return null;
    });
  }

  @Override
  public void handOver(String task, String person) {
    mustBeMine(gate.visible(task, current.name()));
    Set<String> groups = gate.candidates(task);
    if (person == null || accounts.find(person).map(Account::groups).orElse(Set.of()).stream().noneMatch(groups::contains)) {
      throw Refusal.field("to", "engine.task.hand-over.nobody", String.valueOf(person));
    }
    engine.bySystem(() -> {
      tasks.setAssignee(task, person);
      return null;
    });
  }

  private void mustBeMine(Task task) {
    gate.mustBeFreeFor(task, current.name());
    if (task.getAssignee() == null) {
      throw Refusal.state("engine.task.not-claimed");
    }
  }

  /**
   * A completion that loses against another change of the same dossier, such as a timer of it that fires in the same instant,
   * is tried again: it then succeeds, or the person is told what happened meanwhile.
   */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void complete(String task, Map<String, Object> fields) {
    for (int attempt = 1; ; attempt++) {
      try {
        gate.complete(task, current.name(), current.language(), fields);
        return;
      } catch (RuntimeException failed) {
        if (!LostRace.in(failed) || attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw failed;
        }
      }
    }
  }

  @Override
  public Map<String, Object> shows(String task) {
    return gate.shows(task, current.name(), current.language());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> standings(String dossier) {
    Language language = current.language();
    List<HistoricProcessInstance> instances = engine.bySystem(() -> history.createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(dossier).orderByProcessInstanceStartTime().asc().list().stream()
        // a called process that has ended is told by its caller, and what never asks people anything tells them nothing
        .filter(instance -> instance.getSuperProcessInstanceId() == null || instance.getEndTime() == null)
        .filter(instance -> diagrams.isForPeople(instance.getProcessDefinitionId()))
        .sorted(Comparator.comparing(instance -> instance.getEndTime() != null)).toList());
    Map<String, Trilingual> about = subjects.of(instances.stream().map(HistoricProcessInstance::getId).toList());
    return instances.stream().map(instance -> new Standing(instance.getId(), instance.getProcessDefinitionKey(),
        texts.processName(language, instance.getProcessDefinitionKey(), instance.getProcessDefinitionName()),
        about.get(instance.getId()), instance.getEndTime() != null)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Picture picture(Standing standing) {
    Language language = current.language();
    List<HistoricActivityInstance> passed = engine.bySystem(() -> history.createHistoricActivityInstanceQuery()
        .processInstanceId(standing.instance()).orderByHistoricActivityInstanceStartTime().asc().list());
    List<HistoricActivityInstance> waiting = passed.stream().filter(one -> one.getEndTime() == null).toList();
    return new Picture(diagrams.xml(definition(standing), language), ids(waiting),
        ids(passed.stream().filter(one -> one.getEndTime() != null).toList()),
        waiting.stream().filter(one -> one.getCalledProcessInstanceId() != null).collect(Collectors.toMap(
            HistoricActivityInstance::getActivityId, one -> new Call(texts.taskName(language, standing.process(), one.getActivityId(),
                one.getActivityName()), one.getStartTime().toInstant()), (first, next) -> first, LinkedHashMap::new))
            .values().stream().toList());
  }

  private String definition(Standing standing) {
    return engine.bySystem(() -> history.createHistoricProcessInstanceQuery().processInstanceId(standing.instance()).singleResult())
        .getProcessDefinitionId();
  }

  private static Set<String> ids(List<HistoricActivityInstance> activities) {
    return activities.stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
  }

  private List<ProcessInstance> instances(String dossier, Map<String, String> where) {
    var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier);
    where.forEach(query::variableValueEquals);
    return query.list();
  }

  private TaskQuery query(String dossier) {
    return tasks.createTaskQuery().processInstanceBusinessKey(dossier);
  }

  private List<OpenTask> open(List<Task> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, String> dossiers = new HashMap<>();
    Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    runtime.createProcessInstanceQuery().processInstanceIds(instances).list()
        .forEach(instance -> dossiers.put(instance.getId(), instance.getBusinessKey()));
    Map<String, Set<String>> groups = groups(found);
    Map<String, Trilingual> about = subjects.of(instances);
    Language language = current.language();
    List<OpenTask> open = new ArrayList<>();
    for (Task task : found) {
      String process = process(task.getProcessDefinitionId());
      open.add(new OpenTask(task.getId(), task.getTaskDefinitionKey(), process, task.getProcessInstanceId(),
          dossiers.get(task.getProcessInstanceId()),
          texts.taskName(language, process, task.getTaskDefinitionKey(), task.getName()), about.get(task.getProcessInstanceId()),
          task.getDueDate() == null ? null : LocalDate.ofInstant(task.getDueDate().toInstant(), Texts.ZONE),
          task.getAssignee(), groups.getOrDefault(task.getId(), Set.of()), task.getCreateTime().toInstant()));
    }
    open.sort(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(OpenTask::created));
    return open;
  }

  /** The candidate groups of several tasks at once, so that a list costs one query and not one a task. */
  private Map<String, Set<String>> groups(List<Task> found) {
    Map<String, Set<String>> groups = new HashMap<>();
    jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ is not null"
            + " and TASK_ID_ in (:tasks)")
        .param("tasks", found.stream().map(Task::getId).toList())
        .query(row -> {
          groups.computeIfAbsent(row.getString(1), task -> new HashSet<>()).add(row.getString(2));
        });
    return groups;
  }

  private String process(String definition) {
    ProcessDefinition found = configuration.getDeploymentCache().getProcessDefinitionCache().get(definition);
    return found != null ? found.getKey() : repository.getProcessDefinition(definition).getKey();
  }
}
