package brussels.irisflow.objective;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What HR does with drafts: keeps what was read, and puts it right. Each change says which state of the draft it is about, by
 * the version that the page showed; when somebody else was first it is refused, and nothing is written over.
 */
@Service
@Transactional
class ObjectiveDesk {

  /** A draft as the editor shows it. */
  record Shown(ObjectivesView set, int version, List<ReadingWarning> warnings, int steps) {

    boolean isDraft() {
      return set.status() == ObjectiveStatus.DRAFT;
    }
  }

  private final SetStore store;
  private final Steps steps;
  private final Library library;
  private final CurrentPerson current;
  private final Clock clock;

  ObjectiveDesk(SetStore store, Steps steps, Library library, CurrentPerson current, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.library = library;
    this.current = current;
    this.clock = clock;
  }

  private Moment now() {
    return new Moment(current.name(), clock.instant());
  }

  /** Keeps what a document says as a draft. */
  UUID keep(ObjectivesDocument document) {
    return store.save(ObjectiveSet.read(document, now())).id();
  }

  /** Keeps what a document says beside the draft of a mandate, which does not change by that. */
  UUID keepBeside(UUID draft, ObjectivesDocument document) {
    get(draft).mustBeDraft();
    return keep(document);
  }

  /** The drafts of mandates, which what was read from a document can be given to. */
  @Transactional(readOnly = true)
  List<ObjectivesView> draftsOfMandates() {
    return store.findByStatusInOrderByChangedAtDesc(List.of(ObjectiveStatus.DRAFT)).stream().filter(set -> set.mandate() != null)
        .map(ObjectiveSet::view).sorted(Comparator.comparing(ObjectivesView::mandate)).toList();
  }

  /** What was read takes the place of a mandate's draft; what stood there can be had back. */
  void give(UUID read, int version, UUID draft) {
    ObjectiveSet from = seen(read, version);
    ObjectiveSet to = get(draft);
    if (from.mandate() != null || to.mandate() == null) {
      throw Refusal.unknown();
    }
    ObjectiveTree before = to.tree();
    to.take(from, now());
    steps.push(draft, before);
    steps.forget(read);
    store.delete(from);
    store.flush();
  }

  /** An empty draft in this language. */
  UUID begin(String language) {
    return store.save(ObjectiveSet.empty(null, 0, language, now())).id();
  }

  @Transactional(readOnly = true)
  Shown show(UUID id) {
    ObjectiveSet set = get(id);
    return new Shown(set.view(), set.version(), set.warnings(), steps.count(id));
  }

  /** One part of the tree as it is. */
  @Transactional(readOnly = true)
  Node node(UUID id, UUID node) {
    return new TreeEdit(get(id).tree()).node(node);
  }

  /**
   * Changes the tree of a draft; what it was can be had back.
   *
   * @param version that the page showed
   * @throws Refusal 409 when somebody else changed the draft since, or it is no draft any more
   */
  <T> T change(UUID id, int version, Function<TreeEdit, T> edit) {
    ObjectiveSet set = seen(id, version);
    ObjectiveTree before = set.tree();
    TreeEdit tree = new TreeEdit(before);
    T result = edit.apply(tree);
    ObjectiveTree after = tree.tree();
    if (!after.equals(before)) {
      set.write(after, now());
      steps.push(id, before);
      store.flush();
    }
    return result;
  }

  /** Takes the last change back; nothing happens when there is none. */
  void undo(UUID id, int version) {
    ObjectiveSet set = seen(id, version);
    steps.pop(id).ifPresent(before -> set.write(before, now()));
    store.flush();
  }

  /** Adds an objective of the library behind the others. */
  UUID addFromLibrary(UUID id, int version, String code) {
    ObjectiveSet set = get(id);
    long transversal = set.tree().objectives().stream().filter(one -> one.kind() == ObjectiveKind.TRANSVERSAL).count();
    Objective added = library.objective(code, set.language(), String.valueOf(transversal + 1));
    return change(id, version, tree -> {
      tree.addObjective(added);
      return added.id();
    });
  }

  void describe(UUID id, int version, ObjectiveSet.Head head) {
    seen(id, version).describe(head, now());
    store.flush();
  }

  /** Throws a draft away that belongs to no mandate. */
  void discard(UUID id, int version) {
    ObjectiveSet set = seen(id, version);
    if (set.status() != ObjectiveStatus.DRAFT || set.mandate() != null) {
      throw Refusal.state("objective.edit.kept");
    }
    steps.forget(id);
    store.delete(set);
  }

  private ObjectiveSet get(UUID id) {
    return store.findById(id).orElseThrow(Refusal::unknown);
  }

  private ObjectiveSet seen(UUID id, int version) {
    ObjectiveSet set = get(id);
    if (set.version() != version) {
      throw Refusal.state("objective.edit.lost-race", set.changedBy(), set.changedAt());
    }
    return set;
  }
}
