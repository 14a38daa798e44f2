package brussels.irisflow.engine;

import brussels.irisflow.security.Groups;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineMemory implements Memory {

  /** What may name a process after its history was removed through the engine. */
  private static final List<String> REMAINS = List.of("ACT_HI_OP_LOG", "ACT_HI_JOB_LOG", "ACT_HI_INCIDENT", "ACT_HI_COMMENT",
      "ACT_HI_ATTACHMENT", "ACT_HI_DETAIL", "ACT_HI_VARINST", "ACT_HI_IDENTITYLINK", "ACT_HI_DECINST", "ACT_HI_EXT_TASK_LOG");

  private final RuntimeService runtime;
  private final HistoryService history;
  private final Engine engine;
  private final JdbcClient jdbc;

  EngineMemory(RuntimeService runtime, HistoryService history, Engine engine, JdbcClient jdbc) {
    this.runtime = runtime;
    this.history = history;
    this.engine = engine;
    this.jdbc = jdbc;
  }

  @Override
  public void forget(String reference) {
    engine.oneAtATime(reference);
    engine.bySystem(() -> {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances().unlimitedList()
          .forEach(running -> runtime.deleteProcessInstance(running.getId(), "retention", true, true));
      return null;
    });
    List<String> roots = jdbc.sql("select distinct ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :reference")
        .param("reference", reference).query(String.class).list();
    if (roots.isEmpty()) {
      return;
    }
    List<String> instances = jdbc.sql("select ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:roots)").param("roots", roots)
        .query(String.class).list();
    engine.bySystem(() -> {
      history.deleteHistoricProcessInstances(instances);
      return null;
    });
    REMAINS.forEach(table -> jdbc.sql("delete from " + table + " where ROOT_PROC_INST_ID_ in (:roots)").param("roots", roots).update());
  }

  @Override
  public void rename(String person, String standIn) {
    columns("'assignee_', 'owner_', 'user_id_', 'start_user_id_', 'create_user_id_', 'assigner_id_'")
        .forEach(column -> replace(column, person, standIn));
    columns("'group_id_'").forEach(column -> replace(column, Groups.ofPerson(person), Groups.ofPerson(standIn)));
  }

  private List<String[]> columns(String names) {
    return jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'public' and"
            + " table_name similar to 'act\\_(hi|ru)\\_%' and column_name in (" + names + ")")
        .query((row, number) -> new String[] {row.getString(1), row.getString(2)}).list();
  }

  private void replace(String[] column, String former, String latter) {
    jdbc.sql("update %s set %s = :latter where %2$s = :former".formatted(column[0], column[1])).param("latter", latter)
        .param("former", former).update();
  }
}
