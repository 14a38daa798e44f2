package brussels.irisflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.language.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The second login: who the provider knows and we do not stays outside. */
class SingleSignOnTest {

  private final SingleSignOn login = new SingleSignOn(new Accounts() {
    @Override
    public Optional<Account> find(String name) {
      return "corr-lb".equals(name)
          ? Optional.of(new Account(name, "Correspondent", null, Language.NL, null, Set.of("inst-LB"))) : Optional.empty();
    }

    @Override
    public List<Account> all() {
      return List.of();
    }

    @Override
    public void speak(String name, Language language) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> groups() {
      return List.of();
    }
  });

  private OidcUser knock(Map<String, Object> claims) {
    ClientRegistration registration = ClientRegistration.withRegistrationId("sso").clientId("irisflow")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("https://x/login/oauth2/code/sso")
        .authorizationUri("https://idp/auth").tokenUri("https://idp/token").build();
    Instant now = Instant.parse("2026-10-05T07:00:00Z");
    Map<String, Object> all = new HashMap<>(claims);
    all.put("sub", "4711");
    return login.loadUser(new OidcUserRequest(registration, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "t", now,
        now.plusSeconds(60)), new OidcIdToken("t", now, now.plusSeconds(60), all)));
  }

  @Test
  void whoHasAnAccountComesInUnderItsNameWithOurRolesAndNoneOfTheProviders() {
    OidcUser user = knock(Map.of("preferred_username", "corr-lb", "groups", List.of("camunda-admin"), "roles", List.of("bi")));
    assertThat(user.getName()).isEqualTo("corr-lb");
    assertThat(user.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_inst-LB");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "somebody", "CORR-LB", "corr-lb ", "admin"})
  void whoHasNoAccountStaysOutside(String name) {
    assertThatThrownBy(() -> knock(name == null ? Map.of("email", "corr-lb@x") : Map.of("preferred_username", name)))
        .isInstanceOf(OAuth2AuthenticationException.class);
  }

  @Test
  void itsConfigurationNamesOneProviderFromTheEnvironmentAndAsksForNoMoreThanAName() throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader().load("oidc", new ClassPathResource("application-oidc.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    environment.getPropertySources().addFirst(new MapPropertySource("environment", Map.of("IRISFLOW_OIDC_CLIENT_ID", "irisflow",
        "IRISFLOW_OIDC_CLIENT_SECRET", "secret", "IRISFLOW_OIDC_ISSUER", "https://idp.example/realm")));
    OAuth2ClientProperties properties = Binder.get(environment)
        .bind("spring.security.oauth2.client", Bindable.of(OAuth2ClientProperties.class)).get();
    properties.validate();
    assertThat(properties.getRegistration()).containsOnlyKeys("sso");
    assertThat(properties.getRegistration().get("sso").getScope()).containsExactlyInAnyOrder("openid", "profile");
    assertThat(properties.getRegistration().get("sso").getClientSecret()).isEqualTo("secret");
    assertThat(properties.getProvider().get("sso").getIssuerUri()).isEqualTo("https://idp.example/realm");
    assertThat(SingleSignOn.BEGIN).endsWith("/sso");
  }
}
