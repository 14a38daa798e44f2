package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.Accounts;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The templates of official documents in the browser: nothing in the way, in three languages, on a large and a small screen. */
class PapersInTheBrowserTest extends BrowserTest {

  private static final String PAGE = "/papers/evaluation-report/nl";

  @Autowired
  private Accounts accounts;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void nothingIsInTheWayOfHr(String language) {
    Page page = login("hr", "nl");
    if (!language.equals(page.getAttribute("html", "lang"))) {
      page.click(".languages button[value=" + language + "]");
    }
    List<String> barriers = new ArrayList<>();
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 900);
      for (String path : List.of("/papers", PAGE)) {
        page.navigate(address(path));
        barriers.addAll(Chromium.barriers(page));
        if (Boolean.FALSE.equals(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))) {
          barriers.add(path + " is wider than a screen of " + width);
        }
      }
    }
    accounts.speak("hr", Language.NL);
    assertThat(barriers).isEmpty();
  }

  @Test
  void aNameThatDoesNotExistIsToldBesideTheTextThatWasTyped() {
    Page page = login("hr", "nl");
    page.navigate(address(PAGE));
    page.fill("#form-text", "# Titel\n\n{{commission}}\n\n{{reasons}}\n\nGeachte {{naam}}");
    page.click("button.button");
    assertThat(page.textContent("#form-text-error")).contains("Regel 7: {{naam}} bestaat niet in dit document.");
    assertThat(page.inputValue("#form-text")).contains("Geachte {{naam}}");
    assertThat(Chromium.barriers(page)).isEmpty();
  }
}
