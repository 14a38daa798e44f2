package brussels.irisflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.TranspositionSteps;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Tasklist as correspondents use it: claim, fill in, be told what to mend, complete. */
class TasklistTest extends BrowserTest {

  private final TranspositionSteps steps = new TranspositionSteps(this::api);

  /** Opens the Tasklist at the only task that somebody has of a dossier, as the links of our pages do, and takes it on. */
  private void take(Page page, String person, String reference) {
    String task = api(person).get("/api/tasks?dossier=" + reference).json().path("items").get(0).path("id").asText();
    page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
    page.locator("button.claim").click();
    assertThat(page.locator("button.unclaim")).isVisible();
  }

  private void fill(Page page, String field, int row, String value) {
    page.locator(".fjs-form").getByLabel(field).nth(row).fill(value);
  }

  private void choose(Page page, String field, int row, String value) {
    page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(field)).nth(row)
        .locator(".fjs-input-group").first().click();
    page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(value)).first().click();
  }

  private void measure(Page page, int row, String title, String instrument, String articles) {
    fill(page, "Naam van de maatregel", row, title);
    choose(page, "Instrument", row, instrument);
    choose(page, "Verantwoordelijke instelling", row, "Leefmilieu Brussel");
    fill(page, "Gedekte artikelen", row, articles);
    choose(page, "Gediende termijn", row, "2027");
  }

  private void complete(Page page) {
    page.locator(".form-actions .btn-primary").click();
  }

  @Test
  void aDirectiveIsSplitIntoMeasuresInDutchAndThePlanAgreedInFrench() {
    String reference = steps.led();
    Page lead = login("corr-lb", "nl");
    take(lead, "corr-lb", reference);
    assertThat(lead.locator(".task-filters")).containsText("Omzetting van een richtlijn");
    assertThat(lead.locator(".task-filters")).not().containsText("Evaluatie");
    complete(lead);
    assertThat(lead.locator(".fjs-form-field-error").first()).containsText("Dit veld is verplicht.");
    measure(lead, 0, "Besluit meetpunten", "Besluit van de Regering", "1-5, 7(2");
    lead.locator(".fjs-repeat-render-add").click();
    measure(lead, 1, "Ordonnantie meetpunten", "Ordonnantie", "6, bijlage I");
    complete(lead);
    assertThat(lead.locator(".notifications .alert-danger .message"))
        .containsText("Maatregelen 1, Gedekte artikelen: “7(2” is niet te lezen als artikel of bijlage.");
    assertThat(lead.locator(".fjs-form").getByLabel("Naam van de maatregel").nth(1)).hasValue("Ordonnantie meetpunten");
    fill(lead, "Gedekte artikelen", 0, "1-5, 7(2)");
    complete(lead);
    assertThat(lead.locator(".notifications .alert-success")).containsText("De taak is afgerond.");
    lead.locator(".notifications .alert-success a").click();
    assertThat(lead).hasURL(address("/dossiers/" + reference));

    Page coordinator = login("bi-2", "fr");
    take(coordinator, "bi-2", reference);
    assertThat(coordinator.locator(".fjs-form")).containsText("Ordonnance · Bruxelles Environnement · art. 6, annexe I");
    coordinator.locator(".fjs-form").getByText("Renvoyer").click();
    complete(coordinator);
    assertThat(coordinator.locator(".fjs-form-field-error").first()).containsText("Ce champ est obligatoire.");
    coordinator.locator(".fjs-form textarea").fill("Il manque l’article 8.");
    complete(coordinator);
    assertThat(coordinator.locator(".notifications .alert-success")).containsText("La tâche est terminée.");

    take(lead, "corr-lb", reference);
    assertThat(lead.locator(".fjs-form")).containsText("Il manque l’article 8.");
    assertThat(lead.locator(".fjs-form").getByLabel("Gedekte artikelen").nth(1).inputValue()).isEqualTo("art. 6, bijlage I");
  }

  @Test
  void theSecondOfTwoIsToldWhoCompletedTheTask() {
    String reference = steps.opened(steps.directive("2027-12-31"));
    Page page = login("bi", "nl");
    take(page, "bi", reference);
    page.locator(".fjs-form").getByText("Gemengd").click();
    choose(page, "Pilootinstelling", 0, "Leefmilieu Brussel");
    steps.complete("bi", reference, "DecideCompetence",
        Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB", "contributors", List.of()));
    complete(page);
    assertThat(page.locator(".notifications .alert-danger .message")).containsText("Attaché Brussels International");
  }
}
