package brussels.irisflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.TranspositionSteps;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The correlation table as people write it: in the browser, without the mouse. */
class CorrelationTableTest extends BrowserTest {

  private String table;
  private Page page;

  @BeforeEach
  void open() {
    table = "/transpositions/" + new TranspositionSteps(this::api).inMeasures() + "/correlation-table";
    page = login("corr-lb", "nl");
    page.navigate(address(table));
  }

  @Test
  void rowsAreAddedChangedTakenAwayAndPutBackWithoutTheMouse() {
    press("#row-new-act");
    assertThat(focused()).isEqualTo("row-new-euArticle");
    page.keyboard().type("art. 2, lid 1");
    press("#row-new-save");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("De rij werd toegevoegd.");
    String row = "#" + rowWith("2(1)");
    assertThat(page.locator("#said")).containsText("De rij werd toegevoegd.");
    assertThat(page.locator("#coverage")).containsText("0 van 6 bepalingen geregeld");

    press(row + "-act");
    assertThat(focused()).isEqualTo(row.substring(1) + "-euArticle");
    page.selectOption(row + "-alignment", "FULLY");
    page.focus(row + "-nationalArticle");
    page.keyboard().type("4");
    press(row + "-act");
    assertThat(page.locator(row + " .summary")).isVisible();
    assertThat(page.evaluate("() => document.activeElement.classList.contains('summary')")).as("what was wrong has the focus").isEqualTo(true);
    assertThat(page.inputValue(row + "-nationalArticle")).isEqualTo("4");
    page.focus(row + "-nationalAct");
    page.keyboard().type("Besluit lucht");
    press(row + "-act");
    assertThat(page.locator(row)).containsText("Besluit lucht");
    assertThat(page.locator("#coverage")).containsText("1 van 6 bepalingen geregeld");
    assertThat(focused()).as("back where it began").isEqualTo(row.substring(1) + "-act");

    press(row + "-act");
    press(row + " .button-risk");
    assertThat(page.locator("#said")).containsText("De rij 2(1) werd geschrapt.");
    assertThat(page.locator(row)).hasCount(0);
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Rij terugzetten");
    page.keyboard().press("Enter");
    assertThat(page.locator("#rows")).containsText("Besluit lucht");
    assertThat(page.locator("#coverage")).containsText("1 van 6 bepalingen geregeld");
  }

  @Test
  void aRowThatIsMovedByItsArticleStandsInItsPlaceAtOnce() {
    api("corr-lb").put("/api" + table, Map.of("version", 0, "rows", List.of(Map.of("euArticle", "1"), Map.of("euArticle", "2"), Map.of("euArticle", "3"))));
    page.reload();
    String row = "#" + rowWith("1");
    edit(page, row);
    page.fill(row + "-euArticle", "5");
    press(row + "-act");
    assertThat(page.locator("#rows th[scope=row]")).hasText(new String[] {"2", "3", "5"});
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsShownAboveWhatWasTyped() {
    api("corr-lb").put("/api" + table, Map.of("version", 0, "rows", List.of(Map.of("euArticle", "1"))));
    page.reload();
    String row = "#" + rowWith("1");
    edit(page, row);
    page.fill(row + "-euText", "Mijn tekst");
    Page other = login("bi", "nl");
    other.navigate(address(table));
    edit(other, row);
    other.fill(row + "-reason", "Van een ander");
    other.click(row + "-act");
    assertThat(other.locator(row)).containsText("Van een ander");
    press(row + "-act");
    assertThat(page.locator(row)).containsText("heeft deze rij intussen gewijzigd");
    assertThat(page.locator(row + " .facts")).containsText("Van een ander");
    assertThat(page.inputValue(row + "-euText")).isEqualTo("Mijn tekst");
    assertThat(Chromium.barriers(page)).isEmpty();
    press(row + "-act");
    assertThat(page.locator(row)).containsText("Mijn tekst");
  }

  @Test
  void aWorkbookThatIsWrongIsToldCellByCell(@TempDir Path folder) throws java.io.IOException {
    Path file = Files.write(folder.resolve("tabel.xlsx"), "geen werkmap".getBytes(StandardCharsets.UTF_8));
    page.setInputFiles("input[type=file]", file);
    page.click("form[action$='/import'] button");
    assertThat(page.locator("form[action$='/import']")).containsText("geen leesbare werkmap");
    assertThat(page.evaluate("() => document.activeElement.classList.contains('summary')")).isEqualTo(true);
    Path downloaded = folder.resolve("terug.xlsx");
    page.waitForDownload(() -> page.click("a[href$='.xlsx']")).saveAs(downloaded);
    page.setInputFiles("input[type=file]", downloaded);
    page.click("form[action$='/import'] button");
    assertThat(page.locator(".notice-success")).containsText("De werkmap zegt hetzelfde als de tabel.");
  }

  /** Opens a row and waits until its first field has the keyboard: what is typed before that may land in it. */
  private static void edit(Page page, String row) {
    page.focus(row + "-act");
    page.keyboard().press("Enter");
    assertThat(page.locator(row + "-euArticle")).isFocused();
  }

  /** Goes there and presses Enter. */
  private void press(String selector) {
    page.focus(selector);
    page.keyboard().press("Enter");
    page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
  }

  private String focused() {
    return String.valueOf(page.evaluate("() => document.activeElement.id"));
  }

  /** The id of the row of an article. */
  private String rowWith(String article) {
    return page.locator("#rows tr", new Page.LocatorOptions().setHasText(article)).first().getAttribute("id");
  }
}
