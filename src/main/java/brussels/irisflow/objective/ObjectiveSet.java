package brussels.irisflow.objective;

import brussels.irisflow.language.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One version of the objectives of a mandate. It begins as a draft, is submitted and cannot be changed from then on, comes into
 * force by a decision of the Government, and is replaced by the next version. Nothing of it is ever overwritten after that.
 */
@Entity
@Table(name = "objective_set")
class ObjectiveSet {

  /** The largest tree, in objectives, measuring points and targets together. */
  static final int MOST = 2000;

  @Id
  private UUID id;

  @Version
  private Integer version;

  private String mandate;
  private int number;

  @Enumerated(EnumType.STRING)
  private ObjectiveStatus status;

  @Column(name = "function_title")
  private String function;
  private String grade;
  private String institution;
  private Integer periodStart;
  private Integer periodEnd;
  private String authority;
  private String language;

  @Convert(converter = TreeConverter.class)
  private ObjectiveTree tree;
  /** What the reader was not sure of, as {@link KeptWarnings} writes it. */
  private String warnings;

  private LocalDate decidedOn;
  private String decisionReference;
  private LocalDate inForceFrom;
  private LocalDate inForceUntil;
  private String createdBy;
  private Instant createdAt;
  private String changedBy;
  private Instant changedAt;

  protected ObjectiveSet() {
  }

  private static ObjectiveSet begin(String mandate, int number, String language, Moment moment) {
    ObjectiveSet set = new ObjectiveSet();
    set.id = UUID.randomUUID();
    set.mandate = mandate;
    set.number = number;
    set.status = ObjectiveStatus.DRAFT;
    set.language = language;
    set.tree = ObjectiveTree.empty();
    set.warnings = "[]";
    set.createdBy = moment.person();
    set.createdAt = moment.at();
    set.changed(moment);
    return set;
  }

  /** An empty draft; {@code mandate} may be null. */
  static ObjectiveSet empty(String mandate, int number, String language, Moment moment) {
    return begin(mandate, number, language, moment);
  }

  /** The first, empty draft of a mandate. */
  static ObjectiveSet empty(String mandate, Cover cover, Moment moment) {
    ObjectiveSet set = begin(mandate, 1, cover.language(), moment);
    set.function = cover.function();
    set.grade = cover.grade();
    set.institution = cover.institution();
    set.periodStart = cover.periodStart();
    set.periodEnd = cover.periodEnd();
    set.authority = cover.authority();
    return set;
  }

  /** A draft with what a document says. */
  static ObjectiveSet read(ObjectivesDocument document, Moment moment) {
    ObjectiveSet set = begin(null, 0, document.language(), moment);
    set.function = document.function();
    set.grade = document.grade();
    set.institution = document.institution();
    set.periodStart = document.periodStart();
    set.periodEnd = document.periodEnd();
    set.authority = document.authority();
    set.tree = ObjectiveTree.of(document.objectives());
    set.warnings = KeptWarnings.write(document.warnings());
    return set;
  }

  /** A draft of the next version, equal to this one to begin with. */
  ObjectiveSet next(int nextNumber, Moment moment) {
    ObjectiveSet set = begin(mandate, nextNumber, language, moment);
    set.function = function;
    set.grade = grade;
    set.institution = institution;
    set.periodStart = periodStart;
    set.periodEnd = periodEnd;
    set.authority = authority;
    set.tree = tree;
    return set;
  }

  private void changed(Moment moment) {
    changedBy = moment.person();
    changedAt = moment.at();
  }

  private void mustBe(ObjectiveStatus wanted) {
    if (status != wanted) {
      throw Refusal.state("objective.set.status", status);
    }
  }

  /** Gives a draft that was made before there was a mandate to that mandate. */
  void attach(String reference, int nextNumber, Moment moment) {
    mustBe(ObjectiveStatus.DRAFT);
    if (mandate != null && !mandate.equals(reference)) {
      throw Refusal.state("objective.set.attached", mandate);
    }
    if (mandate == null) {
      mandate = reference;
      number = nextNumber;
      changed(moment);
    }
  }

  void submit(Moment moment) {
    mustBe(ObjectiveStatus.DRAFT);
    if (tree.targets().isEmpty()) {
      throw Refusal.state("objective.set.empty");
    }
    status = ObjectiveStatus.SUBMITTED;
    changed(moment);
  }

  void giveBack(Moment moment) {
    mustBe(ObjectiveStatus.SUBMITTED);
    status = ObjectiveStatus.DRAFT;
    changed(moment);
  }

  void approve(LocalDate on, String reference, LocalDate from, Moment moment) {
    mustBe(ObjectiveStatus.SUBMITTED);
    status = ObjectiveStatus.IN_FORCE;
    decidedOn = on;
    decisionReference = reference;
    inForceFrom = from;
    changed(moment);
  }

  /** The next version is in force from this day. */
  void replace(LocalDate from, Moment moment) {
    mustBe(ObjectiveStatus.IN_FORCE);
    if (!from.isAfter(inForceFrom)) {
      throw Refusal.field("inForceFrom", "objective.set.not-after", inForceFrom);
    }
    status = ObjectiveStatus.REPLACED;
    inForceUntil = from.minusDays(1);
    changed(moment);
  }

  /** Puts another tree in the place of this draft's. */
  void write(ObjectiveTree next, Moment moment) {
    mustBe(ObjectiveStatus.DRAFT);
    long size = next.objectives().size() + next.objectives().stream().mapToLong(one -> one.measuringPoints().size()).sum()
        + next.targets().size();
    if (size > MOST) {
      throw Refusal.input("objective.set.too-many", MOST);
    }
    tree = next;
    changed(moment);
  }

  void mustBeDraft() {
    mustBe(ObjectiveStatus.DRAFT);
  }

  /** Becomes what a document says that was read beside it. */
  void take(ObjectiveSet other, Moment moment) {
    other.mustBeDraft();
    write(other.tree, moment);
    function = other.function == null ? function : other.function;
    grade = other.grade == null ? grade : other.grade;
    institution = other.institution == null ? institution : other.institution;
    periodStart = other.periodStart == null ? periodStart : other.periodStart;
    periodEnd = other.periodEnd == null ? periodEnd : other.periodEnd;
    authority = other.authority == null ? authority : other.authority;
    language = other.language;
    warnings = other.warnings;
  }

  /** Puts the facts at the head right. */
  void describe(Head head, Moment moment) {
    mustBe(ObjectiveStatus.DRAFT);
    function = head.function();
    grade = head.grade();
    institution = head.institution();
    periodStart = head.periodStart();
    periodEnd = head.periodEnd();
    authority = head.authority();
    language = head.language();
    changed(moment);
  }

  /** The facts at the head of a set. */
  record Head(String function, String grade, String institution, Integer periodStart, Integer periodEnd, String authority,
      String language) {
  }

  UUID id() {
    return id;
  }

  int version() {
    return version == null ? 0 : version;
  }

  String mandate() {
    return mandate;
  }

  int number() {
    return number;
  }

  ObjectiveStatus status() {
    return status;
  }

  ObjectiveTree tree() {
    return tree;
  }

  String language() {
    return language;
  }

  String changedBy() {
    return changedBy;
  }

  Instant changedAt() {
    return changedAt;
  }

  LocalDate inForceFrom() {
    return inForceFrom;
  }

  LocalDate inForceUntil() {
    return inForceUntil;
  }

  List<ReadingWarning> warnings() {
    return KeptWarnings.read(warnings);
  }

  ObjectivesView view() {
    return new ObjectivesView(id, mandate, number, status, function, grade, institution, periodStart, periodEnd, authority, language,
        tree.objectives(), decidedOn, decisionReference, inForceFrom, inForceUntil);
  }

  VersionView summary() {
    return new VersionView(id, number, status, tree.targets().size(), decidedOn, decisionReference, inForceFrom, inForceUntil, changedBy,
        changedAt);
  }
}
