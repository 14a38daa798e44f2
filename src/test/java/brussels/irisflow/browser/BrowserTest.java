package brussels.irisflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import brussels.irisflow.IrisflowTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** For tests that do what people do: in a browser, with a login, in their language. */
abstract class BrowserTest extends IrisflowTest {

  private final List<BrowserContext> visits = new ArrayList<>();

  @AfterEach
  void closeVisits() {
    visits.forEach(BrowserContext::close);
    visits.clear();
  }

  /** A page of a visitor who is not logged in. */
  protected Page visitor(String language) {
    BrowserContext visit = Chromium.visit(language);
    visits.add(visit);
    Page page = visit.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** The start page of somebody who has logged in. */
  protected Page login(String person, String language) {
    Page page = visitor(language);
    page.navigate(address("/login"));
    page.fill("input[name=username]", person);
    page.fill("input[name=password]", "demo");
    page.click("main button[type=submit], main form button");
    assertThat(page.locator("main h1").first()).isVisible();
    return page;
  }

  protected String address(String path) {
    return "http://localhost:" + port + path;
  }
}
