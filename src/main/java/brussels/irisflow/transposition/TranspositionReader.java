package brussels.irisflow.transposition;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.DossierFeature.Fact;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.StepHistoryView;
import brussels.irisflow.legislation.StepOwner;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.legislation.StepView;
import brussels.irisflow.legislation.TrackState;
import brussels.irisflow.legislation.TrackView;
import brussels.irisflow.page.Option;
import brussels.irisflow.page.TimeAxis;
import brussels.irisflow.web.Light;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a transposition for people: the plan against what really happened, by measure and by step. */
@Component
@Transactional(readOnly = true)
class TranspositionReader {

  /**
   * The dossier as a whole.
   *
   * @param regionConcerned null while nobody has decided
   * @param phase the phase while it is open, what became of it afterwards
   * @param delay the cause and the reason that the lead gave; null when it gave none or is not late
   * @param percent whole percent of the provisions that notified measures cover
   * @param uncovered the provisions that are not covered; null when there is none, or nobody has named any
   * @param listed the provisions to be covered where somebody listed them, as the form takes them
   */
  record Summary(String celex, Object competence, Boolean regionConcerned, Trilingual lead, List<Trilingual> contributors,
      List<BelgianEntity> otherEntities, Object phase, LocalDate eta, LocalDate doneRegion, LocalDate doneBelgium,
      String belgiumReference, LocalDate lateSince, LocalDate letterExpected, Message delay, int percent, Message uncovered,
      List<String> contributorCodes, String listed) {
  }

  record DeadlineRow(UUID id, String dossier, Trilingual title, Message kind, LocalDate due, Object status, Light light,
      Trilingual institution) {
  }

  /**
   * A measure.
   *
   * @param slack null when no act is under way
   * @param reason why it was dropped, or why its notification was returned
   * @param facts of the notification
   * @param open whether it may be handed over or dropped
   * @param divisible whether it may be split
   */
  record MeasureRow(UUID id, String title, Instrument instrument, Trilingual institution, Message articles, LocalDate deadline,
      MeasureState status, Light light, Message slack, LocalDate transmitted, String reason, List<Fact> facts, boolean open,
      boolean divisible, List<StepRow> steps) {
  }

  /**
   * A step.
   *
   * @param from the first day on which anything is recorded of it; null while there is none
   * @param to the day on which it was settled; null as long as it is not
   * @param expected when an open step can really end, where that is after the plan
   * @param product its reference and opinion
   * @param note why it stands where it stands
   * @param recorded what the form that corrects it starts from
   */
  record StepRow(UUID id, Object name, Object owner, StepState state, Light light, LocalDate plannedFrom, LocalDate plannedTo,
      LocalDate from, LocalDate to, LocalDate expected, List<Object> product, Object note, List<LogRow> history, boolean correctable,
      boolean reopenable, Map<String, Object> recorded) {
  }

  record EtaRow(Instant at, String who, LocalDate eta, String reason) {
  }

  record LogRow(Instant at, String who, Message text) {
  }

  /** Everything that the page of a transposition shows; {@code may} names the forms that the reader may send. */
  record Sheet(Summary transposition, List<DeadlineRow> deadlines, TimeAxis axis, List<MeasureRow> measures, List<EtaRow> etas,
      List<LogRow> log, List<Option> dates, Set<String> may) {
  }

  private final Transpositions transpositions;
  private final TranspositionDesk desk;
  private final TranspositionRights rights;
  private final DossierAccess access;
  private final Legislation legislation;
  private final Deadlines deadlines;
  private final Directory directory;
  private final Clock clock;

  TranspositionReader(Transpositions transpositions, TranspositionDesk desk, TranspositionRights rights, DossierAccess access,
      Legislation legislation, Deadlines deadlines, Directory directory, Clock clock) {
    this.transpositions = transpositions;
    this.desk = desk;
    this.rights = rights;
    this.access = access;
    this.legislation = legislation;
    this.deadlines = deadlines;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The whole of a transposition; 404 when there is none, or none that the current person may see. Not read-only: how much time a
   * proposed measure leaves stands in a decision table, and the engine records every decision.
   */
  @Transactional
  public Sheet read(String reference) {
    access.mustSee(reference);
    Transposition transposition = transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
    return new Reading(transposition).sheet();
  }

  private static <T> List<T> newestFirst(List<T> oldestFirst) {
    List<T> rows = new ArrayList<>(oldestFirst);
    Collections.reverse(rows);
    return rows;
  }

  /** One reading: what is looked up once for the whole page. */
  private final class Reading {

    private final Transposition transposition;
    private final TranspositionView view;
    private final Map<UUID, TrackView> tracks;
    private final List<TranspositionHistoryView> history;
    private final HistoryWords words;
    private final Map<String, String> people;
    private final LocalDate today = LocalDate.now(clock);

    Reading(Transposition transposition) {
      this.transposition = transposition;
      this.view = transposition.view();
      this.tracks = legislation.tracksOf(view.reference()).stream().collect(Collectors.toMap(TrackView::id, Function.identity()));
      this.history = transposition.history();
      this.words = new HistoryWords(
          directory.institutions().stream().collect(Collectors.toMap(Institution::code, Institution::name)),
          view.measures().stream().collect(Collectors.toMap(MeasureView::id, MeasureView::title)));
      Set<String> names = new HashSet<>();
      history.forEach(event -> names.add(event.person()));
      view.etas().forEach(eta -> names.add(eta.saidBy()));
      tracks.values().forEach(track -> track.steps().forEach(step -> step.history().forEach(event -> names.add(event.person()))));
      this.people = directory.displayNames(names);
    }

    Sheet sheet() {
      List<DeadlineRow> due = deadlines.of(view.reference()).stream().map(this::row).toList();
      List<MeasureRow> measures = view.measures().stream().map(this::row).toList();
      return new Sheet(summary(), due, axis(due, measures), measures, etas(),
          newestFirst(history.stream().map(event -> new LogRow(event.at(), people.get(event.person()), words.say(event))).toList()),
          desk.deadlinesOf(transposition).stream().map(date -> new Option(date.toString(), date)).toList(),
          rights.may(transposition));
    }

    private Summary summary() {
      boolean open = view.status() == TranspositionStatus.OPEN;
      ArticleSet exempt = desk.exempt(view.reference());
      ArticleSet all = transposition.articles();
      ArticleSet uncovered = transposition.uncovered(exempt);
      int total = all.articles().size();
      return new Summary(view.celex(), view.competence(),
          view.competence() == null ? null : view.status() != TranspositionStatus.NOT_CONCERNED,
          view.lead() == null ? null : words.institution(view.lead()),
          view.contributors().stream().map(words::institution).toList(), entities(), open ? view.phase() : view.status(), view.eta(),
          view.doneOn(), view.belgiumDoneOn(), view.belgiumReference(), open ? view.lateSince() : null, view.letterExpected(),
          view.delayCause() == null ? null : Message.of("transposition.delay", view.delayCause(), view.delayReason()),
          total == 0 ? 0 : (total - uncovered.articles().size()) * 100 / total, uncovered.isEmpty() ? null : uncovered.said(),
          view.contributors(), transposition.listed());
    }

    private List<BelgianEntity> entities() {
      return Stream.concat(view.otherEntities().stream(), view.ggcConcerned() ? Stream.of(BelgianEntity.GGC) : Stream.empty())
          .distinct().toList();
    }

    private DeadlineRow row(DeadlineSnapshot deadline) {
      Light light = !deadline.settled() ? Light.of(deadline.due(), today) : deadline.metOn() == null ? Light.GREY : Light.DONE;
      return new DeadlineRow(deadline.id(), deadline.dossier(), deadline.title(), Message.of("deadline.kind." + deadline.kind()),
          deadline.due(), deadline.status(), light,
          deadline.institution() == null ? null : words.institution(deadline.institution()));
    }

    private List<EtaRow> etas() {
      return newestFirst(view.etas().stream()
          .map(eta -> new EtaRow(eta.saidAt(), people.get(eta.saidBy()), eta.date(), eta.reason())).toList());
    }

    private TimeAxis axis(List<DeadlineRow> due, List<MeasureRow> measures) {
      List<LocalDate> days = new ArrayList<>();
      due.forEach(deadline -> days.add(deadline.due()));
      days.add(view.eta());
      measures.forEach(measure -> {
        days.add(measure.deadline());
        days.add(measure.transmitted());
        measure.steps().forEach(step -> days.addAll(
            Stream.of(step.plannedFrom(), step.plannedTo(), step.from(), step.to(), step.expected()).filter(Objects::nonNull).toList()));
      });
      return TimeAxis.around(today, days);
    }

    // Measures

    private MeasureRow row(MeasureView measure) {
      TrackView track = measure.track() == null ? null : tracks.get(measure.track());
      boolean open = measure.state().open();
      return new MeasureRow(measure.id(), measure.title(), measure.instrument(), words.institution(measure.institution()),
          measure.articlesSaid(), measure.deadline(), measure.state(), light(measure, track), slack(measure, track),
          measure.transmittedOn(), measure.reason(), notification(measure), open, measure.state() == MeasureState.ONGOING,
          track == null ? List.of() : track.steps().stream().filter(step -> measure.state() != MeasureState.DROPPED
              || step.state() != StepState.PLANNED).map(step -> row(step, track, measure)).toList());
    }

    private Message slack(MeasureView measure, TrackView track) {
      if (measure.state() == MeasureState.PROPOSED) {
        return desk.outlook(transposition, transposition.measure(measure.id()));
      } else if (measure.state() != MeasureState.ONGOING || track == null || track.state() != TrackState.OPEN) {
        return null;
      }
      return track.slackDays() < 0 ? Message.of("transposition.outlook.short", -track.slackDays(), track.realisticEnd())
          : Message.of("transposition.outlook.enough", track.slackDays());
    }

    private Light light(MeasureView measure, TrackView track) {
      boolean difficult = track != null && track.state() == TrackState.OPEN && (track.slackDays() < 0
          || track.steps().stream().anyMatch(step -> halted(step.state())));
      return switch (measure.state()) {
        case PROPOSED, DROPPED -> Light.GREY;
        case NOTIFIED -> transposition.isCompleted(measure.id()) ? Light.DONE : Light.AMBER;
        case ONGOING, PREPARED, CHECKED -> measure.deadline().isBefore(today) ? Light.RED
            : difficult ? Light.AMBER : Light.of(measure.deadline(), today);
      };
    }

    private List<Fact> notification(MeasureView measure) {
      NoticeData notice = measure.notice();
      if (notice == null) {
        return List.of();
      }
      List<Fact> facts = new ArrayList<>();
      fact(facts, "title", notice.title(), null);
      fact(facts, "act-type", notice.actType(), null);
      fact(facts, "adopted", notice.adoptedOn(), null);
      fact(facts, "published", notice.publishedOn(), null);
      fact(facts, "gazette", notice.gazetteReference(), null);
      fact(facts, "coverage", notice.coverage(), null);
      fact(facts, "eli", notice.eli(), notice.eli());
      fact(facts, "member-state-reference", notice.memberStateReference(), null);
      fact(facts, "transmission", measure.transmissionReference(), null);
      return facts;
    }

    private static void fact(List<Fact> facts, String label, Object value, String href) {
      if (value != null) {
        facts.add(new Fact(Message.of("transposition.notified." + label), value, href));
      }
    }

    // Steps

    private StepRow row(StepView step, TrackView track, MeasureView measure) {
      boolean stopped = track.state() == TrackState.STOPPED;
      boolean settled = !step.state().open();
      LocalDate to = settled ? step.since() : null;
      boolean may = settled && !stopped && view.status() == TranspositionStatus.OPEN
          && rights.mayRecord(transposition, measure.institution());
      return new StepRow(step.id(), step.key(), owner(step, track), step.state(), light(step, stopped), step.plannedStart(),
          step.plannedEnd(), from(step, to), to, settled || stopped || !late(step) ? null : step.expectedEnd(), product(step),
          words.note(step), newestFirst(step.history().stream()
              .map(event -> new LogRow(event.at(), people.get(event.person()), words.say(event))).toList()),
          may && step.state() == StepState.DONE, may && track.state() == TrackState.OPEN, recorded(step));
    }

    private Object owner(StepView step, TrackView track) {
      return step.owner() == StepOwner.RESPONSIBLE ? words.institution(track.institution()) : step.owner();
    }

    /** The earliest day on which anything is recorded; what was entered late does not make a step begin after its end. */
    private LocalDate from(StepView step, LocalDate to) {
      return Stream.concat(step.history().stream().map(StepHistoryView::on), Stream.of(step.since(), to))
          .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private boolean late(StepView step) {
      return step.expectedEnd() != null && step.plannedEnd() != null && step.expectedEnd().isAfter(step.plannedEnd());
    }

    private Light light(StepView step, boolean stopped) {
      boolean overdue = step.plannedEnd() != null && step.plannedEnd().isBefore(today);
      return switch (step.state()) {
        case DONE -> Light.DONE;
        case SKIPPED -> Light.GREY;
        default -> stopped ? Light.GREY : overdue ? Light.RED : halted(step.state()) ? Light.AMBER
            : step.state() == StepState.PLANNED ? Light.GREY : Light.GREEN;
      };
    }

    private static List<Object> product(StepView step) {
      List<Object> product = Stream.of(step.reference(), step.opinion()).filter(Objects::nonNull).map(Object.class::cast).toList();
      return product.isEmpty() ? null : product;
    }

    private static Map<String, Object> recorded(StepView step) {
      Map<String, Object> recorded = new HashMap<>();
      recorded.put("on", step.on());
      recorded.put("reference", step.reference());
      recorded.put("opinion", step.opinion());
      return recorded;
    }

    private static boolean halted(StepState state) {
      return state == StepState.BLOCKED || state == StepState.WAITING || state == StepState.RETURNED;
    }
  }
}
