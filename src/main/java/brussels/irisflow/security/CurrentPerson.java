package brussels.irisflow.security;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The person on whose behalf the present request runs. */
@Component
public class CurrentPerson {

  /** The name in logs of what the application does by itself: timers, imports at night, opening demo files. */
  public static final String SYSTEM = "irisflow";

  private final Accounts accounts;

  CurrentPerson(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The login name, {@link #SYSTEM} when nobody asked. */
  public String name() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || authentication instanceof AnonymousAuthenticationToken ? SYSTEM : authentication.getName();
  }

  /** Whether somebody is logged in. */
  public boolean known() {
    return !SYSTEM.equals(name());
  }

  /** The groups of the person as they are now, not as they were at login; empty for the system. */
  public Set<String> groups() {
    return account().map(Account::groups).orElse(Set.of());
  }

  /** The account, read once for each request; empty for the system. */
  public Optional<Account> account() {
    if (!known()) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return accounts.find(name());
    }
    String key = CurrentPerson.class.getName() + "." + name();
    if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Account account) {
      return Optional.of(account);
    }
    Optional<Account> account = accounts.find(name());
    account.ifPresent(found -> request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST));
    return account;
  }

  public boolean in(String group) {
    return groups().contains(group);
  }

  /** Whether the person is in one of these groups. */
  public boolean inAny(String... wanted) {
    Set<String> groups = groups();
    for (String group : wanted) {
      if (groups.contains(group)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses with 403 whoever is in none of these groups. */
  public void mustBeIn(String... wanted) {
    if (!inAny(wanted)) {
      throw Refusal.forbidden();
    }
  }

  /** The language in which to answer this request. */
  public Language language() {
    return Language.of(LocaleContextHolder.getLocale());
  }
}
