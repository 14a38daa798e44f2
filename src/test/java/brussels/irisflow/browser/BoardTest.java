package brussels.irisflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Statements;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.testing.ManyDeadlines;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of deadlines: who sees what, found how, in which language, and at what cost. */
class BoardTest extends BrowserTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();
  private static final int MOST_STATEMENTS = 6;

  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private JdbcClient jdbc;
  private ManyDeadlines many;

  /** A word that no other test uses: what is made here is found by it. */
  private final String word = "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private String dossier;

  @BeforeEach
  void openADossier() {
    many = new ManyDeadlines(dossiers, deadlines, jdbc, transaction);
    dossier = many.dossier(title("Luchtkwaliteit", "Qualité de l’air", "Air quality"), "LB", false);
  }

  @AfterEach
  void tidy() {
    many.empty(dossier);
  }

  private Trilingual title(String nl, String fr, String en) {
    return new Trilingual(nl + " " + word, fr + " " + word, en + " " + word);
  }

  private UUID deadline(LocalDate due) {
    return many.deadline(dossier, "TRANSPOSITION", title("Stikstof", "Azoté", "Nitrogen"), due, "LB", "32026L0077");
  }

  @Test
  void everyOpenDeadlineHasItsLight() {
    deadline(TODAY.minusDays(3));
    deadline(TODAY);
    deadline(TODAY.plusDays(30));
    deadline(TODAY.plusDays(31));
    Page page = board("bi", "q=" + word);
    assertThat(page.locator("#result tbody .light").allInnerTexts()).map(String::strip).map(String::toLowerCase)
        .containsExactly("gemist", "open", "open", "open");
    assertThat(figures(page)).containsExactly(1, 2, 1, 0, 0);
  }

  @Test
  void whatIsSettledShowsWhenAskedFor() {
    UUID late = deadline(TODAY.minusDays(10));
    UUID met = deadline(TODAY.plusDays(10));
    UUID gone = deadline(TODAY.plusDays(20));
    as("bi", () -> {
      deadlines.meet(late, TODAY.minusDays(1));
      deadlines.meet(met, TODAY);
      deadlines.cancel(gone, Message.text("test"));
    });
    assertThat(figures(board("bi", "q=" + word))).containsExactly(0, 0, 0, 0, 0);
    assertThat(figures(board("bi", "status=ALL&q=" + word))).containsExactly(0, 0, 0, 2, 1);
    assertThat(rows(board("bi", "status=MISSED&q=" + word))).singleElement().asString().contains("gehaald op 4 oktober 2026");
    assertThat(rows(board("bi", "status=MET&q=" + word))).hasSize(1);
    assertThat(rows(board("bi", "status=CANCELLED&q=" + word))).hasSize(1);
  }

  @Test
  void filtersNarrowTogetherAndALightNarrowsTheRowsAlone() {
    deadline(TODAY.minusDays(3));
    deadline(TODAY.plusDays(5));
    many.deadline(dossier, "MEASURE", title("Ordonnantie", "Ordonnance", "Ordinance"), TODAY.plusDays(100), "BM", null);
    assertThat(rows(board("bi", "institution=BM&q=" + word))).hasSize(1);
    assertThat(rows(board("bi", "kind=TRANSPOSITION&q=" + word))).hasSize(2);
    assertThat(rows(board("bi", "kind=TRANSPOSITION&institution=BM&q=" + word))).isEmpty();
    assertThat(rows(board("bi", "before=" + TODAY.plusDays(5) + "&q=" + word))).hasSize(2);
    assertThat(rows(board("bi", "before=" + TODAY.plusDays(4) + "&q=" + word))).hasSize(1);
    Page red = board("bi", "light=red&q=" + word);
    assertThat(rows(red)).hasSize(1);
    assertThat(figures(red)).containsExactly(1, 1, 1, 0, 0);
  }

  @Test
  void peopleFindByReferenceTitleInstitutionAndDirective() {
    deadline(TODAY.plusDays(5));
    for (String sought : List.of(dossier, dossier.toLowerCase(), "stikstof " + word, "LUCHTKWALITEIT " + word.toLowerCase())) {
      assertThat(rows(board("bi", "q=" + sought))).as(sought).singleElement().asString().contains(dossier);
    }
    for (String sought : List.of("32026L0077", "026l007", "leefmilieu")) {
      assertThat(references(board("bi", "size=200&sort=dossier,desc&q=" + sought))).as(sought).contains(dossier);
    }
    assertThat(rows(board("bi", "q=Azoté " + word))).as("the title in another language").isEmpty();
    assertThat(rows(board("bi-2", "q=azote " + word))).as("without the accent").hasSize(1);
    assertThat(rows(board("bi-2", "q=AZOTÉ " + word))).as("with the accent, in capitals").hasSize(1);
    assertThat(rows(board("bi", "q=" + word + "%25"))).as("a sign that the database would take for any word").isEmpty();
  }

  @Test
  void rowsAreSortedInTheReadersLanguage() {
    many.deadline(dossier, "MEASURE", title("Zand", "Écorce", "Bark"), TODAY.plusDays(1), "LB", null);
    many.deadline(dossier, "TRANSPOSITION", title("Aarde", "Eau", "Water"), TODAY.plusDays(2), "BM", null);
    many.deadline(dossier, "LETTER_EXPECTED", title("Mest", "Zinc", "Ash"), TODAY.plusDays(3), null, null);
    assertThat(titles("bi", "due")).containsExactly("Zand", "Aarde", "Mest");
    assertThat(titles("bi", "due,desc")).containsExactly("Mest", "Aarde", "Zand");
    assertThat(titles("bi", "title")).containsExactly("Aarde", "Mest", "Zand");
    assertThat(titles("bi-2", "title")).containsExactly("Eau", "Écorce", "Zinc");
    assertThat(titles("bi", "institution")).containsExactly("Aarde", "Zand", "Mest");
    assertThat(titles("bi", "kind")).containsExactly("Mest", "Aarde", "Zand");
    assertThat(titles("bi", "dossier")).hasSize(3);
    assertThat(titles("bi", "status")).hasSize(3);
  }

  private List<String> titles(String person, String sort) {
    return board(person, "q=" + word + "&sort=" + sort).locator("#result tbody th a").allInnerTexts().stream()
        .map(title -> title.replace(word, "").strip()).toList();
  }

  @Test
  void everybodySeesWhatTheirDossiersAreAndNoMore() {
    deadline(TODAY.plusDays(5));
    String confidential = many.dossier(title("Geheim", "Secret", "Secret"), "BM", true);
    many.deadline(confidential, "TRANSPOSITION", title("Geheim", "Secret", "Secret"), TODAY.plusDays(6), "BM", null);
    assertThat(references(board("bi", "q=" + word))).containsExactly(dossier, confidential);
    assertThat(references(board("corr-lb", "q=" + word))).containsExactly(dossier);
    assertThat(references(board("corr-bm", "q=" + word))).containsExactly(confidential);
    assertThat(references(board("manager", "q=" + word))).containsExactly(dossier);
    assertThat(references(board("hr", "q=" + word))).isEmpty();
    assertThat(references(board("admin", "q=" + word))).isEmpty();
    assertThat(csv("corr-bm", "q=" + word)).doesNotContain(dossier).contains(confidential);
  }

  @Test
  void pagesFollowOneAnotherWithoutRepeatingOrLosingARow() {
    many.fill(dossier, 230, TODAY, "LB");
    List<String> seen = new java.util.ArrayList<>();
    for (int number = 0; number < 5; number++) {
      seen.addAll(board("bi", "size=50&q=" + dossier + "&page=" + number).locator("#result tbody td:first-child a")
          .evaluateAll("links => links.map(link => link.getAttribute('href'))") instanceof List<?> links
          ? links.stream().map(String::valueOf).toList() : List.of());
    }
    assertThat(seen).hasSize(230).doesNotHaveDuplicates();
    assertThat(rows(board("bi", "size=50&q=" + dossier + "&page=7"))).isEmpty();
    assertThat(board("bi", "print=true&q=" + dossier).locator("#result tbody tr").count()).isEqualTo(230);
  }

  @ParameterizedTest
  @CsvSource({"bi, status=ALL", "bi, q=maatregel&sort=title", "corr-lb, sort=kind", "manager, light=amber"})
  void aPageCostsTheSameHoweverManyDeadlinesThereAre(String person, String query) {
    Page page = login(person, "nl");
    many.fill(dossier, 10, TODAY, "LB");
    List<String> few = Statements.during(() -> open(page, query));
    many.fill(dossier, 1990, TODAY, "LB");
    List<String> lots = Statements.during(() -> open(page, query + "&size=200"));
    assertThat(lots).hasSameSizeAs(few);
    assertThat(lots).as("statements of a page").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(Statements.during(() -> page.context().request().get(address("/board.csv?" + query)).body()))
        .as("statements of a file").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
  }

  @Test
  void aCsvFileHoldsTheWholeResultInTheReadersLanguage() {
    many.deadline(dossier, "MEASURE", title("=1+1", "=1+1", "=1+1"), TODAY.plusDays(1), "LB", "Art. 12; lid 3");
    deadline(TODAY.minusDays(1));
    List<String> french = csv("bi-2", "q=" + word).lines().toList();
    assertThat(french.get(0)).startsWith("\uFEFF\"Date limite\";\"Référence\";");
    assertThat(french.get(1)).contains("\"2026-10-04\";\"" + dossier + "\";\"Azoté").contains("\"Bruxelles Environnement\"", "En retard");
    assertThat(french.get(2)).contains("\"'=1+1 ").contains("\"Art. 12; lid 3\"");
    assertThat(french).hasSize(3);
    assertThat(csv("bi", "light=red&q=" + word).lines()).hasSize(2);
  }

  @Test
  void aWorkbookHoldsDatesAsDates() throws IOException {
    many.fill(dossier, 300, TODAY, "LB");
    byte[] file = login("bi-2", "fr").context().request().get(address("/board.xlsx?sort=due,desc&q=" + dossier)).body();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Suivi des échéances");
      assertThat(sheet.getLastRowNum()).isEqualTo(300);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:H");
      assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(0))).isTrue();
      assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TODAY.plusDays(99));
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Bruxelles Environnement");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status=NONE", "light=blue", "before=tomorrow", "before=99999-01-01", "before=-0001-01-01", "sort=secret",
      "page=-1", "size=5000", "page=x"})
  void aWrongAddressIsRefusedWithASentence(String query) {
    Page page = login("corr-bm", "fr");
    for (String path : List.of("/board", "/board.csv", "/board.xlsx")) {
      boolean paged = query.startsWith("page") || query.startsWith("size");
      APIResponse answer = page.context().request().get(address(path + "?" + query), com.microsoft.playwright.options.RequestOptions
          .create().setHeader("Accept", "text/html"));
      assertThat(answer.status()).as(path + "?" + query).isEqualTo(paged && !path.equals("/board") ? 200 : 400);
    }
    page.navigate(address("/board?" + query));
    assertThat(page.locator("main h1").innerText()).isEqualTo("La demande n’est pas correcte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%00", "q=%5C", "q=%27", "q=_", "institution=%00", "kind=%F0%9F%98%80", "institution=NONE", "page=999999&size=200",
      "q=%ED%A0%80", "status=&light=&before=&institution=&kind=&q=&sort="})
  void anOddAddressFindsWhatThereIs(String query) {
    APIResponse answer = login("corr-bm", "fr").context().request().get(address("/board?" + query));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aFilterChangesTheListAndTheAddressWithoutTheMouse() {
    deadline(TODAY.minusDays(3));
    deadline(TODAY.plusDays(60));
    Page page = board("bi", "");
    page.focus("#filter-q");
    page.keyboard().type(word);
    page.waitForURL(Pattern.compile(".*[?&]q=" + word + ".*"));
    page.waitForCondition(() -> rows(page).size() == 2);
    List<String> asked = new java.util.ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    while (!"true".equals(page.evaluate("() => String(document.activeElement.matches('a.figure'))"))) {
      page.keyboard().press("Tab");
    }
    assertThat(asked).as("leaving the search asks nothing again").isEmpty();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*light=red.*"));
    page.waitForCondition(() -> rows(page).size() == 1);
    assertThat(page.evaluate("() => document.activeElement.id")).as("who works by keyboard stays where they were").isEqualTo("light-red");
    assertThat(page.inputValue("#filter-q")).isEqualTo(word);
    page.reload();
    assertThat(rows(page)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void nothingOnTheBoardHindersAnybody(String language) {
    deadline(TODAY.minusDays(3));
    deadline(TODAY.plusDays(3));
    deadline(TODAY.plusDays(60));
    Page page = board(language.equals("nl") ? "bi" : "bi-2", "q=" + word);
    assertThat(Chromium.barriers(page)).isEmpty();
    page.navigate(address("/board?q=nothing-of-this-name"));
    assertThat(Chromium.barriers(page)).isEmpty();
    page.navigate(address("/board?print=true&q=" + word));
    assertThat(Chromium.barriers(page)).isEmpty();
    page.setViewportSize(390, 800);
    page.navigate(address("/board?status=ALL&q=" + word));
    assertThat(Chromium.barriers(page)).isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
  }

  private Page board(String person, String query) {
    return open(login(person, person.equals("bi-2") ? "fr" : "nl"), query);
  }

  private Page open(Page page, String query) {
    page.navigate(address("/board?" + query));
    return page;
  }

  private String csv(String person, String query) {
    return login(person, "nl").context().request().get(address("/board.csv?" + query)).text();
  }

  private static List<String> rows(Page page) {
    return page.locator("#result tbody tr").allInnerTexts();
  }

  private static List<String> references(Page page) {
    return page.locator("#result tbody .reference").allInnerTexts();
  }

  private static List<Integer> figures(Page page) {
    return page.locator(".figure-number").allInnerTexts().stream().map(Integer::valueOf).toList();
  }
}
