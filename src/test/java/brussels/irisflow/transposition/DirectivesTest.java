package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.legislation.Moment;
import brussels.irisflow.testing.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DirectivesTest {

  private static final Moment NOW = new Moment("bi", Instant.parse("2026-11-21T09:00:00Z"));
  private static final Store STORE = new Store("brussels.irisflow.transposition", "V7__transposition.sql");

  @AfterAll
  static void close() throws IOException {
    STORE.close();
  }

  @Test
  void anImportIsFoundAgainAndSaidTwiceChangesNothing() {
    assertThat(take("three-directives.json").created()).hasSize(3);
    assertThat(take("three-directives.json").unchanged()).hasSize(3);
    STORE.with(Directives.class, directives -> directives.findByCelex("32024L1275").orElseThrow()
        .moveDeadline(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1), "Later besluit", NOW));
    ImportReport report = take("three-directives.json");
    assertThat(report.unchanged()).hasSize(3);
    assertThat(report.kept()).containsExactly(
        new ImportReport.Kept("32024L1275", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 1, 1)));
    DirectiveView view = STORE.with(Directives.class, directives -> directives.findByCelex("32024L1275").orElseThrow().view());
    assertThat(view.deadlines()).extracting(DeadlineView::date).containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 5, 29));
    assertThat(view.entryIntoForce()).containsExactly(LocalDate.of(2024, 5, 28));
    assertThat(view.title().fr()).startsWith("Titre de travail : performance");
  }

  private static ImportReport take(String file) {
    return STORE.with(Directives.class, directives -> new DirectiveImport(directives, event -> { },
        Clock.fixed(NOW.at(), ZoneId.of("Europe/Brussels"))).take(ResultSet.file(file), "bi"));
  }
}
