package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first start on an empty database, before which nobody has created the role in which the application works. */
class FirstStartTest {

  private EmbeddedPostgres server;
  private JdbcTemplate database;

  @BeforeEach
  void anEmptyDatabase() throws IOException {
    server = EmbeddedPostgres.start();
    database = new JdbcTemplate(server.getPostgresDatabase());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void createsTheRoleOfTheApplicationWithItsPasswordWhateverIsInIt() {
    String password = "it's $1$ a {pass} word\\ $";
    migrate(password);
    assertThat(database.queryForObject("select rolpassword = 'md5' || md5(? || 'irisflow') from pg_authid where rolname = 'irisflow'",
        Boolean.class, password)).isTrue();
    assertThat(database.queryForList("select tablename from pg_tables where tableowner = 'irisflow'", String.class)).isEmpty();
    assertThat(database.queryForObject("select has_table_privilege('irisflow', 'dossier_log', 'insert')", Boolean.class)).isTrue();
    assertThat(database.queryForObject("select has_table_privilege('irisflow', 'dossier_log', 'update, delete, truncate')",
        Boolean.class)).isFalse();
  }

  @Test
  void leavesARoleAloneThatIsThereAlready() {
    database.execute("create role irisflow login");
    migrate("");
    assertThat(database.queryForObject("select rolpassword from pg_authid where rolname = 'irisflow'", String.class)).isNull();
  }

  @Test
  void asksForThePasswordThatIsMissing() {
    assertThatThrownBy(() -> migrate("")).hasStackTraceContaining("set IRISFLOW_DATABASE_PASSWORD");
    assertThat(database.queryForList("select 1 from pg_roles where rolname = 'irisflow'")).isEmpty();
  }

  /** A password kept as MD5 can be compared by a query. */
  private void migrate(String password) {
    Flyway.configure().dataSource(server.getPostgresDatabase()).javaMigrations(new V1__Engine_tables())
        .initSql("set password_encryption = 'md5'")
        .placeholders(Map.of("application-role", "irisflow", "application-password", password, "days-ahead", "1")).load().migrate();
  }
}
