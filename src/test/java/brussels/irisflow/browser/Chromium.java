package brussels.irisflow.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of the tests: one for all of them, with a fresh profile for each visit. */
final class Chromium {

  private static final Browser BROWSER = launch();

  private Chromium() {
  }

  private static Browser launch() {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(List.of(
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }

  /** Debian's package, or the path in {@code CHROMIUM}. */
  private static Path executable() {
    return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(path -> path != null && !path.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "The browser tests need Chromium: install the Debian package chromium, or set CHROMIUM to the path of its executable."));
  }

  /** A visit with this language as the browser's first. */
  static BrowserContext visit(String language) {
    return visit(language, 1280, 900);
  }

  static BrowserContext visit(String language, int width, int height) {
    return BROWSER.newContext(new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Brussels")
        .setViewportSize(width, height));
  }

  /** What hinders people on this page by WCAG 2.2 AA, each with the rule and where; empty when nothing does. */
  static List<String> barriers(Page page) {
    // without a second window for each page: it is for frames of other origins, and there are none
    List<Rule> violations = new AxeBuilder(page).setLegacyMode(true)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations();
    return violations.stream().map(rule -> page.url() + " " + rule.getId() + ": " + rule.getHelp() + " "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList()).toList();
  }
}
