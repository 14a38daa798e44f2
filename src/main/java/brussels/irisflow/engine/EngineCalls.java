package brussels.irisflow.engine;

import brussels.irisflow.language.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Which calls of the engine's two REST paths exist for whom; what is not listed does not exist. People have what the shipped
 * Tasklist asks for. Administrators may look at everything the engine knows, and mend what is stuck: jobs, incidents,
 * batches, migrations. Nobody changes through these paths what belongs to a dossier, an account, a model or a permission.
 */
final class EngineCalls {

  private static final Pattern TASKLIST = Pattern.compile("/camunda/api/engine/engine/default(?:/(.*))?");
  private static final Pattern MACHINES = Pattern.compile("/engine-rest(?:/engine/default)?(?:/(.*))?");
  private static final Pattern ENGINES = Pattern.compile("/(camunda/api/engine|engine-rest)/engine");
  /** What names of elements, ids of definitions and accounts are made of; nothing that a server might read in two ways. */
  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_@:+-][A-Za-z0-9._@:+-]*)+/?");
  private static final String ID = "[^/]+";
  private static final String DEFINITION = "([^/]+:\\d+:[^/]+|[0-9a-f-]{36})";

  private static final Map<String, List<Pattern>> PEOPLE = Map.of(
      "GET", patterns("", "engine", "version", "filter", "filter/count", "filter/" + ID, "filter/" + ID + "/(list|count|singleResult)",
          "task", "task/count", "task/" + ID, "task/" + ID + "/(form|deployed-form|form-variables|identity-links)",
          "process-definition", "process-definition/count", "process-definition/" + DEFINITION + "(/xml)?",
          "identity/groups", "authorization/check", "user/" + ID + "/profile", "history/user-operation"),
      "POST", patterns("filter/" + ID + "/(list|count|singleResult)", "task", "task/count"),
      "OPTIONS", patterns("filter", "filter/" + ID, "task", "user", "group"));

  private static final Map<String, List<Pattern>> ADMINISTRATORS = Map.of(
      "GET", patterns(".*"),
      "POST", patterns("filter/" + ID + "/(list|count|singleResult)",
          "(task|process-instance|execution|variable-instance|job|external-task)(/count)?",
          "history/(process-instance|activity-instance|task|variable-instance|incident|job-log|decision-instance)(/count)?",
          "migration/(generate|validate|execute|executeAsync)", "job/retries", "job/" + ID + "/execute",
          "process-instance/job-retries", "history/cleanup"),
      "PUT", patterns("(job|job-definition)/" + ID + "/(retries|suspended)",
          "(process-instance|process-definition|job|job-definition)/suspended",
          "(process-instance|process-definition)/" + ID + "/suspended",
          "batch/" + ID + "/suspended", "incident/" + ID + "/annotation"),
      "DELETE", patterns("batch/" + ID, "incident/" + ID, "incident/" + ID + "/annotation"),
      "OPTIONS", patterns(".*"));

  private EngineCalls() {
  }

  /**
   * The call that a request makes, without what stands before it: {@code task/4711/claim}.
   *
   * @throws Refusal 404 when the address is written in any but the plain way, so that what is judged here is what is done
   */
  static String of(HttpServletRequest request) {
    String path = path(request);
    if (PLAIN.matcher(path).matches() && !path.contains("/..")) {
      String plain = path.replaceFirst("/$", "");
      for (Pattern before : List.of(TASKLIST, MACHINES)) {
        var matcher = before.matcher(plain);
        if (matcher.matches()) {
          return matcher.group(1) == null ? "" : matcher.group(1);
        }
      }
      if (ENGINES.matcher(plain).matches()) {
        return "engine";
      }
    }
    throw Refusal.unknown();
  }

  /** Whether a request comes with the session of a browser, and not with a password of its own. */
  static boolean byBrowser(HttpServletRequest request) {
    return path(request).startsWith("/camunda/");
  }

  static boolean exists(String method, String call, boolean administrator) {
    return (administrator ? ADMINISTRATORS : PEOPLE).getOrDefault(method, List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(call).matches());
  }

  private static String path(HttpServletRequest request) {
    try {
      return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.unknown();
    }
  }

  private static List<Pattern> patterns(String... calls) {
    return List.of(calls).stream().map(Pattern::compile).toList();
  }
}
