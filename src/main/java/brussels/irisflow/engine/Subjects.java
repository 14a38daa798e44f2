package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds for process instances the one thing that they are about within their dossier. */
@Component
class Subjects {

  private final JdbcClient jdbc;
  private final ObjectProvider<TaskSubjects> rooms;

  Subjects(JdbcClient jdbc, ObjectProvider<TaskSubjects> rooms) {
    this.jdbc = jdbc;
    this.rooms = rooms;
  }

  /** The subjects by process instance; an instance that is about its whole dossier has none. */
  Map<String, Trilingual> of(Collection<String> instances) {
    Map<String, Trilingual> subjects = new HashMap<>();
    List<TaskSubjects> all = rooms.orderedStream().toList();
    if (instances.isEmpty() || all.isEmpty()) {
      return subjects;
    }
    Map<String, Map<String, UUID>> held = held(instances, all.stream().map(TaskSubjects::local).toList());
    for (TaskSubjects room : all) {
      Map<String, UUID> ids = held.getOrDefault(room.local(), Map.of());
      Map<UUID, Trilingual> names = ids.isEmpty() ? Map.of() : room.names(List.copyOf(ids.values()));
      ids.forEach((instance, id) -> {
        if (names.containsKey(id)) {
          subjects.put(instance, names.get(id));
        }
      });
    }
    return subjects;
  }

  /** What the instances hold under these names of variables: name, instance, id. */
  private Map<String, Map<String, UUID>> held(Collection<String> instances, List<String> locals) {
    Map<String, Map<String, UUID>> held = new HashMap<>();
    jdbc.sql("select NAME_, PROC_INST_ID_, TEXT_ from ACT_RU_VARIABLE where PROC_INST_ID_ in (:instances)"
            + " and EXECUTION_ID_ = PROC_INST_ID_ and NAME_ in (:locals)")
        .param("instances", instances).param("locals", locals)
        .query(row -> {
          held.computeIfAbsent(row.getString(1), name -> new HashMap<>()).put(row.getString(2), UUID.fromString(row.getString(3)));
        });
    return held;
  }
}
