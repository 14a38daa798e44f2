package brussels.irisflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HR reads an objectives document and puts it right in the browser. */
class ObjectivesTest extends BrowserTest {

  private static final String DOCUMENT = """
      Doelstellingen voor het mandaat A5 – Directeur – Fabriek voor Stilte

      Functie Directeur
      Periode 2026-2031

      SD nr. 1: De stilte bewaken

      Meetpunt 1.1: De metingen
      • Te behalen target 1.1.1: aantal metingen in de scholen
      Termijn: jaarlijks
      • Te behalen target 1.1.2: verslag
      Termijn: einde mandaat

      Een regel die nergens hoort.

      Meetpunt 1.2: De rust
      • Te behalen target: rust
      Termijn: doorlopend
      """;

  private Page read(String language) {
    Page page = login("hr", language);
    page.navigate(address("/objectives"));
    assertThat(Chromium.barriers(page)).isEmpty();
    page.setInputFiles("input[type=file]", new FilePayload("doelstellingen.txt", "text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_8)));
    page.click("main form .button");
    assertThat(page.locator("#tree-title")).containsText("3 targets");
    return page;
  }

  @Test
  void aDocumentIsReadAndShownBesideWhatNeedsALook() {
    Page page = read("nl");
    assertThat(page.locator("aside")).containsText("regel 14");
    assertThat(page.locator("aside")).containsText("Een regel die nergens hoort.");
    assertThat(Chromium.barriers(page)).isEmpty();
  }

  @Test
  void aFieldSavesItselfAndAChangeIsTakenBackByKeyboard() {
    Page page = read("nl");
    page.locator(".tree-target").first().locator("a[id^=edit-]").first().press("Enter");
    assertThat(page.locator(".part-form")).isVisible();
    assertThat(Chromium.barriers(page)).isEmpty();
    page.fill(".part-form textarea[name=text]", "500 metingen in de scholen");
    page.press(".part-form textarea[name=text]", "Tab");
    assertThat(page.locator("#saved")).containsText("Bewaard");
    page.locator(".part-form button[value=save]").press("Enter");
    assertThat(page.locator(".tree-target").first()).containsText("500 metingen in de scholen");
    page.locator(".tree-target").first().locator("button[value=down]").first().press("Enter");
    assertThat(page.locator(".tree-target").first()).containsText("verslag");
    page.locator("#undo-act").press("Enter");
    assertThat(page.locator(".tree-target").first()).containsText("500 metingen");
    page.locator("#undo-act").press("Enter");
    assertThat(page.locator(".tree-target").first()).containsText("aantal metingen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void partsAreDraggedToAnotherPlaceAndBack(String language) {
    Page page = read(language);
    Locator points = page.locator(".tree-point > .part .reference");
    assertThat(points).hasText(new String[] {"1.1", "1.2"});
    page.locator(".tree-point").nth(1).locator(".grip").first().dragTo(page.locator(".tree-point").first(),
        new Locator.DragToOptions().setTargetPosition(60, 8));
    assertThat(points).hasText(new String[] {"1.2", "1.1"});
    page.locator(".tree-point").nth(1).locator(".tree-target .grip").first().dragTo(page.locator(".tree-target").first(),
        new Locator.DragToOptions().setTargetPosition(60, 8));
    assertThat(page.locator(".tree-point").first().locator(".tree-target")).hasCount(2);
    page.locator("#undo-act").press("Enter");
    assertThat(page.locator(".tree-point").first().locator(".tree-target")).hasCount(1);
    page.locator("#undo-act").press("Enter");
    assertThat(points).hasText(new String[] {"1.1", "1.2"});
    assertThat(Chromium.barriers(page)).isEmpty();
  }
}
