package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.Accounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What surrounds every page: the login, the language, who is there, and the frame of what went wrong. */
class FrameTest extends BrowserTest {

  @Autowired
  private Accounts accounts;

  @ParameterizedTest
  @CsvSource({"nl, Aanmelden", "fr, Se connecter", "en, Log in", "de, Aanmelden"})
  void aVisitorReadsTheBrowsersLanguage(String browser, String heading) {
    Page page = visitor(browser);
    page.navigate(address("/board"));
    assertThat(page.textContent("h1")).isEqualTo(heading);
  }

  @Test
  void aVisitorsChoiceOfALanguageIsKept() {
    Page page = visitor("nl");
    page.navigate(address("/accessibility"));
    choose(page, "fr");
    assertThat(page.url()).isEqualTo(address("/accessibility"));
    page.navigate(address("/login"));
    assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
  }

  @Test
  void thePersonsChoiceStaysWithThePerson() {
    try {
      Page page = login("member-3", "nl");
      assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
      choose(page, "en");
      assertThat(login("member-3", "nl").getAttribute("html", "lang")).isEqualTo("en");
    } finally {
      accounts.speak("member-3", Language.FR);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//example.org", "/\\example.org", "https://example.org", "/\t/example.org", "/{x}"})
  void choosingALanguageLeadsNowhereElse(String back) {
    Page page = visitor("nl");
    page.navigate(address("/login"));
    page.evalOnSelector("input[name=back]", "(input, back) => input.value = back", back);
    choose(page, "fr");
    assertThat(page.url()).startsWith(address("/"));
  }

  @Test
  void aPageThatIsRefusedStillTellsWhoIsThere() {
    Page page = login("corr-bm", "nl");
    Response refused = page.navigate(address("/requests/REQ-2020-0001"));
    assertThat(refused.status()).isEqualTo(404);
    assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
    assertThat(page.textContent(".who-name")).contains("Bruxelles Mobilité");
    assertThat(Chromium.barriers(page)).isEmpty();
  }

  @Test
  void whoLogsOutIsToldSo() {
    Page page = login("corr-bm", "fr");
    page.click("button.who");
    page.click("#me button");
    assertThat(page.textContent("main .notice")).isEqualTo("Vous êtes déconnecté.");
  }

  @Test
  void whoComesBackAfterTheSessionEndedIsToldSo() {
    Page page = login("corr-bm", "nl");
    page.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie("JSESSIONID", "ended").setUrl(address("/"))));
    page.click("nav#nav a[href='/board']");
    assertThat(page.url()).isEqualTo(address("/login?expired"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void nothingOnTheOpenPagesHindersAnybody(String language) {
    Page page = visitor(language);
    for (String path : List.of("/login", "/login?error", "/accessibility")) {
      page.navigate(address(path));
      assertThat(Chromium.barriers(page)).isEmpty();
    }
  }

  private static void choose(Page page, String language) {
    page.click(".languages button[value=" + language + "]");
  }
}
