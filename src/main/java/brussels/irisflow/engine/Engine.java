package brussels.irisflow.engine;

import brussels.irisflow.security.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is called: it checks permissions for a person and none for the application itself. */
@Component
class Engine {

  private final IdentityService identity;
  private final Accounts accounts;

  Engine(IdentityService identity, Accounts accounts) {
    this.identity = identity;
    this.accounts = accounts;
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
