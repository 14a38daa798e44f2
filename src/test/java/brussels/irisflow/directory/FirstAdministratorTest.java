package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.IrisflowTest;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.Groups;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The first start of an installation: there is an administrator by the environment, or there is no start. */
class FirstAdministratorTest extends IrisflowTest {

  @Autowired
  private People people;
  @Autowired
  private PersonDesk desk;
  @Autowired
  private Accounts accounts;

  /** The people as they are, of whom this many are administrators. */
  private People with(long administrators) {
    return (People) Proxy.newProxyInstance(People.class.getClassLoader(), new Class<?>[] {People.class}, (proxy, method, arguments) -> {
      try {
        return method.getName().equals("playing") ? administrators : method.invoke(people, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    });
  }

  /** Starts with these settings, answers the account that is there then, and undoes it. */
  private Optional<Account> start(long administrators, String name, String password, String... profiles) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profiles);
    return transaction.execute(status -> {
      status.setRollbackOnly();
      new FirstAdministrator(with(administrators), desk, transaction, environment, name, password, "").afterSingletonsInstantiated();
      return accounts.find(name);
    });
  }

  @Test
  void theFirstAdministratorComesFromTheEnvironment() {
    assertThat(start(0, "root.admin", "een lang wachtwoord")).hasValueSatisfying(account -> {
      assertThat(account.groups()).contains(Groups.ADMIN);
      assertThat(account.passwordHash()).startsWith("{bcrypt}").doesNotContain("wachtwoord");
    });
  }

  @Test
  void onceThereIsOneTheEnvironmentIsNotLookedAt() {
    assertThat(start(1, "root.admin", "een lang wachtwoord")).isEmpty();
    assertThat(start(1, "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',''", "root.admin,''", "'',een lang wachtwoord", "root.admin,kort", "root.admin,root.admin.root",
      "a b,een lang wachtwoord", "root.admin,aaaaaaaaaaaaaaaa", "corr-lb,een lang wachtwoord", "CORR-LB,een lang wachtwoord"})
  void withoutOneThatIsFitThereIsNoStartAndTheMessageSaysWhatToSet(String name, String password) {
    assertThatThrownBy(() -> start(0, name, password)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("IRISFLOW_ADMIN_").satisfies(thrown -> {
          if (password.length() > 4) {
            assertThat(thrown.getMessage()).doesNotContain(password);
          }
        });
  }

  @Test
  void withSingleSignOnThePasswordMayBeLeftOut() {
    assertThat(start(0, "root.admin", "", "oidc")).hasValueSatisfying(account -> assertThat(account.passwordHash()).isNull());
  }
}
