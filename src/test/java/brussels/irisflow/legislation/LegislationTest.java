package brussels.irisflow.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LegislationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final List<Object> published = new ArrayList<>();
  private final Legislation legislation = new Legislation(new TracksInMemory(), published::add,
      Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Brussels")));
  private final UUID track = legislation.open(new TrackOrder("TRP-2026-0001", Instrument.MINISTERIAL_ORDER, "BM", "Besluit tol",
      LocalDate.of(2027, 7, 31), 4, List.of(new StepPlan(StepKey.DRAFT, 8, StepOwner.RESPONSIBLE),
      new StepPlan(StepKey.PUBLICATION, 2, StepOwner.GOVERNMENT))), "corr-bm");
  private final UUID draft = legislation.track(track).steps().get(0).id();
  private final UUID publication = legislation.track(track).steps().get(1).id();

  @Test
  void whatIsRecordedIsPublished() {
    legislation.start(draft, "corr-bm");
    legislation.record(draft, new StepRecord(StepOutcome.DONE, TODAY, "BM-4", null, null, null, null), "corr-bm");
    assertThat(published).filteredOn(StepRecorded.class::isInstance).containsExactly(
        new StepRecorded("TRP-2026-0001", track, "Besluit tol", draft, StepKey.DRAFT, StepEventKind.STARTED, StepState.DOING, TODAY, null,
            "corr-bm"),
        new StepRecorded("TRP-2026-0001", track, "Besluit tol", draft, StepKey.DRAFT, StepEventKind.DONE, StepState.DONE, TODAY, null,
            "corr-bm"));
  }

  @Test
  void theLastStepCompletesTheTrackOnce() {
    done(draft, TODAY.minusDays(9));
    done(publication, TODAY.minusDays(2));
    legislation.correct(publication, TODAY.minusDays(1), null, null, "Vergissing", "corr-bm");
    assertThat(published).filteredOn(TrackCompleted.class::isInstance)
        .containsExactly(new TrackCompleted("TRP-2026-0001", track, TODAY.minusDays(2)));
  }

  @Test
  void nothingIsPublishedOfWhatIsRefused() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> done(draft, TODAY.plusDays(1)));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(published).noneMatch(StepRecorded.class::isInstance);
  }

  @Test
  void whatDoesNotExistIsUnknown() {
    assertThat(catchThrowableOfType(Refusal.class, () -> legislation.track(UUID.randomUUID())).reason())
        .isEqualTo(Refusal.Reason.UNKNOWN);
    assertThat(catchThrowableOfType(Refusal.class, () -> legislation.start(UUID.randomUUID(), "bi")).reason())
        .isEqualTo(Refusal.Reason.UNKNOWN);
  }

  private void done(UUID step, LocalDate on) {
    legislation.record(step, new StepRecord(StepOutcome.DONE, on, null, null, null, null, null), "corr-bm");
  }

  private static class TracksInMemory implements Tracks {

    private final List<Track> all = new ArrayList<>();

    @Override
    public Track save(Track track) {
      all.add(track);
      return track;
    }

    @Override
    public Optional<Track> findById(UUID id) {
      return all.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Track> findByStepsId(UUID step) {
      return all.stream().filter(track -> track.steps().stream().anyMatch(one -> one.id().equals(step))).findFirst();
    }

    @Override
    public List<Track> findByDossierOrderByOpenedAt(String dossier) {
      return all.stream().filter(track -> track.dossier().equals(dossier)).toList();
    }
  }
}
