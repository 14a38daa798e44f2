package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.LostRace;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.UnfitCharacters;
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
  private static final Pattern ACTION = Pattern.compile("task/([^/]+)/(claim|unclaim|complete|submit-form)");
  private static final Pattern TASK = Pattern.compile("task/(?!count$)([^/]+)(/.*)?");
  /** Far more than the largest form, far less than what would fill the memory. */
  private static final int LARGEST_BODY = 2_000_000;

  private final Workflow workflow;
  private final FormGate gate;
  private final TasklistTranslation translation;
  private final FiltersInUse filters;
  private final CurrentPerson current;
  private final Texts texts;
  private final ObjectMapper mapper;

  EngineDoor(Workflow workflow, FormGate gate, TasklistTranslation translation, FiltersInUse filters,
      CurrentPerson current, Texts texts, ObjectMapper mapper) {
    this.workflow = workflow;
    this.gate = gate;
    this.translation = translation;
    this.filters = filters;
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
    try {
      mustBeOfASize(request);
      String call = EngineCalls.of(request);
      Matcher action = ACTION.matcher(call);
      if ("POST".equals(request.getMethod()) && action.matches()) {
        mustCarryToken(request);
        act(action.group(1), action.group(2), request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else if (EngineCalls.exists(request.getMethod(), call, current.in(Groups.ADMIN))) {
        look(call, request, response, chain);
      } else {
        throw Refusal.unknown();
      }
    } catch (RuntimeException thrown) {
      refuse(request, response, thrown);
    }
  }

  private void look(String call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher task = TASK.matcher(call);
    if (task.matches() && "/form-variables".equals(task.group(2))) {
      write(response, 200, variables(workflow.shows(task.group(1))));
      return;
    }
    if (!current.in(Groups.ADMIN)) {
      if (task.matches()) {
        mustSee(task.group(1));
      } else if (call.equals("identity/groups") && !current.name().equals(request.getParameter("userId"))
          || call.matches("user/.*/profile") && !call.equals("user/" + current.name() + "/profile")) {
        throw Refusal.unknown();
      }
    }
    pass(call, request, response, chain);
  }

  /** The engine tells apart what is not there from what may not be seen; nobody else does. */
  private void mustSee(String task) {
    try {
      gate.visible(task, current.name());
    } catch (Refusal gone) {
      throw gone.reason() == Refusal.Reason.STATE
          ? new Refusal(Refusal.Reason.UNKNOWN, gone.sentence(), List.of()) : gone;
    }
  }

  private static void mustBeOfASize(HttpServletRequest request) {
    if (request.getContentLengthLong() > LARGEST_BODY || request.getHeader("Transfer-Encoding") != null) {
      throw new Refusal(Refusal.Reason.TOO_LARGE, Message.of("engine.too-large"), List.of());
    }
  }

  /** These calls end here, before the web application's own check, so the check is made here for whoever comes with a session. */
  private static void mustCarryToken(HttpServletRequest request) {
    if (EngineCalls.byBrowser(request)) {
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
      default -> complete(task, values(body.path("variables")));
    }
  }

  /** The Tasklist shows a refusal beside the form, so it names the field. */
  private void complete(String task, Map<String, Object> values) {
    try {
      workflow.complete(task, values);
    } catch (Refusal refused) {
      throw gate.labelled(task, refused, current.language());
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

  private void pass(String call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(new Bounded(request), answer);
    answer.setHeader("Cache-Control", "no-store");
    String type = answer.getContentType();
    if (answer.getContentSize() == 0) {
      // nothing to be read
    } else if (answer.getStatus() >= 400) {
      error(answer, request);
    } else if (answer.getStatus() == 200 && type != null && type.contains("json")) {
      JsonNode content = mapper.readTree(answer.getContentAsByteArray());
      translation.translate(content, current.language());
      if (call.equals("filter")) {
        filters.keep(content, current.name());
      }
      if (!current.in(Groups.ADMIN)) {
        if (call.equals("identity/groups")) {
          // who else is in one's groups, which is everybody: the directory decides who reads that
          ((ObjectNode) content).putArray("groupUsers");
        }
        translation.addCards(content, current.language());
      }
      answer.resetBuffer();
      answer.setHeader("Vary", "Accept-Language");
      answer.getOutputStream().write(mapper.writeValueAsBytes(content));
    }
    answer.copyBodyToResponse();
  }

  /**
   * The engine answers in English, bad input even with 500, class names and SQL. People get a sentence, and what may not be
   * seen does not exist for them; administrators, who have to know, get the engine's own words where it answers with 4xx.
   */
  private void error(ContentCachingResponseWrapper answer, HttpServletRequest request) throws IOException {
    int status = answer.getStatus();
    if (status == 401 || status < 500 && current.in(Groups.ADMIN)) {
      return;
    }
    Refusal refusal;
    if (status == 403 || status == 404) {
      refusal = Refusal.unknown();
    } else {
      String reference = UUID.randomUUID().toString();
      // not the engine's own words, which repeat what was sent
      LOG.warn("{} {} {}: {}", reference, request.getMethod(), request.getServletPath(), status);
      refusal = Refusal.input("engine.impossible", reference);
    }
    answer.resetBuffer();
    write(answer, refusal.reason().status(), sentence(refusal));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        write(response, refusal.reason().status(), sentence(refusal));
        return;
      } else if (LostRace.in(cause)) {
        write(response, 409, sentence(Refusal.state("engine.lost-race")));
        return;
      } else if (UnfitCharacters.in(cause)) {
        write(response, 400, sentence(Refusal.input("refusal.characters")));
        return;
      }
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
    write(response, 500, sentence(Refusal.input("web.failure", reference)));
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
