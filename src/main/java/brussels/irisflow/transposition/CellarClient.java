package brussels.irisflow.transposition;

import brussels.irisflow.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Asks the Publications Office for directives, when the setting {@code irisflow.cellar.enabled} says so.
 *
 * <p>The office answers 202 with an empty body, or a page in HTML, when it has too much to do: everything but 200 with JSON
 * counts as a failure and is tried again after a pause. A redirection is not followed: the office sends people from https
 * to http.
 */
@Component
class CellarClient {

  private static final Logger LOG = LoggerFactory.getLogger(CellarClient.class);
  private static final String JSON = "application/sparql-results+json";
  private static final String QUERY = query();
  /** Enough for one page of work, and few enough that the answer comes in time. */
  static final int MOST = 50;

  /** How to pass the time between two attempts. */
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  private final CellarSettings settings;
  private final HttpClient http;
  private final Pause pause;

  @Autowired
  CellarClient(CellarSettings settings) {
    this(settings, duration -> Thread.sleep(duration.toMillis()));
  }

  CellarClient(CellarSettings settings, Pause pause) {
    this.settings = settings;
    this.pause = pause;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /**
   * The result set for these directives, as it came.
   *
   * @param celexes numbers of directives, at most 50; any other number is refused and not sent
   */
  InputStream fetch(Collection<String> celexes) {
    if (!settings.enabled()) {
      throw Refusal.state("transposition.cellar.off");
    }
    List<String> numbers = celexes.stream().map(Celex::tidy).distinct().toList();
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw Refusal.field("celex", "transposition.cellar.how-many", MOST);
    }
    numbers.forEach(number -> Celex.objection(number).ifPresent(why -> {
      throw Refusal.field("celex", why.key(), why.arguments().toArray());
    }));
    return new ByteArrayInputStream(insist(QUERY.replace("{celexes}",
        numbers.stream().map(number -> "\"" + number + "\"^^xsd:string").collect(Collectors.joining(" ")))));
  }

  private byte[] insist(String query) {
    Duration wait = settings.backOff();
    for (int attempt = 1;; attempt++) {
      try {
        return ask(query);
      } catch (IOException failed) {
        LOG.warn("Attempt {} of {} to ask the Publications Office failed: {}", attempt, settings.attempts(), failed.getMessage());
        if (attempt >= settings.attempts()) {
          throw Refusal.state("transposition.cellar.no-answer", attempt);
        }
        pause(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private byte[] ask(String query) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(settings.endpoint()).timeout(settings.timeout())
        .header("Accept", JSON).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).build();
    try {
      HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (response.statusCode() != 200 || !type.contains("json")) {
          throw new IOException("status " + response.statusCode() + ", type " + type);
        }
        return whole(body);
      }
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  /**
   * The whole answer. An answer that stops halfway is cut off when its time is over: the timeout of the request only holds
   * until the first byte. One byte more than may be read is left to the reader to refuse.
   */
  private byte[] whole(InputStream body) throws IOException {
    CompletableFuture<Void> cut = CompletableFuture.runAsync(() -> cutOff(body),
        CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] answer = body.readNBytes((int) CellarResults.LONGEST + 1);
      if (answer.length == 0) {
        throw new IOException("empty answer");
      }
      return answer;
    } finally {
      cut.cancel(false);
    }
  }

  private static void cutOff(InputStream body) {
    try {
      body.close();
    } catch (IOException closed) {
      LOG.debug("The answer was closed already", closed);
    }
  }

  private void pause(Duration wait) {
    try {
      pause.of(wait);
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  private static Refusal interrupted() {
    Thread.currentThread().interrupt();
    return Refusal.state("transposition.cellar.interrupted");
  }

  private static String query() {
    try {
      return new ClassPathResource("transposition/directives.sparql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new IllegalStateException("The query for the Publications Office is missing", missing);
    }
  }
}
