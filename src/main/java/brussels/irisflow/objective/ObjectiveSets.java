package brussels.irisflow.objective;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The objectives of mandates in versions. A mandate is named by its reference ({@code MAN-2026-0001}); whether there is such a
 * mandate, and who may do or see what, is what the caller has found out before.
 */
@Service
@Transactional
public class ObjectiveSets {

  private static final int REFERENCE = 20;
  private static final int DECISION = 300;

  private final SetStore store;
  private final Steps steps;
  private final CurrentPerson current;
  private final Clock clock;

  ObjectiveSets(SetStore store, Steps steps, CurrentPerson current, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.current = current;
    this.clock = clock;
  }

  private Moment now() {
    return new Moment(current.name(), clock.instant());
  }

  /**
   * The open draft of a mandate. Where there is none it is made: equal to the version in force, or empty under this cover.
   *
   * @throws Refusal 409 when a version is submitted and waits for a decision
   */
  public UUID draft(String mandate, Cover cover) {
    Optional<ObjectiveSet> open = open(mandate);
    if (open.isPresent()) {
      if (open.get().status() == ObjectiveStatus.SUBMITTED) {
        throw Refusal.state("objective.set.submitted", mandate);
      }
      return open.get().id();
    }
    ObjectiveSet draft = latest(mandate).map(last -> last.next(nextNumber(mandate), now()))
        .orElseGet(() -> ObjectiveSet.empty(mandate, cover, now()));
    return store.save(draft).id();
  }

  /**
   * Gives a draft that was made before there was a mandate to that mandate.
   *
   * @throws Refusal 404 when there is no such draft; 409 when it belongs to another mandate or the mandate has another open version
   */
  public void attach(UUID set, String mandate) {
    ObjectiveSet draft = get(set);
    if (mandate == null || mandate.isBlank() || mandate.length() > REFERENCE) {
      throw Refusal.field("mandate", "objective.set.reference");
    }
    open(mandate).filter(other -> !other.id().equals(set)).ifPresent(other -> {
      throw Refusal.state("objective.set.open", mandate);
    });
    draft.attach(mandate, nextNumber(mandate), now());
  }

  /** Any version, whatever its status; 404 when there is none. */
  @Transactional(readOnly = true)
  public ObjectivesView view(UUID set) {
    return get(set).view();
  }

  /** The version that counts on a day: by it the time around that day is evaluated. */
  @Transactional(readOnly = true)
  public Optional<ObjectivesView> inForce(String mandate, LocalDate on) {
    return approved(mandate).stream().filter(set -> !set.inForceFrom().isAfter(on)).reduce((earlier, later) -> later)
        .map(ObjectiveSet::view);
  }

  /** Every version of a mandate, the newest first. */
  @Transactional(readOnly = true)
  public List<VersionView> versions(String mandate) {
    return store.findByMandateOrderByNumber(mandate).stream().map(ObjectiveSet::summary)
        .sorted(Comparator.comparingInt(VersionView::number).reversed()).toList();
  }

  /** Whether there is a draft that can be changed and submitted; a version that is submitted is none. */
  @Transactional(readOnly = true)
  public boolean hasDraft(String mandate) {
    return open(mandate).filter(set -> set.status() == ObjectiveStatus.DRAFT).isPresent();
  }

  /**
   * Puts a tree in the place of that of the open draft; every part without an id gets one.
   *
   * @param objectives with the terms that {@link Term#read} makes of their words
   * @throws Refusal 409 when there is no draft that can be changed; 400 for a tree that cannot be
   */
  public void write(String mandate, List<Objective> objectives) {
    ObjectiveTree tree = ObjectiveTree.of(objectives);
    TreeCheck.check(tree);
    mustBeOpen(mandate).write(tree, now());
  }

  /**
   * Freezes the draft of a mandate for a decision.
   *
   * @throws Refusal 409 when there is no draft, or one without a single target
   */
  public void submit(String mandate) {
    ObjectiveSet draft = mustBeOpen(mandate);
    draft.submit(now());
    steps.forget(draft.id());
  }

  /** Makes a submitted version a draft again; 409 when none is submitted. */
  public void giveBack(String mandate) {
    mustBeOpen(mandate).giveBack(now());
  }

  /**
   * Puts the submitted version in force and closes the one before it.
   *
   * @param decidedOn the day of the Government's decision, not in the future
   * @param decisionReference by which the decision is found back
   * @param inForceFrom the first day; after the first day of the version before
   * @return the number of the version
   * @throws Refusal 400 when a date or the reference is missing or cannot be; 409 when nothing is submitted
   */
  public int approve(String mandate, LocalDate decidedOn, String decisionReference, LocalDate inForceFrom) {
    ObjectiveSet submitted = mustBeOpen(mandate);
    Faults faults = new Faults();
    faults.given("decidedOn", decidedOn);
    faults.given("inForceFrom", inForceFrom);
    String reference = faults.required("decisionReference", decisionReference, DECISION);
    if (decidedOn != null && decidedOn.isAfter(LocalDate.now(clock))) {
      faults.add("decidedOn", "objective.set.future", decidedOn);
    }
    faults.refuse();
    submitted.approve(decidedOn, reference, inForceFrom, now());
    approved(mandate).stream().filter(set -> set.status() == ObjectiveStatus.IN_FORCE && !set.id().equals(submitted.id()))
        .forEach(set -> set.replace(inForceFrom, now()));
    return submitted.number();
  }

  /**
   * What is due between two days, both included, by the versions in force then; what has no date stands last, once.
   *
   * @param milestones the dates of the mandate as they are now
   */
  @Transactional(readOnly = true)
  public List<Occurrence> occurrences(String mandate, LocalDate from, LocalDate until, Milestones milestones) {
    List<Unfolding.InForce> versions = approved(mandate).stream()
        .map(set -> new Unfolding.InForce(set.tree(), set.inForceFrom(), set.inForceUntil())).toList();
    return Unfolding.occurrences(versions, from, until, milestones);
  }

  /** The calendars of others that targets follow, by the id of the target, in all approved versions. */
  @Transactional(readOnly = true)
  public Map<String, Set<ExternalCalendar>> calendars(String mandate) {
    Map<String, Set<ExternalCalendar>> calendars = new HashMap<>();
    approved(mandate).stream().flatMap(set -> set.tree().targets().stream()).forEach(target -> target.terms().stream()
        .map(Term::calendar).filter(Objects::nonNull)
        .forEach(calendar -> calendars.computeIfAbsent(target.id().toString(), id -> EnumSet.noneOf(ExternalCalendar.class)).add(calendar)));
    return calendars;
  }

  private ObjectiveSet get(UUID set) {
    return store.findById(set).orElseThrow(Refusal::unknown);
  }

  private Optional<ObjectiveSet> open(String mandate) {
    return store.findByMandateOrderByNumber(mandate).stream()
        .filter(set -> set.status() == ObjectiveStatus.DRAFT || set.status() == ObjectiveStatus.SUBMITTED).findFirst();
  }

  private ObjectiveSet mustBeOpen(String mandate) {
    return open(mandate).orElseThrow(() -> Refusal.state("objective.set.no-draft", mandate));
  }

  private List<ObjectiveSet> approved(String mandate) {
    return store.findByMandateOrderByNumber(mandate).stream().filter(set -> set.inForceFrom() != null)
        .sorted(Comparator.comparing(ObjectiveSet::inForceFrom)).toList();
  }

  private Optional<ObjectiveSet> latest(String mandate) {
    return approved(mandate).stream().reduce((earlier, later) -> later);
  }

  private int nextNumber(String mandate) {
    return store.findByMandateOrderByNumber(mandate).stream().mapToInt(ObjectiveSet::number).max().orElse(0) + 1;
  }
}
