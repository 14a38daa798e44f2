package brussels.irisflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the present request. */
@Component
public class OwnSession {

  private final Accounts accounts;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  OwnSession(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Goes on under the same name after the person has changed their password; all their other sessions are over. */
  public void renew(HttpServletRequest request, HttpServletResponse response) {
    String name = SecurityContextHolder.getContext().getAuthentication().getName();
    Login login = accounts.find(name).map(Login::new).orElseThrow();
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    UsernamePasswordAuthenticationToken renewed = UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities());
    login.eraseCredentials();
    context.setAuthentication(renewed);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
