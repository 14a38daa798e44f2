package brussels.irisflow.objective;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts were before each of the last changes. */
@Repository
class Steps {

  static final int KEPT = 50;

  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void push(UUID set, ObjectiveTree before) {
    int next = last(set) + 1;
    jdbc.sql("insert into objective_step (objective_set, number, tree) values (:set, :number, :tree)")
        .param("set", set).param("number", next).param("tree", before.json()).update();
    jdbc.sql("delete from objective_step where objective_set = :set and number <= :number")
        .param("set", set).param("number", next - KEPT).update();
  }

  /** The state before the last change, which is forgotten with that. */
  Optional<ObjectiveTree> pop(UUID set) {
    int last = last(set);
    Optional<ObjectiveTree> before = jdbc.sql("select tree from objective_step where objective_set = :set and number = :number")
        .param("set", set).param("number", last).query(String.class).optional().map(ObjectiveTree::ofJson);
    jdbc.sql("delete from objective_step where objective_set = :set and number = :number").param("set", set).param("number", last).update();
    return before;
  }

  int count(UUID set) {
    return jdbc.sql("select count(*) from objective_step where objective_set = :set").param("set", set).query(Integer.class).single();
  }

  void forget(UUID set) {
    jdbc.sql("delete from objective_step where objective_set = :set").param("set", set).update();
  }

  private int last(UUID set) {
    return jdbc.sql("select coalesce(max(number), 0) from objective_step where objective_set = :set").param("set", set)
        .query(Integer.class).single();
  }
}
