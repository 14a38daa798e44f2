package brussels.irisflow.request;

import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** How people are named to others. */
@Component
class PeopleNames {

  private static final String APPLICATION = "Irisflow";

  private final Accounts accounts;

  PeopleNames(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Says the display name for an account, and the account's own name when it is gone. One query, for as many as are asked. */
  UnaryOperator<String> names() {
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(account -> names.put(account.name(), account.displayName()));
    names.put(CurrentPerson.SYSTEM, APPLICATION);
    return account -> names.getOrDefault(account, account);
  }
}
