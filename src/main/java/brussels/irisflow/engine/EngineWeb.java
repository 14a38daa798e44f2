package brussels.irisflow.engine;

import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The filters before the engine's web applications and API, in the order of their numbers; Spring Security stands at -100. */
@Configuration
class EngineWeb {

  /**
   * Closes CVE-2026-77226: the setup pages create an administrator without a login while the engine counts none. Nothing of
   * ours needs them, so they do not exist.
   */
  @Bean
  FilterRegistrationBean<Filter> noSetup() {
    return filter(Ordered.HIGHEST_PRECEDENCE, (request, response, chain) ->
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND), "/camunda/api/admin/setup/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineLogin() {
    FilterRegistrationBean<Filter> login = filter(201, new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    login.setInitParameters(Map.of("authentication-provider", EngineLogin.class.getName()));
    return login;
  }

  /** Without an authentication the engine checks nothing, so every call of its API carries the person's. */
  @Bean
  FilterRegistrationBean<Filter> engineApiLogin(IdentityService identity, CurrentPerson current) {
    return filter(202, (request, response, chain) -> {
      try {
        identity.setAuthentication(current.name(), List.copyOf(current.groups()));
        chain.doFilter(request, response);
      } finally {
        identity.clearAuthentication();
      }
    }, "/engine-rest/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineDoor(Workflow workflow, FormGate gate, TasklistTranslation translation,
      FiltersInUse filters, CurrentPerson current, Texts texts, ObjectMapper mapper) {
    return filter(300, new EngineDoor(workflow, gate, translation, filters, current, texts, mapper),
        "/camunda/api/engine/*", "/engine-rest/*");
  }

  /** Who one is, the engine tells as JSON; whoever wants it otherwise gets it so too, instead of a failure. */
  @Bean
  FilterRegistrationBean<Filter> engineLoginInJson() {
    return filter(300, (request, response, chain) -> chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request) {

      @Override
      public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE))
            : super.getHeaders(name);
      }
    }, response), "/camunda/api/admin/auth/*");
  }

  @Bean
  FilterRegistrationBean<Filter> tasklistStart(CurrentPerson current) throws IOException {
    return filter(301, new TasklistStart(current), "/camunda/app/tasklist/*");
  }

  private static FilterRegistrationBean<Filter> filter(int order, Filter filter, String... paths) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.addUrlPatterns(paths);
    return registration;
  }
}
