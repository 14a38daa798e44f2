package brussels.irisflow;

import brussels.irisflow.demo.TimeMachine;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For tests with the real engine on the real PostgreSQL: one application for all of them, with the demo people, on a free
 * port. Nothing runs by itself; a test moves the clock, and what falls due runs then. Every test begins on Monday 5 October
 * 2026 at nine, and makes its own dossiers.
 *
 * <p>There must be one application only: the engine registers itself once for the whole JVM, so a test that brings beans of
 * its own, and with them a second application, would talk to the wrong engine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(Statements.class)
@TestExecutionListeners(listeners = Forgetting.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public abstract class IrisflowTest {

  protected static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 10, 5, 9, 0);

  @LocalServerPort
  protected int port;
  @Autowired
  protected TimeMachine timeMachine;
  @Autowired
  protected Clock clock;
  @Autowired
  protected Workflow workflow;
  @Autowired
  protected Texts texts;
  @Autowired
  protected ObjectMapper mapper;
  @Autowired
  protected TransactionTemplate transaction;

  @BeforeEach
  void begin() {
    timeMachine.set(BEGINNING.atZone(Texts.ZONE).toInstant());
    SecurityContextHolder.clearContext();
    LocaleContextHolder.resetLocaleContext();
  }

  /** Moves the clock forward to nine in the morning of this day, running what falls due. */
  protected void travelTo(LocalDate day) {
    timeMachine.travelTo(day.atTime(9, 0).atZone(Texts.ZONE).toInstant());
  }

  protected LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Runs as this person, inside the application. */
  protected <T> T as(String person, Supplier<T> action) {
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    LocaleContextHolder.setLocale(Language.EN.locale());
    try {
      return action.get();
    } finally {
      SecurityContextHolder.clearContext();
      LocaleContextHolder.resetLocaleContext();
    }
  }

  protected void as(String person, Runnable action) {
    as(person, () -> {
      action.run();
      return null;
    });
  }

  /** The API over HTTP with this person's password. */
  protected Api api(String person) {
    return new Api("http://localhost:" + port, person, mapper);
  }

  /** A browser that nobody has logged in with yet. */
  protected Session browser() {
    return new Session("http://localhost:" + port, mapper);
  }

  /** A browser in which this person has logged in. */
  protected Session browser(String person) {
    Session session = browser();
    Api.Answer answer = session.login(person, "demo");
    if (answer.status() != 302 || answer.response().headers().firstValue("Location").orElse("").contains("error")) {
      throw new AssertionError(person + " could not log in: " + answer.status() + " " + answer.body());
    }
    return session;
  }

  /** The id of the only open task with this key of a dossier. */
  protected String task(String dossier, String key) {
    List<String> found = workflow.tasks(dossier).stream().filter(task -> task.key().equals(key)).map(task -> task.id()).toList();
    if (found.size() != 1) {
      throw new AssertionError("Expected one open task " + key + " of " + dossier + " but found: " + workflow.tasks(dossier));
    }
    return found.get(0);
  }

  protected JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (java.io.IOException malformed) {
      throw new AssertionError(text, malformed);
    }
  }
}
