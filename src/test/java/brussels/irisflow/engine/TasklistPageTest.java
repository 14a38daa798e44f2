package brussels.irisflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page with which the Tasklist begins. */
class TasklistPageTest extends IrisflowTest {

  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");

  @Test
  void itsScriptsRunHoweverManyPeopleOpenItAtTheSameTime() {
    List<Session> people = List.of(browser("bi"), browser("corr-lb"), browser("corr-bm"), browser("bi-2"));
    List<Api.Answer> pages = IntStream.range(0, 80).parallel()
        .mapToObj(number -> people.get(number % people.size()).get("/camunda/app/tasklist/default/")).toList();
    assertThat(pages).allSatisfy(page -> {
      String allowed = first(IN_HEADER, page.response().headers().firstValue("Content-Security-Policy").orElse(""));
      assertThat(page.body()).contains("nonce=\"" + allowed + "\"");
      assertThat(IN_PAGE.matcher(page.body()).results().map(found -> found.group(1)).distinct()).containsExactly(allowed);
    });
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "none";
  }
}
