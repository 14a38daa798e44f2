package brussels.irisflow.transposition;

import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one running dossier over, in the caller's transaction: the dossier with its parties and its log, its deadlines, its
 * measures with the steps of their acts, and the process, standing where the work stands. Every refusal names all faults.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeOverDesk {

  private static final int DECISION = 500;
  private static final String DELAY = "ExplainDelay";

  /** What became of a dossier. */
  record Outcome(TakeOverChange change, TakeOverReport.Taken taken) {
  }

  private final TranspositionDesk desk;
  private final Transpositions transpositions;
  private final Directives directives;
  private final DirectiveLog directiveLog;
  private final Directory directory;
  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Legislation legislation;
  private final Workflow workflow;
  private final Clock clock;

  TakeOverDesk(TranspositionDesk desk, Transpositions transpositions, Directives directives, DirectiveLog directiveLog,
      Directory directory, Dossiers dossiers, Deadlines deadlines, Legislation legislation, Workflow workflow, Clock clock) {
    this.desk = desk;
    this.transpositions = transpositions;
    this.directives = directives;
    this.directiveLog = directiveLog;
    this.directory = directory;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.legislation = legislation;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * Opens the dossier as the file says that it stands, or adds what the file says that is new.
   *
   * @throws Refusal 400 when anything in it is wrong; 409 where the work has gone on so that it cannot be added any more
   */
  public Outcome apply(TakeOverFile said, String person) {
    workflow.oneAtATime(said.celex());
    Directive directive = directives.findByCelex(said.celex())
        .orElseThrow(() -> Refusal.field(said.name("celex"), "transposition.directive.unknown", said.celex()));
    TakeOverFile file = TakeOverSteps.withPublications(said);
    Work work = new Work(file, directive, Moment.of(person, clock));
    Transposition known = present(file.celex());
    return known == null ? work.open() : known.status() == TranspositionStatus.OPEN ? work.again(known) : work.closed(known);
  }

  /**
   * Tells what is wrong with a file of which some could not be read; changes nothing. What follows from the order of its steps is
   * left out, because a step may be among what could not be read.
   *
   * @throws Refusal 400 when anything is wrong
   */
  public void check(TakeOverFile file, String person) {
    Directive directive = directives.findByCelex(file.celex())
        .orElseThrow(() -> Refusal.field(file.name("celex"), "transposition.directive.unknown", file.celex()));
    Work work = new Work(file, directive, Moment.of(person, clock));
    Transposition known = present(file.celex());
    if (known == null) {
      work.check(false);
    } else if (known.status() == TranspositionStatus.OPEN && !known.takenOver()) {
      throw Refusal.field(file.name("celex"), "transposition.take-over.exists", file.celex(), known.reference());
    }
    work.refuse();
  }

  /** The dossier that stands in the way of a new one: an open one, or one that has reached its end; null when there is none. */
  private Transposition present(String celex) {
    List<Transposition> all = transpositions.findByCelex(celex);
    return all.stream().filter(one -> one.status() == TranspositionStatus.OPEN).findFirst().orElseGet(() -> all.stream()
        .filter(one -> one.status() == TranspositionStatus.TRANSPOSED || one.status() == TranspositionStatus.ANNULLED)
        .reduce((earlier, later) -> later).orElse(null));
  }

  /** One file on its way in. */
  private class Work {

    private final TakeOverFile file;
    private final Directive directive;
    private final Moment moment;
    private final Faults faults = new Faults();

    Work(TakeOverFile file, Directive directive, Moment moment) {
      this.file = file;
      this.directive = directive;
      this.moment = moment;
      TakeOverCodes.check(file, directory.institutions().stream().map(Institution::code).toList(), faults);
    }

    // A new dossier

    void check(boolean order) {
      Set<LocalDate> dates = datesAfterMoves();
      collect(() -> Transposition.takeOver("", file, dates, moment));
      file.measures().forEach(taken -> rehearse(taken, order));
    }

    Outcome open() {
      check(true);
      refuse();
      movesOf(directive).forEach(move -> {
        directive.moveDeadline(move.from(), move.to(), move.reason(), moment);
        directiveLog.note(file.celex(), DirectiveLog.moved(move.from(), move.to(), decision(move), move.reason()));
      });
      String reference = dossiers.open(DossierKind.TRANSPOSITION, directive.heading(), false).reference();
      Transposition transposition = transpositions.save(Transposition.takeOver(reference, file, directive.dates(), moment));
      desk.note(reference, "transposition.log.taken-over", transposition.phase());
      noteHead(transposition);
      file.measures().forEach(taken -> take(transposition, taken));
      refuse();
      directive.dates().forEach(date -> register(transposition, date));
      transposition.openMeasures().forEach(measure -> desk.engage(transposition, measure));
      stand(transposition);
      if (transposition.lateSince() != null && transposition.lead() != null) {
        workflow.tell("TranspositionDeadlinePassed", reference, Map.of());
      }
      return outcome(TakeOverChange.OPENED, transposition);
    }

    private void noteHead(Transposition transposition) {
      if (transposition.lead() == null) {
        return;
      }
      String reference = transposition.reference();
      desk.takeParties(transposition);
      desk.note(reference, "transposition.log.taken-over-competence", transposition.competence(),
          directory.institutionName(transposition.lead()));
      if (!transposition.contributors().isEmpty()) {
        desk.note(reference, "transposition.log.contributors",
            transposition.contributors().stream().map(directory::institutionName).toList());
      }
      if (!transposition.entities().isEmpty()) {
        desk.note(reference, "transposition.log.taken-over-entities", transposition.entities());
      }
      if (file.eta() != null) {
        desk.note(reference, "transposition.log.taken-over-eta", file.eta());
      }
    }

    /** Tries the steps of a measure out on a track that nobody keeps. */
    private void rehearse(TakeOverFile.TakenMeasure taken, boolean order) {
      MeasureProposal said = taken.proposal();
      if (taken.steps().isEmpty() || said.instrument() == null || file.proposed()) {
        return;
      }
      Legislation.Rehearsal rehearsal = legislation.rehearse(desk.order(file.celex(), directive, said.instrument(), "-", "-",
          said.deadline() == null ? moment.today() : said.deadline()), past(taken), moment.person());
      rehearsal.refused().forEach((place, refusal) -> TakeOverSteps.name(taken.steps().get(place), refusal, faults));
      if (order) {
        TakeOverSteps.checkOrder(taken, rehearsal.steps(), faults);
      }
    }

    /** A deadline that is past and covered is met; one that was moved says so; one that has passed otherwise makes the dossier late. */
    private void register(Transposition transposition, LocalDate date) {
      TakeOverFile.Move move = file.moves().stream().filter(one -> date.equals(one.to())).findFirst().orElse(null);
      boolean covered = !transposition.articles().isEmpty() && transposition.uncoveredBy(date, ArticleSet.NONE).isEmpty();
      LocalDate met = covered ? transposition.lastNotified().orElse(null) : null;
      Opening opening = desk.opening(transposition, directive, move == null ? date : move.from());
      deadlines.takeOver(opening, move == null ? null : new Deadlines.Moved(move.to(),
          Message.of("transposition.deadline.taken-over", move.reason()), decision(move)), met);
      if (move != null) {
        desk.note(transposition.reference(), "transposition.log.taken-over-deadline", move.from(), move.to(), move.reason());
      }
    }

    // A dossier that was taken over before

    Outcome again(Transposition transposition) {
      datesAfterMoves();
      refuse();
      List<TakeOverFile.Move> moves = movesOf(directive);
      moves.forEach(move -> desk.moveDeadline(file.celex(), move.from(), move.to(), move.reason(), decision(move), moment.person()));
      boolean undecided = transposition.lead() == null;
      Stand before = Stand.of(transposition);
      boolean[] news = {!moves.isEmpty()};
      collect(() -> news[0] |= transposition.takeOverAgain(file, directive.dates(), moment));
      refuse();
      if (news[0]) {
        desk.note(transposition.reference(), "transposition.log.taken-over-again", transposition.phase());
      }
      if (undecided) {
        noteHead(transposition);
      }
      boolean steps = false;
      for (TakeOverFile.TakenMeasure taken : file.measures()) {
        steps |= before.knows(taken) ? takeFurther(transposition, taken, before) : take(transposition, taken);
      }
      refuse();
      transposition.openMeasures().forEach(measure -> desk.engage(transposition, measure));
      if (steps || !before.equals(Stand.of(transposition))) {
        standAnew(transposition);
      }
      return outcome(news[0] || steps ? TakeOverChange.CHANGED : TakeOverChange.UNCHANGED, transposition);
    }

    /** The process begins again where the work now stands; whoever had claimed a task claims it anew. */
    private void standAnew(Transposition transposition) {
      List<String> checked = transposition.measures().stream()
          .filter(measure -> measure.state() == MeasureState.PREPARED || measure.state() == MeasureState.CHECKED)
          .map(Measure::title).toList();
      if (!checked.isEmpty()) {
        throw Refusal.state("transposition.take-over.notification-under-way", transposition.reference(), checked);
      }
      String reference = transposition.reference();
      boolean explains = workflow.tasks(reference).stream().anyMatch(task -> task.key().equals(DELAY));
      workflow.stop(DirectiveTranspositionProcess.KEY, reference, "Taken over anew");
      stand(transposition);
      if (explains && transposition.status() == TranspositionStatus.OPEN && transposition.lateSince() != null) {
        workflow.tell("TranspositionDeadlinePassed", reference, Map.of());
      }
    }

    Outcome closed(Transposition transposition) {
      if (!faults.none() || !transposition.saysAlready(file, directive.dates(), moment)) {
        refuse();
        throw Refusal.state("transposition.closed", transposition.reference(), transposition.status(), transposition.closedAt());
      }
      return outcome(TakeOverChange.UNCHANGED, transposition);
    }

    // Measures and their steps

    /** Follows up a measure that is new here; answers whether it has steps that say where it stands. */
    private boolean take(Transposition transposition, TakeOverFile.TakenMeasure taken) {
      Measure measure = transposition.named(taken.proposal().title().strip()).orElseThrow();
      desk.note(transposition.reference(), "transposition.log.taken-over-measure", measure.title(), measure.instrument(),
          directory.institutionName(measure.institution()), measure.articles().said(), measure.deadline());
      boolean steps = takeSteps(transposition, measure, taken);
      noteNotice(transposition, measure, taken);
      return steps;
    }

    private boolean takeFurther(Transposition transposition, TakeOverFile.TakenMeasure taken, Stand before) {
      Measure measure = transposition.named(taken.proposal().title().strip()).orElseThrow();
      boolean news = measure.state() != MeasureState.DROPPED && takeSteps(transposition, measure, taken);
      if (measure.state() == MeasureState.NOTIFIED && before.open().contains(measure.id())) {
        noteNotice(transposition, measure, taken);
        deadlines.of(transposition.reference(), TranspositionDesk.MEASURE, measure.id().toString()).filter(one -> !one.settled())
            .ifPresent(one -> deadlines.meet(one.id(), measure.transmittedOn()));
        desk.meetCovered(transposition);
      }
      return news;
    }

    private boolean takeSteps(Transposition transposition, Measure measure, TakeOverFile.TakenMeasure taken) {
      boolean needed = measure.state() == MeasureState.ONGOING || !taken.steps().isEmpty();
      if (!measure.instrument().hasTrack() || !needed) {
        return false;
      }
      UUID track = measure.track() != null ? measure.track() : desk.measureTrack(transposition, measure, moment.person());
      boolean news = false;
      for (TakeOverFile.TakenStep step : taken.steps()) {
        try {
          news |= legislation.takeOver(track, List.of(step.step()), moment.person());
        } catch (Refusal refusal) {
          TakeOverSteps.name(step, refusal, faults);
        }
      }
      TakeOverSteps.checkOrder(taken, legislation.track(track).steps(), faults);
      return news;
    }

    private void noteNotice(Transposition transposition, Measure measure, TakeOverFile.TakenMeasure taken) {
      if (taken.notice() != null) {
        desk.note(transposition.reference(), "transposition.log.taken-over-notice", measure.title(), taken.notice().on(),
            taken.notice().reference());
      }
    }

    // Deadlines that were moved

    /** The deadlines of the directive once what the file says was moved is moved. */
    private Set<LocalDate> datesAfterMoves() {
      Set<LocalDate> dates = new TreeSet<>(directive.dates());
      Map<LocalDate, TakeOverFile.Move> from = new LinkedHashMap<>();
      for (TakeOverFile.Move move : file.moves()) {
        TakeOverFile.Move other = from.putIfAbsent(move.from(), move);
        String cell = TakeOverFile.name(move.row(), "movedFrom");
        if (other != null && !other.to().equals(move.to())) {
          faults.add(cell, "transposition.take-over.moved-twice", move.from(), other.to(), move.to());
        } else if (move.from().equals(move.to())) {
          faults.add(cell, "transposition.directive.same-deadline", move.to());
        } else if (dates.contains(move.from()) && dates.contains(move.to())) {
          faults.add(cell, "transposition.directive.deadline-exists", move.to());
        } else if (!dates.contains(move.from()) && !dates.contains(move.to())) {
          faults.add(cell, "transposition.directive.no-such-deadline", file.celex(), move.from());
          dates.add(move.to());
        } else if (dates.remove(move.from())) {
          collect(() -> directive.checkMove(move.to()), TakeOverFile.name(move.row(), "deadline"));
          dates.add(move.to());
        }
      }
      return dates;
    }

    /** The moves that this directive does not know yet; several rows may say the same one. */
    private List<TakeOverFile.Move> movesOf(Directive directive) {
      Set<LocalDate> seen = new HashSet<>();
      return file.moves().stream().filter(move -> directive.dates().contains(move.from()) && seen.add(move.from())).toList();
    }

    private static String decision(TakeOverFile.Move move) {
      return move.reason().length() <= DECISION ? move.reason() : move.reason().substring(0, DECISION);
    }

    // What they share

    private Outcome outcome(TakeOverChange change, Transposition transposition) {
      return new Outcome(change, new TakeOverReport.Taken(file.row(), file.celex(), transposition.reference(), directive.title(),
          transposition.phase()));
    }

    private void collect(Runnable act) {
      try {
        act.run();
      } catch (Refusal refusal) {
        if (refusal.fields().isEmpty()) {
          throw refusal;
        }
        refusal.fields().forEach(fault -> faults.add(fault.field(), fault.message().key(), fault.message().arguments().toArray()));
      }
    }

    private void collect(Runnable act, String field) {
      try {
        act.run();
      } catch (Refusal refusal) {
        faults.add(field, refusal.sentence().key(), refusal.sentence().arguments().toArray());
      }
    }

    /** Refuses with every fault found so far, one a cell: what is wrong first. */
    private void refuse() {
      Map<String, Refusal.Field> first = new LinkedHashMap<>();
      faults.fields().forEach(fault -> first.putIfAbsent(fault.field(), fault));
      if (!first.isEmpty()) {
        throw Refusal.fields(new ArrayList<>(first.values()));
      }
    }

    private List<PastStep> past(TakeOverFile.TakenMeasure taken) {
      return taken.steps().stream().map(TakeOverFile.TakenStep::step).toList();
    }
  }

  /** Where the process of a dossier stands, as far as the dossier itself says it. */
  private record Stand(TranspositionPhase phase, Set<UUID> open, Set<String> titles) {

    static Stand of(Transposition transposition) {
      Set<UUID> open = new HashSet<>();
      transposition.openMeasures().forEach(measure -> open.add(measure.id()));
      Set<String> titles = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      transposition.measures().forEach(measure -> titles.add(measure.title()));
      return new Stand(transposition.phase(), open, titles);
    }

    boolean knows(TakeOverFile.TakenMeasure taken) {
      return titles.contains(taken.proposal().title().strip());
    }
  }

  /** Lets the process begin where the work stands; what is behind is passed over by the models themselves. */
  private void stand(Transposition transposition) {
    String reference = transposition.reference();
    switch (transposition.phase()) {
      case COMPETENCE -> workflow.start(DirectiveTranspositionProcess.KEY, reference, Map.of());
      case ANALYSIS -> workflow.startAt(DirectiveTranspositionProcess.KEY, "AnalyseDirective", reference, Map.of());
      case AGREEMENT -> workflow.startAt(DirectiveTranspositionProcess.KEY, "AgreePlan", reference, Map.of());
      case MEASURES -> workflow.startAt(DirectiveTranspositionProcess.KEY, "TransposeMeasures#multiInstanceBody", reference, Map.of());
      case CLOSED -> throw new IllegalStateException("A closed dossier stands nowhere: " + reference);
    }
  }
}
