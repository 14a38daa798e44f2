package brussels.irisflow.web;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a refusal as it is asked for: as a page to people, as problem details (RFC 9457) to machines. */
@Component
class Answers {

  private final Texts texts;
  private final RequestLanguage languages;
  private final ObjectMapper mapper;

  Answers(Texts texts, RequestLanguage languages, ObjectMapper mapper) {
    this.texts = texts;
    this.languages = languages;
    this.mapper = mapper;
  }

  /** For a controller; {@code reference} is that of a failure in the log, null for a refusal. */
  Object of(HttpServletRequest request, Refusal refusal, HttpStatusCode status, String reference) {
    Language language = language(request);
    if (wantsPage(request)) {
      return page(refusal, status, reference, language);
    }
    ProblemDetail problem = problem(refusal, status, language);
    problem.setInstance(instance(request));
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  /** What was asked for, and not the page for errors to which the server has gone on; null when it is no address. */
  private static URI instance(HttpServletRequest request) {
    try {
      return new URI(address(request));
    } catch (URISyntaxException none) {
      return null;
    }
  }

  /** For what stands before the controllers. */
  void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, HttpStatusCode status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(mapper.writeValueAsBytes(problem(refusal, status, language(request))));
  }

  private ProblemDetail problem(Refusal refusal, HttpStatusCode status, Language language) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.say(language, refusal.sentence()));
    problem.setTitle(texts.say(language, "web.status." + status.value()));
    problem.setProperty("errors", refusal.fields().stream()
        .map(field -> Map.of("field", field.field(), "message", texts.say(language, field.message()))).toList());
    return problem;
  }

  private ModelAndView page(Refusal refusal, HttpStatusCode status, String reference, Language language) {
    Map<String, Object> model = new HashMap<>(Map.of("status", status.value(), "sentence", texts.say(language, refusal.sentence()),
        "fields", refusal.fields().size() > 1 ? refusal.fields().stream().map(Refusal.Field::message).toList() : List.of()));
    model.put("reference", reference);
    ModelAndView page = new ModelAndView("error", model);
    page.setStatus(HttpStatus.valueOf(status.value()));
    return page;
  }

  private Language language(HttpServletRequest request) {
    return Language.of(languages.resolveLocale(request));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String address = address(request);
    return !address.startsWith("/api/") && !address.startsWith("/engine-rest") && !address.startsWith("/camunda/api/")
        && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** The path that was asked for, also where the server has gone on to its page for errors. */
  static String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
  }
}
