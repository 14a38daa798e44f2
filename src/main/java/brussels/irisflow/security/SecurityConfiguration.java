package brussels.irisflow.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in, by path: assets are open, the two APIs take HTTP Basic without a session, pages and Tasklist take the login
 * form. Whatever is not named here needs a login; whatever a login then may do is decided by the rooms.
 */
@Configuration
class SecurityConfiguration {

  private static final String[] OPEN_PAGES = {"/login", "/language", "/accessibility", "/irisflow.css", "/logo.svg", "/icons.svg",
      "/favicon.svg", "/favicon.ico", "/*.js", "/webjars/**", "/actuator/health/**"};

  /** Says with 401 that a password is wanted; what else is said of it is the web room's. */
  private static final AuthenticationEntryPoint PASSWORD_WANTED = (request, response, why) -> {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Irisflow\", charset=\"UTF-8\"");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  };

  private final PathPatternRequestMatcher.Builder path = withDefaults();

  /** @param strength the cost of one look at a password, by powers of two; the demo's, which everybody knows, is cheap */
  @Bean
  PasswordEncoder passwordEncoder(@Value("${irisflow.password-strength:12}") int strength) {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
  }

  /** The Tasklist's own scripts and styles: the same for everyone, so the browser may keep them. */
  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return http
        .securityMatcher(new OrRequestMatcher(path.matcher("/camunda/lib/**"), path.matcher("/camunda/assets/**"),
            path.matcher("/camunda/app/*/styles/**"), path.matcher("/camunda/app/*/fonts/**"), path.matcher("/camunda/app/*/locales/**"),
            path.matcher("/camunda/app/*/assets/**"), path.matcher("/camunda/app/*/*.js")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The engine's own API: HTTP Basic only; which of its calls a person may use is the engine room's allow-list. */
  @Bean
  @Order(2)
  SecurityFilterChain engineApi(HttpSecurity http) throws Exception {
    return http
        .securityMatcher(path.matcher("/engine-rest/**"))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(PASSWORD_WANTED))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(PASSWORD_WANTED))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** Our API: HTTP Basic for machines; our own pages may call it with their session and their CSRF token. */
  @Bean
  @Order(3)
  SecurityFilterChain api(HttpSecurity http, CurrentPerson current) throws Exception {
    // a forged call can only ride on a session; who brings a password, or nothing, needs no token
    RequestMatcher withoutSession = request -> {
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6) || request.getSession(false) == null;
    };
    return http
        .securityMatcher(new OrRequestMatcher(path.matcher("/api/**"), path.matcher("/v3/api-docs/**")))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .requestMatchers(path.matcher(HttpMethod.GET, "/api/calendar/*")).permitAll()
            .anyRequest().access(active(current)))
        .httpBasic(login -> login.authenticationEntryPoint(PASSWORD_WANTED))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(PASSWORD_WANTED))
        .csrf(csrf -> csrf.ignoringRequestMatchers(withoutSession))
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new StaleSessions(current), AnonymousAuthenticationFilter.class)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  /** Pages and Tasklist: one login form, one logout. */
  @Bean
  @Order(4)
  SecurityFilterChain pages(HttpSecurity http, CurrentPerson current, ObjectProvider<SingleSignOn> singleSignOn) throws Exception {
    RequestMatcher camundaApi = path.matcher("/camunda/api/**");
    RequestMatcher tasklistLogout = path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
    RequestMatcher logout = path.matcher(HttpMethod.POST, "/logout");
    SingleSignOn provider = singleSignOn.getIfAvailable();
    if (provider != null) {
      http.oauth2Login(login -> login.loginPage("/login").defaultSuccessUrl("/", false).failureHandler(SingleSignOn::failed)
          .userInfoEndpoint(user -> user.oidcUserService(provider)));
    }
    return http
        .addFilterBefore(new StaleSessions(current), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(OPEN_PAGES).permitAll()
            // one login is enough; this one would put somebody else's name on the session
            .requestMatchers(path.matcher("/camunda/api/admin/auth/user/*/login/*")).denyAll()
            .requestMatchers(path.matcher("/camunda/api/admin/auth/user/*"), tasklistLogout,
                path.matcher("/camunda/api/admin/plugin/*/static/**"), path.matcher("/camunda/api/cockpit/plugin/*/static/**"))
                .access(active(current))
            .requestMatchers(path.matcher("/actuator/**"), path.matcher("/camunda/app/cockpit/**"), path.matcher("/camunda/app/admin/**"),
                path.matcher("/camunda/api/cockpit/**"), path.matcher("/camunda/api/admin/**")).access(administrator(current))
            .anyRequest().access(active(current)))
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
        .logout(out -> out
            .logoutRequestMatcher(new OrRequestMatcher(logout, tasklistLogout))
            .deleteCookies("JSESSIONID")
            .logoutSuccessHandler((request, response, authentication) -> {
              if (tasklistLogout.matches(request)) {
                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT).onLogoutSuccess(request, response, authentication);
              } else {
                SimpleUrlLogoutSuccessHandler toLogin = new SimpleUrlLogoutSuccessHandler();
                toLogin.setDefaultTargetUrl("/login?logout");
                toLogin.onLogoutSuccess(request, response, authentication);
              }
            }))
        .exceptionHandling(handling -> handling
            .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), camundaApi)
            .defaultAuthenticationEntryPointFor(new LoginPageEntry(), request -> true)
            .accessDeniedHandler((request, response, denied) -> {
              if (sessionHasEnded(request)) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
              } else {
                new AccessDeniedHandlerImpl().handle(request, response, denied);
              }
            }))
        .requestCache(cache -> cache.requestCache(visits()))
        // Camunda's web applications carry their own CSRF token; two tokens would collide.
        .csrf(csrf -> csrf.ignoringRequestMatchers(path.matcher("/camunda/**")))
        .headers(headers -> headers
            // diagrams are drawn with style attributes; style sheets and scripts come from here alone
            .contentSecurityPolicy(policy -> policy.policyDirectives(
                "default-src 'self'; style-src-attr 'unsafe-inline'; "
                    + "img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
            .frameOptions(Customizer.withDefaults()))
        .build();
  }

  /** Whether the request came with a session that is no more: its forms carry a token that is no more either. */
  private static boolean sessionHasEnded(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  /** Leads to the login page, and tells there when it is because the session has ended. */
  private static final class LoginPageEntry extends LoginUrlAuthenticationEntryPoint {

    LoginPageEntry() {
      super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
        AuthenticationException why) {
      return sessionHasEnded(request) ? "/login?expired" : "/login";
    }
  }

  /** After the login one goes on to the page that was asked for; never to what a script asked for in the background. */
  private static HttpSessionRequestCache visits() {
    HttpSessionRequestCache visits = new HttpSessionRequestCache();
    visits.setRequestMatcher(request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
        && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/camunda/api/"));
    visits.setMatchingRequestParameterName(null);
    return visits;
  }

  /** Whoever has an account now, and not only had one at login: a session of somebody who has left ends there and then. */
  private static AuthorizationManager<RequestAuthorizationContext> active(CurrentPerson current) {
    return (login, request) -> new AuthorizationDecision(current.account().isPresent());
  }

  private static AuthorizationManager<RequestAuthorizationContext> administrator(CurrentPerson current) {
    return (login, request) -> new AuthorizationDecision(current.in(Groups.ADMIN));
  }
}
