package brussels.irisflow.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;

/** Sets the language of a request also where Spring MVC does not reach: before the engine's web applications and API. */
@Configuration
class WebConfiguration {

  /**
   * Refuses, before anything else reads it, an address that one part of the server could read in another way than the next:
   * with parameters or empty parts in its path, or with the name of a servlet written in code.
   */
  @Bean
  FilterRegistrationBean<Filter> plainAddresses() {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
      if (isPlain((HttpServletRequest) request)) {
        HttpServletRequest asked = (HttpServletRequest) request;
        chain.doFilter(Spoken.needed(asked) ? new Spoken(asked) : request, response);
      } else {
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
      }
    });
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static boolean isPlain(HttpServletRequest request) {
    String address = request.getRequestURI();
    String servlet = request.getContextPath() + request.getServletPath();
    return !address.contains(";") && !address.contains("//") && !address.contains("\\")
        && (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH || address.equals(servlet)
            || address.startsWith(servlet + "/"));
  }

  @Bean
  FilterRegistrationBean<Filter> requestLanguageFilter(RequestLanguage language) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
      LocaleContextHolder.setLocale(language.resolveLocale((HttpServletRequest) request));
      try {
        chain.doFilter(request, response);
      } finally {
        LocaleContextHolder.resetLocaleContext();
      }
    });
    // after Spring Security, which knows the person, and after Jersey's filter, which would set the browser's language again
    registration.setOrder(100);
    return registration;
  }
}
