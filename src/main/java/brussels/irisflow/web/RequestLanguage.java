package brussels.irisflow.web;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language in which a request is answered. Pages and Tasklist follow the language that the person has chosen, a visitor's
 * the one that a cookie remembers, and the browser's where none is chosen; the APIs follow {@code Accept-Language} and then the person's.
 */
@Component("localeResolver")
class RequestLanguage implements LocaleResolver {

  private static final String COOKIE = "language";

  private final CurrentPerson current;

  RequestLanguage(CurrentPerson current) {
    this.current = current;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String address = Answers.address(request);
    boolean machine = address.startsWith("/api/") || address.startsWith("/engine-rest");
    Optional<Language> asked = asked(request);
    Optional<Language> language = machine ? asked.or(this::own) : own().or(() -> remembered(request)).or(() -> asked);
    return language.orElse(Language.NL).locale();
  }

  private Optional<Language> own() {
    return current.account().map(Account::language);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : Language.ofCode(cookie.getValue());
  }

  /** The first language of the browser that the application speaks. */
  private static Optional<Language> asked(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream()).findFirst();
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The language is a setting of the person");
  }
}
