package brussels.irisflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of those whose account is closed or whose password is another by now, at their very next request. */
class StaleSessions extends OncePerRequestFilter {

  private final CurrentPerson current;

  StaleSessions(CurrentPerson current) {
    this.current = current;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login != null && current.known() && isStale(login)) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isStale(Authentication login) {
    return current.account().filter(account -> !(login.getPrincipal() instanceof Login own) || own.holds(account)).isEmpty();
  }
}
