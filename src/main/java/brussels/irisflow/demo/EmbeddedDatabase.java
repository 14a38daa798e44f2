package brussels.irisflow.demo;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

/**
 * The same PostgreSQL as in production, started with the application. Its data lives in a folder of the checkout and is
 * written through to the disk, so that nothing is lost when the application is killed; a server that outlived its
 * application is stopped before a new one starts on the same data.
 */
@Configuration
@Profile("demo")
class EmbeddedDatabase implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String DATABASE = "irisflow";
  private static final String OWNER = "irisflow_owner";
  private static final String APPLICATION = "irisflow";

  private final EmbeddedPostgres server;
  private final HikariDataSource pool;
  /** There while the demo files are being made; found at a start, it tells that the last one was broken off before they were. */
  private final Path unfinished;
  private RandomAccessFile lockFile;
  private FileLock lock;

  EmbeddedDatabase(DemoProperties properties) throws IOException, SQLException {
    this.unfinished = properties.folder() == null ? null : properties.folder().resolve("unfinished");
    this.server = start(properties.folder());
    create();
    this.pool = pool();
  }

  private EmbeddedPostgres start(Path folder) throws IOException, SQLException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofSeconds(60))
        // it is closed with the application, after the connections to it
        .setRegisterShutdownHook(false)
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "128MB");
    if (folder == null) {
      return builder.start();
    }
    Path data = folder.toAbsolutePath().resolve("postgres");
    Files.createDirectories(folder);
    lock(folder);
    stopOrphan(data);
    if (Files.exists(unfinished)) {
      LOG.info("The first start was broken off; making the demo files anew");
      FileSystemUtils.deleteRecursively(data);
      Files.deleteIfExists(folder.resolve(TimeMachine.MEMORY));
      Files.delete(unfinished);
    }
    EmbeddedPostgres started = builder.setDataDirectory(data).setCleanDataDirectory(false)
        .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
    mustServe(started, data);
    return started;
  }

  private void lock(Path folder) throws IOException {
    lockFile = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
    lock = lockFile.getChannel().tryLock();
    if (lock == null) {
      throw new IllegalStateException("Irisflow is already running on the data in " + folder.toAbsolutePath()
          + ". Stop it first, or start this one with -Dirisflow.demo.folder=<another folder>.");
    }
  }

  /** The file that PostgreSQL leaves beside its data names its process; that process is ours only if it is a PostgreSQL. */
  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> process.info().command().map(command -> command.endsWith("postgres")).orElse(false)).orElse(null);
    if (orphan == null) {
      Files.delete(pidFile);
      return;
    }
    LOG.info("Stopping the database server that outlived the last run");
    orphan.destroy();
    try {
      orphan.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stuck) {
      throw new IllegalStateException("The database server of the last run (process " + orphan.pid() + ") does not stop; end it by hand",
          stuck);
    }
  }

  private static void mustServe(EmbeddedPostgres server, Path data) throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      if (!Path.of(row.getString(1)).toRealPath().equals(data.toRealPath())) {
        throw new IllegalStateException("The database server serves " + row.getString(1) + " and not " + data);
      }
    }
  }

  private void create() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      for (String role : List.of(OWNER, APPLICATION)) {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
          statement.execute("create role " + role + " login");
        }
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + OWNER
            + " encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }

  private HikariDataSource pool() {
    HikariDataSource connections = new HikariDataSource();
    connections.setJdbcUrl(server.getJdbcUrl(APPLICATION, DATABASE));
    connections.addDataSourceProperty("logServerErrorDetail", "false");
    connections.setMaximumPoolSize(20);
    return connections;
  }

  /**
   * Fills the new database without waiting for the disk after each transaction, and waits for it once at the end. When it is
   * broken off, by whatever, the next start begins with an empty database again.
   */
  void fill(Runnable filling) throws SQLException, IOException {
    if (unfinished != null) {
      Files.createFile(unfinished);
    }
    settle("alter database " + DATABASE + " set synchronous_commit = off");
    filling.run();
    settle("alter database " + DATABASE + " reset synchronous_commit", "checkpoint");
    if (unfinished != null) {
      Files.delete(unfinished);
    }
  }

  /** Changes the database's settings, also for the connections that are open. */
  private void settle(String... commands) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Bean
  @Primary
  DataSource dataSource() {
    return pool;
  }

  /** For the migrations, which the application's own role could not run. */
  @Bean
  @FlywayDataSource
  DataSource ownerDataSource() {
    return server.getDatabase(OWNER, DATABASE);
  }

  @Override
  public void destroy() throws IOException {
    server.close();
    if (lock != null) {
      lock.release();
      lockFile.close();
    }
  }
}
