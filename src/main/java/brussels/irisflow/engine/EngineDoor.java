package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.LostRace;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The door before the engine's two REST paths, the Tasklist's and {@code /engine-rest}.
 *
 * <p>People get through with what the shipped Tasklist asks for, by a list of what is allowed; anything else does not exist
 * for them. Claiming, giving back and completing never reach the engine's own resources: they are calls of ours, so that
 * the form gate stands before every completion. Answers come back in the reader's language, and errors as a sentence.
 */
class EngineDoor extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(EngineDoor.class);
  private static final Pattern PREFIX = Pattern.compile("^(?:/camunda/api/engine/engine(?:/default)?|/engine-rest(?:/engine/default)?)(?:/|$)");
  private static final Pattern ACTION = Pattern.compile("task/([^/]+)/(claim|unclaim|complete|submit-form)");
  private static final Pattern FORM_VARIABLES = Pattern.compile("task/([^/]+)/form-variables");
  private static final String ID = "[^/]+";
  /** What the Tasklist reads, by method; the shipped filters are the only ones. */
  private static final Map<String, List<Pattern>> ALLOWED = Map.of(
      "GET", patterns("", "engine", "version", "filter", "filter/count", "filter/" + ID, "filter/" + ID + "/(list|count|singleResult)",
          "task", "task/count", "task/" + ID, "task/" + ID + "/(form|deployed-form|form-variables|identity-links|comment)",
          "process-definition", "process-definition/count", "process-definition/" + ID, "process-definition/" + ID + "/xml",
          "identity/groups", "authorization/check", "user/" + ID + "/profile", "history/user-operation"),
      "POST", patterns("filter/" + ID + "/(list|count|singleResult)", "task", "task/count"),
      "OPTIONS", patterns("filter", "filter/" + ID, "task", "user", "group"));
  /** What nobody may do through these paths, administrators included: models come with a release, accounts are ours. */
  private static final List<Pattern> CLOSED = patterns("deployment/create", "task/" + ID + "/(bpmnError|bpmnEscalation|delegate|resolve)",
      "(process-instance|execution|task|case-execution)/" + ID + "/(variables|localVariables)(/.*)?", "(user|group|tenant)(/.*)?/create");

  private final Workflow workflow;
  private final TasklistTranslation translation;
  private final CurrentPerson current;
  private final Texts texts;
  private final ObjectMapper mapper;

  EngineDoor(Workflow workflow, TasklistTranslation translation, CurrentPerson current, Texts texts,
      ObjectMapper mapper) {
    this.workflow = workflow;
    this.translation = translation;
    this.current = current;
    this.texts = texts;
    this.mapper = mapper;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!current.known()) {
      chain.doFilter(request, response);
      return;
    }
    String call = PREFIX.matcher(request.getRequestURI()).replaceFirst("").replaceFirst("/$", "");
    Matcher action = ACTION.matcher(call);
    Matcher variables = FORM_VARIABLES.matcher(call);
    try {
      if (!allowed(request.getMethod(), call)) {
        throw Refusal.unknown();
      } else if ("POST".equals(request.getMethod()) && action.matches()) {
        mustCarryToken(request);
        act(action.group(1), action.group(2), request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else if ("GET".equals(request.getMethod()) && variables.matches()) {
        write(response, 200, variables(workflow.shows(variables.group(1))));
      } else {
        pass(request, response, chain);
      }
    } catch (RuntimeException thrown) {
      refuse(response, thrown);
    }
  }

  private boolean allowed(String method, String call) {
    if (ACTION.matcher(call).matches()) {
      return true;
    }
    if (!"GET".equals(method) && CLOSED.stream().anyMatch(pattern -> pattern.matcher(call).matches())) {
      return false;
    }
    return current.in(Groups.ADMIN)
        || ALLOWED.getOrDefault(method, List.of()).stream().anyMatch(pattern -> pattern.matcher(call).matches());
  }

  /** These calls end here, before the web application's own check, so the check is made here for whoever comes with a session. */
  private static void mustCarryToken(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/camunda/")) {
      Object expected = request.getSession().getAttribute("CAMUNDA_CSRF_TOKEN");
      if (expected == null || !expected.equals(request.getHeader("X-XSRF-TOKEN"))) {
        throw new Refusal(Refusal.Reason.FORBIDDEN, Message.of("engine.token"), List.of());
      }
    }
  }

  private void act(String task, String action, HttpServletRequest request) throws IOException {
    JsonNode body = body(request);
    switch (action) {
      case "claim" -> {
        if (body.path("userId").isTextual() && !body.path("userId").asText().equals(current.name())) {
          throw Refusal.forbidden();
        }
        workflow.claim(task);
      }
      case "unclaim" -> workflow.release(task);
      default -> workflow.complete(task, values(body.path("variables")));
    }
  }

  private JsonNode body(HttpServletRequest request) throws IOException {
    byte[] content = request.getInputStream().readAllBytes();
    try {
      return content.length == 0 ? mapper.createObjectNode() : mapper.readTree(content);
    } catch (JsonProcessingException malformed) {
      throw Refusal.input("engine.json");
    }
  }

  /** The engine's notation, {@code {"name":{"value":…,"type":…}}}, as plain values. */
  private Map<String, Object> values(JsonNode variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    variables.fields().forEachRemaining(entry -> {
      JsonNode value = entry.getValue().path("value");
      String type = entry.getValue().path("type").asText("");
      try {
        if (value.isTextual() && ("Json".equalsIgnoreCase(type) || "Object".equalsIgnoreCase(type))) {
          value = mapper.readTree(value.asText());
        }
      } catch (JsonProcessingException malformed) {
        throw Refusal.field(entry.getKey(), "engine.json");
      }
      values.put(entry.getKey(), mapper.convertValue(value, Object.class));
    });
    return values;
  }

  private JsonNode variables(Map<String, Object> shown) {
    ObjectNode variables = mapper.createObjectNode();
    shown.forEach((name, value) -> {
      ObjectNode variable = variables.putObject(name);
      if (value instanceof Collection || value instanceof Map) {
        // the Tasklist reads structured values from text
        variable.put("type", "Json").put("value", mapper.valueToTree(value).toString());
      } else {
        variable.put("type", value == null ? "Null" : value instanceof Boolean ? "Boolean" : value instanceof Number ? "Double" : "String");
        variable.set("value", mapper.valueToTree(value));
      }
      variable.putObject("valueInfo");
    });
    return variables;
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(new Bounded(request), answer);
    String type = answer.getContentType();
    if (answer.getStatus() >= 500) {
      error(answer, request);
    } else if (answer.getStatus() == 200 && type != null && type.contains("json") && answer.getContentSize() > 0) {
      JsonNode content = mapper.readTree(answer.getContentAsByteArray());
      translation.translate(content, current.language());
      answer.resetBuffer();
      answer.setHeader("Vary", "Accept-Language");
      answer.getOutputStream().write(mapper.writeValueAsBytes(content));
    }
    answer.copyBodyToResponse();
  }

  /** The engine answers bad input with 500, class names and SQL; people get a sentence and a reference instead. */
  private void error(ContentCachingResponseWrapper answer, HttpServletRequest request) throws IOException {
    String reference = UUID.randomUUID().toString();
    LOG.warn("{} {} {}: {}", reference, request.getMethod(), request.getRequestURI(),
        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    answer.resetBuffer();
    write(answer, 400, sentence(Refusal.input("engine.impossible", reference)));
  }

  private void refuse(HttpServletResponse response, RuntimeException thrown) throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        write(response, refusal.reason().status(), sentence(refusal));
        return;
      } else if (LostRace.in(cause)) {
        write(response, 409, sentence(Refusal.state("engine.lost-race")));
        return;
      }
    }
    throw thrown;
  }

  /** In the shape that the Tasklist reads its error messages from; several faults become one sentence after another. */
  private JsonNode sentence(Refusal refusal) {
    Language language = current.language();
    List<Refusal.Field> fields = refusal.fields();
    String sentence = fields.size() > 1
        ? String.join(" ", fields.stream().map(field -> texts.say(language, field.message())).toList())
        : texts.say(language, refusal.sentence());
    return mapper.createObjectNode().put("type", "Refusal").put("message", sentence);
  }

  private void write(HttpServletResponse response, int status, JsonNode content) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(mapper.writeValueAsBytes(content));
  }

  private static List<Pattern> patterns(String... calls) {
    return List.of(calls).stream().map(Pattern::compile).toList();
  }

  /** A list without a bound, or with too wide a one, is refused by the engine; who asks so gets the longest that is allowed. */
  private static class Bounded extends HttpServletRequestWrapper {

    private static final String LONGEST = "maxResults=1000";
    private static final Pattern MAX_RESULTS = Pattern.compile("maxResults=(\\d+)");

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getQueryString() {
      String query = super.getQueryString();
      if (query == null) {
        return LONGEST;
      }
      Matcher asked = MAX_RESULTS.matcher(query);
      return !asked.find() ? query + "&" + LONGEST
          : asked.group(1).length() > 3 ? asked.replaceFirst(LONGEST) : query;
    }
  }
}
