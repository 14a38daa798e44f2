package brussels.irisflow.engine;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
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
    return accounts.find(login.getName()).map(EngineLogin::result).orElseGet(AuthenticationResult::unsuccessful);
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
