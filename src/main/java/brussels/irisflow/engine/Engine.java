package brussels.irisflow.engine;

import brussels.irisflow.security.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is called: it checks permissions for a person and none for the application itself. */
@Component
class Engine {

  private final IdentityService identity;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  Engine(IdentityService identity, Accounts accounts, JdbcClient jdbc) {
    this.identity = identity;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other transaction moves the processes of this dossier, and keeps others waiting until this one has ended.
   * Without it two people who act on one dossier in the same instant would lock each other's rows in the engine's tables.
   */
  void oneAtATime(String dossier) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:dossier, 0))").param("dossier", dossier).query(row -> {
      // the lock is all that is wanted
    });
  }

  /** Runs without permission checks; for what the application does by its own rules. */
  <T> T bySystem(Supplier<T> action) {
    return with(null, action);
  }

  /** Runs with this person's permissions. */
  <T> T by(String person, Supplier<T> action) {
    List<String> groups = accounts.find(person).map(account -> new ArrayList<>(account.groups())).orElseGet(ArrayList::new);
    return with(new Authentication(person, groups), action);
  }

  private <T> T with(Authentication authentication, Supplier<T> action) {
    Authentication before = identity.getCurrentAuthentication();
    try {
      set(authentication);
      return action.get();
    } finally {
      set(before);
    }
  }

  private void set(Authentication authentication) {
    if (authentication == null) {
      identity.clearAuthentication();
    } else {
      identity.setAuthentication(authentication.getUserId(), authentication.getGroupIds());
    }
  }
}
