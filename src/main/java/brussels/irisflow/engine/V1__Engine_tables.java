package brussels.irisflow.engine;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts that it ships, as the owner of the database: the application itself runs
 * in a role that can neither create nor drop. The name follows Flyway's rule for migrations in Java.
 */
@Component
class V1__Engine_tables extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) {
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"), "UTF-8"));
    }
    // The engine looks for due timers by date and ships no index for it.
    ScriptUtils.executeSqlScript(context.getConnection(),
        new ByteArrayResource("create index ACT_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_);".getBytes()));
  }
}
