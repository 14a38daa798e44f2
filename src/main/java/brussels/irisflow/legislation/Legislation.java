package brussels.irisflow.legislation;

import brussels.irisflow.language.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to this room: sets tracks up, records what becomes of their steps, and lets others read them.
 *
 * <p>Every change names the account that makes it. What the state forbids, and what does not exist, is refused. Each
 * change publishes {@link StepRecorded}, the last one {@link TrackCompleted} too.
 */
@Service
@Transactional
public class Legislation {

  private final Tracks tracks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Legislation(Tracks tracks, ApplicationEventPublisher events, Clock clock) {
    this.tracks = tracks;
    this.events = events;
    this.clock = clock;
  }

  /** Sets a track up with all its steps, dated backwards from its target; answers its id. */
  public UUID open(TrackOrder order, String person) {
    Track track = tracks.save(Track.open(order, now(person)));
    events.publishEvent(new TrackOpened(track.dossier(), track.id(),
        track.steps().stream().map(Step::owner).collect(Collectors.toSet())));
    return track.id();
  }

  /** The track with this id. */
  @Transactional(readOnly = true)
  public TrackView track(UUID track) {
    return find(track).view(today());
  }

  /** The track that has this step. */
  @Transactional(readOnly = true)
  public TrackView trackOf(UUID step) {
    return findByStep(step).view(today());
  }

  /** All tracks of a dossier, in the order in which they were set up. */
  @Transactional(readOnly = true)
  public List<TrackView> tracksOf(String dossier) {
    return tracks.findByDossierOrderByOpenedAt(dossier).stream().map(track -> track.view(today())).toList();
  }

  /** The step is taken in hand; does nothing when it is under way already. */
  public void start(UUID step, String person) {
    findByStep(step).start(step, now(person)).ifPresent(events::publishEvent);
  }

  /** Records what a person says of a step. */
  public void record(UUID step, StepRecord record, String person) {
    change(step, person, (track, moment) -> track.record(step, record, moment));
  }

  /** A blocked, waiting or returned step went on; without a day, today. */
  public void resume(UUID step, LocalDate on, String reason, String person) {
    change(step, person, (track, moment) -> track.resume(step, on, reason, moment));
  }

  /** Puts right what was recorded of a step that is done, for a reason; what was wrong stays in the history. */
  public void correct(UUID step, LocalDate on, String reference, Opinion opinion, String reason, String person) {
    change(step, person, (track, moment) -> track.correct(step, on, reference, opinion, reason, moment));
  }

  /** A step that was done or skipped has to be done after all, for a reason. */
  public void reopen(UUID step, String reason, String person) {
    change(step, person, (track, moment) -> track.reopen(step, reason, moment));
  }

  /** Records where the steps of a running dossier stood. Answers whether anything is new. */
  public boolean takeOver(UUID track, List<PastStep> past, String person) {
    List<StepRecorded> news = find(track).takeOver(past, now(person));
    news.forEach(events::publishEvent);
    return !news.isEmpty();
  }

  /**
   * How the steps of a new track would stand after {@link #takeOver}, which is told without setting it up.
   *
   * @param refused why a step cannot be taken over as it is said, by its place in the list
   */
  public record Rehearsal(List<StepView> steps, Map<Integer, Refusal> refused) {
  }

  /** Tries a take-over out; nothing is kept of it. */
  @Transactional(readOnly = true)
  public Rehearsal rehearse(TrackOrder order, List<PastStep> past, String person) {
    Track track = Track.open(order, now(person));
    Map<Integer, Refusal> refused = new TreeMap<>();
    for (int i = 0; i < past.size(); i++) {
      try {
        track.takeOver(List.of(past.get(i)), now(person));
      } catch (Refusal refusal) {
        refused.put(i, refusal);
      }
    }
    return new Rehearsal(track.view(today()).steps(), refused);
  }

  /** Dates all open steps anew, backwards from this target; the target may be the present one. */
  public void aimAt(UUID track, LocalDate target, String person) {
    find(track).aimAt(target, now(person));
  }

  /** The act is now expected on this day; a change needs a reason, and what was expected before is kept. */
  public void expect(UUID track, LocalDate date, String reason, String person) {
    find(track).expect(date, reason, now(person));
  }

  /** Another institution answers for the act from now on. */
  public void handTo(UUID track, String institution) {
    find(track).handTo(institution);
  }

  /** The act will not be made, for a reason. */
  public void stop(UUID track, String reason, String person) {
    find(track).stop(reason, now(person));
  }

  private void change(UUID step, String person, BiFunction<Track, Moment, StepRecorded> act) {
    Track track = findByStep(step);
    StepRecorded news = act.apply(track, now(person));
    events.publishEvent(news);
    if (track.state() == TrackState.COMPLETED && news.kind() != StepEventKind.CORRECTED) {
      events.publishEvent(new TrackCompleted(track.dossier(), track.id(), track.publishedOn()));
    }
  }

  private Track find(UUID track) {
    return tracks.findById(track).orElseThrow(Refusal::unknown);
  }

  private Track findByStep(UUID step) {
    return tracks.findByStepsId(step).orElseThrow(Refusal::unknown);
  }

  private Moment now(String person) {
    return Moment.of(person, clock);
  }

  private LocalDate today() {
    return now(null).today();
  }
}
