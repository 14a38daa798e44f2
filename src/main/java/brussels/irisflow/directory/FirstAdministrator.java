package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the account of the first administrator from the environment ({@code IRISFLOW_ADMIN_NAME}, {@code
 * IRISFLOW_ADMIN_PASSWORD}, and if wanted {@code IRISFLOW_ADMIN_EMAIL}) when there is no administrator yet, before the first
 * request is answered. Without an administrator and without these the application does not start; there is no password by
 * default. Once there is an administrator the environment is not looked at any more. With the profile {@code oidc} the
 * password may be left out.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final People people;
  private final PersonDesk desk;
  private final TransactionTemplate transaction;
  private final String name;
  private final String password;
  private final String email;
  private final boolean singleSignOn;

  FirstAdministrator(People people, PersonDesk desk, TransactionTemplate transaction, Environment environment,
      @Value("${irisflow.admin.name:}") String name, @Value("${irisflow.admin.password:}") String password,
      @Value("${irisflow.admin.email:}") String email) {
    this.people = people;
    this.desk = desk;
    this.transaction = transaction;
    this.name = name;
    this.password = password;
    this.email = email;
    this.singleSignOn = Arrays.asList(environment.getActiveProfiles()).contains("oidc");
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      if (people.playing(Groups.ADMIN) == 0) {
        open();
      }
    });
  }

  private void open() {
    if (name.isBlank() || password.isEmpty() && !singleSignOn) {
      throw new IllegalStateException("There is no administrator yet. Set IRISFLOW_ADMIN_NAME and IRISFLOW_ADMIN_PASSWORD for the first"
          + " start; they open the administrator's account and are not needed afterwards.");
    }
    Faults faults = new Faults();
    if (!password.isEmpty()) {
      Passwords.check(faults, "IRISFLOW_ADMIN_PASSWORD", password, name);
    }
    if (!PersonDesk.acceptable(name)) {
      faults.add("IRISFLOW_ADMIN_NAME", "directory.person.account", name);
    } else if (people.existsByNameIgnoreCase(name)) {
      faults.add("IRISFLOW_ADMIN_NAME", "directory.person.exists", name);
    }
    if (!faults.none()) {
      throw new IllegalStateException("The first administrator cannot be opened. IRISFLOW_ADMIN_NAME takes 2 to 64 letters, digits and"
          + " . @ _ - and may not be in use; IRISFLOW_ADMIN_PASSWORD takes " + Passwords.SHORTEST + " to 72 characters, at least five"
          + " different ones, without the name in it. At fault: "
          + String.join(", ", faults.fields().stream().map(Refusal.Field::field).toList()) + ".");
    }
    desk.open(new Person(name, "Administrator", email.isBlank() ? null : email, null, null, Set.of(Groups.ADMIN)), password);
    LOG.info("The account {} of the first administrator has been opened", name);
  }
}
