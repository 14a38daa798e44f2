package brussels.irisflow.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.testing.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TracksTest {

  private static final Store STORE = new Store("brussels.irisflow.legislation", "V6__legislation.sql");
  private static final Moment NOW = new Moment("corr-lb", Instant.parse("2026-11-21T09:00:00Z"));

  @AfterAll
  static void close() throws IOException {
    STORE.close();
  }

  @Test
  void aTrackIsFoundAgainByItsStepWithPlanHistoryAndEnvisagedDates() {
    Track track = Track.open(new TrackOrder("TRP-2026-0001", Instrument.GOVERNMENT_DECREE, "LB", "Besluit lucht", LocalDate.of(2027, 7, 31),
        4, List.of(new StepPlan(StepKey.DRAFT, 16, StepOwner.RESPONSIBLE),
        new StepPlan(StepKey.PUBLICATION, 4, StepOwner.GOVERNMENT))), NOW);
    UUID draft = track.steps().get(0).id();
    STORE.with(Tracks.class, tracks -> tracks.save(track));
    STORE.with(Tracks.class, tracks -> {
      Track found = tracks.findByStepsId(draft).orElseThrow();
      found.done(draft, LocalDate.of(2026, 11, 2), "LB/2026/4", null, NOW);
      found.correct(draft, LocalDate.of(2026, 11, 3), "LB/2026/4", null, "Vergissing", NOW);
      found.expect(LocalDate.of(2027, 6, 1), null, NOW);
      found.expect(LocalDate.of(2027, 7, 1), "Later advies", NOW);
      return null;
    });
    TrackView view = STORE.with(Tracks.class, tracks -> tracks.findByStepsId(draft).orElseThrow().view(NOW.today()));
    assertThat(view.steps()).extracting(StepView::key).containsExactly(StepKey.DRAFT, StepKey.PUBLICATION);
    assertThat(view.steps().get(0).on()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(view.steps().get(0).history()).extracting(StepHistoryView::kind)
        .containsExactly(StepEventKind.DONE_LATE, StepEventKind.CORRECTED);
    assertThat(view.etas()).extracting(Eta::reason).containsExactly(null, "Later advies");
    assertThat(view.steps().get(1).plannedEnd()).isEqualTo(LocalDate.of(2027, 7, 3));
  }

  @Test
  void theTracksOfADossierComeInTheOrderInWhichTheyWereSetUp() {
    for (int i = 0; i < 3; i++) {
      Track track = Track.open(new TrackOrder("TRP-2026-0007", Instrument.MINISTERIAL_ORDER, "BM", "Besluit " + i,
          LocalDate.of(2027, 7, 31), 4, List.of(new StepPlan(StepKey.DRAFT, 2, StepOwner.RESPONSIBLE))),
          new Moment("bi", NOW.at().plusSeconds(60L * i)));
      STORE.with(Tracks.class, tracks -> tracks.save(track));
    }
    List<String> titles = STORE.with(Tracks.class,
        tracks -> tracks.findByDossierOrderByOpenedAt("TRP-2026-0007").stream().map(Track::title).toList());
    assertThat(titles).containsExactly("Besluit 0", "Besluit 1", "Besluit 2");
  }
}
