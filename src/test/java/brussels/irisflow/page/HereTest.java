package brussels.irisflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class HereTest {

  @Test
  void keepsTheFiltersFromPageToPage() {
    Here here = here("institution", "LB", "q", "", "sort", "title", "page", "3");

    assertThat(here.with("page", 4)).isEqualTo("/board?institution=LB&sort=title&page=4");
    assertThat(here.at("/board.csv")).isEqualTo("/board.csv?institution=LB&sort=title");
  }

  @Test
  void beginsAgainAtTheFirstPageWhenAFilterChanges() {
    assertThat(here("page", "3").with("light", "red")).isEqualTo("/board?light=red");
    assertThat(here("light", "red").with("light", null)).isEqualTo("/board");
  }

  @Test
  void sortsByAFieldAndTheOtherWayRoundTheSecondTime() {
    assertThat(here().sortedBy("due", "due")).isEqualTo("/board?sort=due,desc");
    assertThat(here("sort", "due,desc").sortedBy("due", "due")).isEqualTo("/board?sort=due");
    assertThat(here().sortedBy("title", "due")).isEqualTo("/board?sort=title");
  }

  @Test
  void tellsTheOrderOfAColumn() {
    assertThat(here().order("due", "due")).isEqualTo("ascending");
    assertThat(here("sort", "due,desc").order("due", "due")).isEqualTo("descending");
    assertThat(here("sort", "title").order("due", "due")).isNull();
  }

  @Test
  void writesWhatPeopleSearchForSafelyIntoAnAddress() {
    assertThat(here("q", "a&b=<ü>").address()).isEqualTo("/board?q=a%26b%3D%3C%C3%BC%3E");
  }

  @Test
  void isThePageAFormWasSentFrom() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/deadlines/7/move");
    request.addHeader("Referer", "https://irisflow.example/dossiers/TRP-2026-0001?process=p%201");

    assertThat(of(request).address()).isEqualTo("/dossiers/TRP-2026-0001?process=p%201");
  }

  @Test
  void neverLeadsElsewhere() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/requests/new");
    request.addHeader("Referer", "https://irisflow.example//elsewhere.example/");

    assertThat(of(request).address()).isEqualTo("/");
  }

  private static Here here(String... parameters) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], List.of(parameters[i + 1]));
    }
    return new Here("/board", query);
  }

  private static Here of(MockHttpServletRequest request) {
    return Here.of(JakartaServletWebApplication.buildApplication(new MockServletContext())
        .buildExchange(request, new MockHttpServletResponse()));
  }
}
