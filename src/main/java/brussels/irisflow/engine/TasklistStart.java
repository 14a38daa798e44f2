package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.CurrentPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Starts the Tasklist in the person's language: its configuration names that language alone, and its page says so to readers
 * of the screen. What of it changes with a release is asked for anew each time.
 */
class TasklistStart extends OncePerRequestFilter {

  private static final String FOLDER = "/camunda/app/tasklist/";
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  private final CurrentPerson current;
  private final String configuration;

  TasklistStart(CurrentPerson current) throws IOException {
    this.current = current;
    this.configuration = StreamUtils.copyToString(new ClassPathResource("tasklist/config.js").getInputStream(), StandardCharsets.UTF_8);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    Language language = current.language();
    if (path.equals(FOLDER + "scripts/config.js")) {
      response.setContentType("text/javascript;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(configuration.replace("@LANGUAGE@", language.code()));
    } else if (path.matches(FOLDER + "(locales|styles|irisflow|scripts)/.*")) {
      response.setHeader("Cache-Control", "no-cache");
      chain.doFilter(request, response);
    } else if (path.matches(FOLDER + "[a-z]*/?")) {
      ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, page);
      String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
      if (page.getStatus() == 200 && html.contains("<html")) {
        page.resetBuffer();
        page.getOutputStream().write(allowed(html.replaceFirst("<html lang=\"en\"", "<html lang=\"" + language.code() + "\""),
            response.getHeader("Content-Security-Policy")).getBytes(StandardCharsets.UTF_8));
      }
      page.copyBodyToResponse();
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The page with the password that its own header gives to its scripts. The engine keeps one for the whole server, so that a
   * page would carry the password of whoever asked at the same time, and its browser would show nothing.
   */
  private static String allowed(String html, String policy) {
    Matcher password = NONCE.matcher(policy == null ? "" : policy);
    return password.find() ? html.replaceAll("nonce=\"[^\"]*\"", "nonce=\"" + Matcher.quoteReplacement(password.group(1)) + "\"") : html;
  }
}
