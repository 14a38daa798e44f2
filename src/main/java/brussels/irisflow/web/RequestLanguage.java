package brussels.irisflow.web;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language in which a request is answered. Pages and Tasklist follow the language that the person has chosen, and the
 * browser's where none is chosen; the APIs follow {@code Accept-Language} and then the person's.
 */
@Component("localeResolver")
class RequestLanguage implements LocaleResolver {

  private final Accounts accounts;

  RequestLanguage(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    boolean machine = request.getRequestURI().startsWith("/api/") || request.getRequestURI().startsWith("/engine-rest");
    Optional<Language> own = ownLanguage();
    Optional<Language> asked = asked(request);
    return (machine ? asked.or(() -> own) : own.or(() -> asked)).orElse(Language.NL).locale();
  }

  private Optional<Language> ownLanguage() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? Optional.empty() : accounts.find(login.getName()).map(Account::language);
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
