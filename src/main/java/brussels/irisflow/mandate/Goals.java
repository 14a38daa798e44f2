package brussels.irisflow.mandate;

import brussels.irisflow.language.Message;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.objective.EvidenceRegister;
import brussels.irisflow.objective.EvidenceTally;
import brussels.irisflow.objective.ExternalCalendar;
import brussels.irisflow.objective.Headings;
import brussels.irisflow.objective.MeasuringPoint;
import brussels.irisflow.objective.Milestones;
import brussels.irisflow.objective.Objective;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.ObjectiveStatus;
import brussels.irisflow.objective.ObjectivesView;
import brussels.irisflow.objective.Target;
import brussels.irisflow.objective.TargetEvents;
import brussels.irisflow.objective.Term;
import brussels.irisflow.objective.VersionView;
import brussels.irisflow.page.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The objectives of mandates as this room shows and asks about them, short enough for forms and lines of reports. */
@Component
class Goals {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_HEAD = 1000;
  private static final int LONGEST_TERMS = 2000;

  /** An objective as people read it; {@code words}: context and elaboration, a paragraph each. */
  record Goal(String title, List<String> words, List<String> parts, List<Goals.Point> points) {
  }

  /** A measuring point with its targets; the title may be empty. */
  record Point(String title, List<Goals.Aim> aims) {
  }

  /** A target; {@code key} names it in all versions of its objectives. */
  record Aim(String key, String objective, String text, String terms) {
  }

  /** A version of the objectives; {@code version} is its number. */
  record Tree(Integer version, List<Goals.Goal> goals) {

    List<Aim> aims() {
      return goals.stream().flatMap(goal -> goal.points().stream()).flatMap(point -> point.aims().stream()).toList();
    }
  }

  /** A version that was approved, and the decision that set it. */
  record Version(int number, LocalDate decidedOn, String decision, LocalDate from, LocalDate until) {
  }

  /** A day on which a target falls due. */
  record Occurrence(LocalDate day, String target, Object text, String dossier) {
  }

  private final ObjectiveSets sets;
  private final EvidenceRegister evidence;
  private final TargetEvents events;
  private final Headings headings;

  Goals(ObjectiveSets sets, EvidenceRegister evidence, TargetEvents events, Headings headings) {
    this.sets = sets;
    this.events = events;
    this.headings = headings;
    this.evidence = evidence;
  }

  /** What the registers prove about a target between two days; nothing for one that follows no calendar kept here. */
  List<EvidenceTally> evidence(String mandate, String target, String institution, LocalDate from, LocalDate until) {
    return evidence.of(sets.calendars(mandate).getOrDefault(target, Set.of()), institution, from, until);
  }

  /** The same for all targets in force on a day, once for each calendar. */
  List<EvidenceTally> evidence(String mandate, LocalDate on, String institution, LocalDate from, LocalDate until) {
    return evidence.of(calendars(mandate, on).keySet(), institution, from, until);
  }

  /** What falls due by the calendars that targets follow, under the objective of the first target that follows each. */
  List<Occurrence> registered(String mandate, LocalDate on, String institution, LocalDate from, LocalDate until) {
    List<Occurrence> days = new ArrayList<>();
    calendars(mandate, on).forEach((calendar, objective) -> evidence.items(calendar, institution, from, until).stream()
        .filter(one -> one.metOn() == null)
        .forEach(one -> days.add(new Occurrence(one.due(), objective, one.title() == null ? one.kind() : one.title(), one.dossier()))));
    return days;
  }

  private Map<ExternalCalendar, String> calendars(String mandate, LocalDate on) {
    Map<String, Set<ExternalCalendar>> byTarget = sets.calendars(mandate);
    Map<ExternalCalendar, String> calendars = new EnumMap<>(ExternalCalendar.class);
    inForce(mandate, on).map(Tree::aims).orElse(List.of()).forEach(aim -> byTarget.getOrDefault(aim.key(), Set.of())
        .forEach(calendar -> calendars.putIfAbsent(calendar, aim.objective())));
    return calendars;
  }

  UUID draft(String mandate, Cover cover) {
    return sets.draft(mandate, cover);
  }

  /** The page on which HR edits the draft; null when there is none to be edited. */
  String editor(String mandate) {
    return sets.versions(mandate).stream().filter(one -> one.status() == ObjectiveStatus.DRAFT).findFirst()
        .map(one -> "/objectives/" + one.id()).orElse(null);
  }

  Cover cover(UUID set) {
    ObjectivesView view = sets.view(set);
    return new Cover(view.language(), view.function(), view.grade(), view.institution(), view.periodStart(), view.periodEnd(),
        view.authority());
  }

  void attach(UUID set, String mandate) {
    sets.attach(set, mandate);
  }

  /** Whether there is something to submit; one without a target is nothing yet. */
  boolean hasDraft(String mandate) {
    return sets.hasDraft(mandate) && draftOf(mandate).filter(tree -> !tree.aims().isEmpty()).isPresent();
  }

  void submit(String mandate) {
    sets.submit(mandate);
  }

  void giveBack(String mandate) {
    sets.giveBack(mandate);
  }

  int approve(String mandate, LocalDate decidedOn, String decision, LocalDate from) {
    return sets.approve(mandate, decidedOn, decision, from);
  }

  /** The version in the making, a draft or submitted. */
  Optional<Tree> draftOf(String mandate) {
    return sets.versions(mandate).stream()
        .filter(one -> one.status() == ObjectiveStatus.DRAFT || one.status() == ObjectiveStatus.SUBMITTED).findFirst()
        .map(one -> tree(sets.view(one.id())));
  }

  Optional<Tree> inForce(String mandate, LocalDate on) {
    return sets.inForce(mandate, on).map(this::tree);
  }

  /** The versions that were approved, the newest first. */
  List<Version> versions(String mandate) {
    return sets.versions(mandate).stream().filter(one -> one.inForceFrom() != null).map(Goals::version).toList();
  }

  private static Version version(VersionView one) {
    return new Version(one.number(), one.decidedOn(), one.decisionReference(), one.inForceFrom(), one.inForceUntil());
  }

  /** What falls due on a day between these two, by the versions in force then; what has no day is left out. */
  List<Occurrence> occurrences(String mandate, LocalDate from, LocalDate until, Milestones milestones) {
    Map<String, Aim> aims = new HashMap<>();
    Stream.of(from, until).forEach(day -> inForce(mandate, day).map(Tree::aims).orElse(List.of())
        .forEach(aim -> aims.put(aim.key(), aim)));
    List<Occurrence> days = new ArrayList<>();
    sets.occurrences(mandate, from, until, milestones).stream().filter(one -> one.due() != null).forEach(one -> {
      Aim aim = aims.get(one.target().toString());
      if (aim != null) {
        days.add(new Occurrence(one.due(), aim.objective(), aim.text(), null));
      }
    });
    events.due(mandate, from, until).forEach(one -> {
      Aim aim = aims.get(one.target().toString());
      if (aim != null) {
        Object when = one.timing() == null ? one.day() : Message.of("mandate.event." + one.timing(), one.day());
        days.add(new Occurrence(one.due(), aim.objective(), Message.of("mandate.event.due", aim.text(), one.words(), when), null));
      }
    });
    return days;
  }

  /** The targets in force on a day that wait for events. */
  List<Option> waiting(String mandate, LocalDate on) {
    Set<String> waiting = events.waiting(mandate, on).stream().map(target -> target.id().toString()).collect(Collectors.toSet());
    return inForce(mandate, on).map(Tree::aims).orElse(List.of()).stream().filter(aim -> waiting.contains(aim.key()))
        .map(aim -> new Option(aim.key(), shortened(aim.text(), 120))).toList();
  }

  void happened(String mandate, UUID target, LocalDate day, String words) {
    events.record(mandate, target, day, words);
  }

  List<TargetEvents.Told> told(String mandate) {
    return events.told(mandate);
  }

  void withdrawEvent(String mandate, UUID event) {
    events.withdraw(mandate, event);
  }

  private Tree tree(ObjectivesView view) {
    return new Tree(view.number(), view.objectives().stream().map(objective -> goal(view, objective)).toList());
  }

  private Goal goal(ObjectivesView view, Objective objective) {
    List<String> words = Stream.of(objective.context(), objective.elaboration()).filter(text -> text != null)
        .flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    return new Goal(headings.of(view, objective), words, objective.subObjectives(),
        objective.measuringPoints().stream().map(point -> point(view, objective, point)).toList());
  }

  private Point point(ObjectivesView view, Objective objective, MeasuringPoint point) {
    String heading = shortened(headings.of(view, objective, point), LONGEST_HEAD);
    return new Point(headings.of(point), point.targets().stream().map(target -> new Aim(target.id().toString(), heading,
        shortened((target.number() == null ? "" : target.number() + " ") + target.text(), LONGEST_TEXT), terms(target))).toList());
  }

  private static String terms(Target target) {
    String terms = target.terms().stream().map(Term::text).filter(text -> text != null && !text.isBlank()).distinct()
        .collect(Collectors.joining("; "));
    return terms.isEmpty() ? null : shortened(terms, LONGEST_TERMS);
  }

  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
