package brussels.irisflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The second login, with an identity provider by OpenID Connect; only with the profile {@code oidc}. Who the provider knows is
 * let in when the claim {@code preferred_username} of the ID token is the name of an open account; accounts are opened by the
 * administrator and by nobody else, and roles are ours. The login form stays beside it. Logging out ends our session, not the
 * provider's.
 */
@Component
@Profile("oidc")
class SingleSignOn implements OAuth2UserService<OidcUserRequest, OidcUser> {

  /** Where a browser begins; {@code sso} is the name of the registration in {@code application-oidc.yaml}. */
  static final String BEGIN = "/oauth2/authorization/sso";
  private static final String NAME = "preferred_username";
  private static final String NO_ACCOUNT = "no_account";

  private final Accounts accounts;

  SingleSignOn(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Where a login that failed leads: the provider let nobody in, or somebody whom we do not know. */
  static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
    boolean stranger = why instanceof OAuth2AuthenticationException login && NO_ACCOUNT.equals(login.getError().getErrorCode());
    response.sendRedirect(request.getContextPath() + (stranger ? "/login?stranger" : "/login?provider"));
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    String name = request.getIdToken().getClaimAsString(NAME);
    Account account = Optional.ofNullable(name).flatMap(accounts::find)
        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
    List<SimpleGrantedAuthority> authorities = account.groups().stream()
        .map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList();
    return new DefaultOidcUser(authorities, request.getIdToken(), NAME);
  }
}
