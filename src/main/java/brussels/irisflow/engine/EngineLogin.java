package brussels.irisflow.engine;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Lets the engine's web applications take the login of our own pages. Public because the engine makes it by its class name. */
public class EngineLogin implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
      return AuthenticationResult.unsuccessful();
    }
    Accounts accounts = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
        .getBean(Accounts.class);
    Optional<Account> account = accounts.find(login.getName());
    account.ifPresent(found -> forgetOldGroups(request, engine, found));
    return account.map(EngineLogin::result).orElseGet(AuthenticationResult::unsuccessful);
  }

  /** The web applications keep the groups of the login in the session; a substitution counts at the very next call. */
  private static void forgetOldGroups(HttpServletRequest request, ProcessEngine engine, Account account) {
    Authentications known = AuthenticationUtil.getAuthsFromSession(request.getSession());
    if (known.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication old
        && !account.groups().equals(Set.copyOf(old.getGroupIds()))) {
      known.removeByEngineName(engine.getName());
    }
  }

  private static AuthenticationResult result(Account account) {
    AuthenticationResult result = AuthenticationResult.successful(account.name());
    result.setGroups(new ArrayList<>(account.groups()));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    // the login page is ours
  }
}
