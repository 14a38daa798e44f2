package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellarClientTest {

  private static final String JSON = "application/sparql-results+json";
  private static final String NOTHING = "{\"head\":{\"vars\":[\"celex\"]},\"results\":{\"bindings\":[]}}";

  /** One answer of the stub: status, type and body. */
  private record Answer(int status, String type, String body) {
  }

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> queries = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer office;

  @BeforeEach
  void open() throws IOException {
    office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    office.createContext("/sparql", this::answer);
    office.start();
  }

  @AfterEach
  void close() {
    office.stop(0);
  }

  @Test
  void theQueryNamesTheDirectivesAndTheResultIsGivenOn() {
    answers.add(new Answer(200, JSON + ";charset=utf-8", NOTHING));
    assertThat(CellarResults.read(client(true).fetch(List.of("32024L1275", " 32024l2881"))).directives()).isEmpty();
    assertThat(queries.get(0)).contains("VALUES ?celex { \"32024L1275\"^^xsd:string \"32024L2881\"^^xsd:string }")
        .contains("cdm:directive_date_transposition").doesNotContain("{celexes} }");
    assertThat(accepted).containsExactly(JSON);
  }

  @Test
  void anEmptyAnswerThatIsAcceptedOnlyIsTriedAgainAfterAPauseThatGrows() {
    answers.add(new Answer(202, JSON, ""));
    answers.add(new Answer(200, "text/html", "<html>busy</html>"));
    answers.add(new Answer(200, JSON, NOTHING));
    client(true).fetch(List.of("32024L1275"));
    assertThat(queries).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void afterTheLastAttemptPeopleAreToldWhatToDo() {
    Collections.addAll(answers, new Answer(503, "text/plain", "no"), new Answer(500, "text/plain", "no"), new Answer(200, JSON, ""));
    Refusal refusal = refusal(client(true));
    assertThat(refusal.sentence()).isEqualTo(Message.of("transposition.cellar.no-answer", 3));
    assertThat(queries).hasSize(3);
  }

  @Test
  void aRedirectionIsNotFollowed() {
    for (int i = 0; i < 3; i++) {
      answers.add(new Answer(303, JSON, NOTHING));
    }
    assertThat(refusal(client(true)).sentence().key()).isEqualTo("transposition.cellar.no-answer");
    assertThat(queries).hasSize(3);
  }

  @Test
  void nobodyIsAskedAsLongAsItIsSwitchedOff() {
    assertThat(refusal(client(false)).sentence().key()).isEqualTo("transposition.cellar.off");
    assertThat(queries).isEmpty();
  }

  @Test
  void onlyNumbersOfDirectivesAreSent() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> client(true).fetch(List.of("32024L1275\" } # ")));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("celex");
    assertThat(queries).isEmpty();
  }

  @Test
  void nothingAndTooMuchAtOnceAreRefused() {
    assertThat(catchThrowableOfType(Refusal.class, () -> client(true).fetch(List.of())).reason()).isEqualTo(Refusal.Reason.INPUT);
    List<String> many = java.util.stream.IntStream.range(1000, 1051).mapToObj(i -> "32024L" + i).toList();
    assertThat(catchThrowableOfType(Refusal.class, () -> client(true).fetch(many)).reason()).isEqualTo(Refusal.Reason.INPUT);
  }

  private static Refusal refusal(CellarClient client) {
    return catchThrowableOfType(Refusal.class, () -> client.fetch(List.of("32024L1275")));
  }

  private CellarClient client(boolean enabled) {
    URI endpoint = URI.create("http://localhost:" + office.getAddress().getPort() + "/sparql");
    return new CellarClient(new CellarSettings(enabled, endpoint, Duration.ofSeconds(5), 3, Duration.ofSeconds(2)), pauses::add);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    queries.add(URLDecoder.decode(body.substring("query=".length()), StandardCharsets.UTF_8));
    accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
    Answer answer = answers.remove();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    exchange.getResponseHeaders().add("Location", "http://localhost:9/elsewhere");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
