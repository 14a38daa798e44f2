package brussels.irisflow.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Sets the language of a request also where Spring MVC does not reach: before the engine's web applications and API. */
@Configuration
class WebConfiguration {

  @Bean
  FilterRegistrationBean<Filter> requestLanguageFilter(RequestLanguage language) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
      LocaleContextHolder.setLocale(language.resolveLocale((jakarta.servlet.http.HttpServletRequest) request));
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
