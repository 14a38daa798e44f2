package brussels.irisflow.demo;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Settles the demo people and files at the first start, and tells where to go. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final DemoPeople people;
  private final DemoFiles files;
  private final EmbeddedDatabase database;
  private final DemoProperties properties;
  private final Accounts accounts;
  private final Environment environment;

  DemoStart(DemoPeople people, DemoFiles files, EmbeddedDatabase database, DemoProperties properties, Accounts accounts, Environment environment) {
    this.people = people;
    this.files = files;
    this.database = database;
    this.properties = properties;
    this.accounts = accounts;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) throws SQLException, IOException {
    if (properties.people()) {
      people.settle();
    }
    if (properties.files() && files.missing()) {
      database.fill(files::make);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellWhereToGo() {
    StringBuilder board = new StringBuilder("\n\n  Irisflow is ready: http://localhost:")
        .append(environment.getProperty("local.server.port", "8080"))
        .append("/\n  Everybody has the password demo:\n");
    for (Account account : accounts.all()) {
      board.append("    %-10s %s%n".formatted(account.name(), account.displayName()));
    }
    LOG.info("{}", board);
  }
}
