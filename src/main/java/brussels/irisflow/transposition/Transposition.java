package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Eta;
import brussels.irisflow.legislation.Moment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.Stream;

/**
 * The Region's dossier on a directive: who is competent, which measures transpose it, and whether every article is covered.
 *
 * <p><b>When the Region is done.</b> The articles to be covered are those that Brussels International or the lead listed; while
 * nobody listed any, they are all articles of the agreed measures, dropped ones included, because what was once found to need
 * a transposition still needs it. An article is covered when a measure that has it is notified, or when the correlation table
 * says that nothing is due for it. A partial notification tells the Commission that the Region has more to notify. It counts
 * while other measures are under way, but for the articles that these are to cover, and for good once a complete one follows;
 * when nothing more is under way it covers nothing, because nobody knows which part. A whole article is covered as a whole
 * only; who splits an article over measures lists its paragraphs.
 *
 * <p>Every method says who acts and when, refuses what the present state forbids with a sentence that names that state, and
 * adds a line to the history.
 */
@Entity
@Table(name = "transposition")
class Transposition {

  private static final int LONG = 4000;
  /** Most directives need one to five measures; a form with more than this is a slip. */
  private static final int MOST_MEASURES = 50;

  @Id
  private UUID id;

  @Version
  private Integer version;

  private String reference;
  private String celex;

  @Enumerated(EnumType.STRING)
  private TranspositionStatus status = TranspositionStatus.OPEN;

  @Enumerated(EnumType.STRING)
  private TranspositionPhase phase = TranspositionPhase.COMPETENCE;

  @Enumerated(EnumType.STRING)
  private Competence competence;
  private String lead;

  @Convert(converter = CodesConverter.class)
  private List<String> contributors = List.of();

  @Convert(converter = CodesConverter.class)
  private List<String> otherEntities = List.of();
  private boolean ggcConcerned;

  /** The provisions to be covered, when somebody listed them; otherwise null. */
  private ArticleSet listed;
  private String returnReason;
  private String notes;
  private boolean takenOver;

  private LocalDate lateSince;
  private LocalDate letterExpected;

  @Enumerated(EnumType.STRING)
  private BlockCause delayCause;
  private String delayReason;

  private LocalDate doneOn;
  private Instant closedAt;
  private String closedReason;
  private LocalDate belgiumDoneOn;
  private String belgiumReference;

  @OneToMany(mappedBy = "transposition", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("number")
  private List<Measure> measures = new ArrayList<>();

  @OneToMany(mappedBy = "transposition", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<TranspositionEvent> events = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "transposition_eta", joinColumns = @JoinColumn(name = "transposition"))
  @OrderColumn(name = "position")
  private List<Eta> etas = new ArrayList<>();

  protected Transposition() {
  }

  /** Opens the dossier on a directive, under the reference that was given out for it. */
  static Transposition open(String reference, String celex, Moment moment) {
    Transposition transposition = new Transposition();
    transposition.id = UUID.randomUUID();
    transposition.reference = reference;
    transposition.celex = celex;
    transposition.note(TranspositionEventKind.OPENED, null, null, celex, null, moment);
    return transposition;
  }

  // Competence

  /** Who is competent, and who leads. A Region that is not concerned needs a reason, and the dossier ends with it. */
  void decideCompetence(CompetenceDecision decision, Moment moment) {
    requirePhase("transposition.cannot-decide-competence", TranspositionPhase.COMPETENCE);
    Faults faults = new Faults();
    List<String> helpers = Institutions.others(faults, "contributors", decision.contributors(),
        decision.lead() == null ? null : decision.lead().strip());
    String why = checkCompetence(decision, faults);
    if (decision.eta() != null && decision.regionConcerned() && decision.eta().isBefore(moment.today())) {
      faults.add("eta", "transposition.eta.in-the-past", decision.eta());
    }
    faults.refuse();
    settleCompetence(decision, helpers);
    if (!decision.regionConcerned()) {
      close(TranspositionStatus.NOT_CONCERNED, why, moment);
      note(TranspositionEventKind.NOT_CONCERNED, null, null, competence.name(), why, moment);
      return;
    }
    phase = TranspositionPhase.ANALYSIS;
    note(TranspositionEventKind.COMPETENCE_DECIDED, null, null, lead, why, moment);
    if (decision.eta() != null) {
      etas.add(new Eta(decision.eta(), moment.at(), moment.person(), why));
    }
  }

  private static String checkCompetence(CompetenceDecision decision, Faults faults) {
    faults.given("competence", decision.competence());
    if (!decision.regionConcerned()) {
      return faults.required("reason", decision.reason(), LONG);
    }
    Institutions.required(faults, "lead", decision.lead());
    if (decision.competence() == Competence.EXCLUSIVELY_FEDERAL) {
      faults.add("competence", "transposition.federal-but-concerned");
    }
    return faults.optional("reason", decision.reason(), LONG);
  }

  private void settleCompetence(CompetenceDecision decision, List<String> helpers) {
    competence = decision.competence();
    lead = decision.regionConcerned() ? decision.lead().strip() : null;
    contributors = decision.regionConcerned() ? helpers : List.of();
    concern(decision.otherEntities(), decision.ggcConcerned());
  }

  /** The Common Community Commission is a second authority of Brussels, wherever somebody names it. */
  private void concern(List<BelgianEntity> entities, boolean ggc) {
    List<BelgianEntity> named = entities == null ? List.of() : entities.stream().filter(Objects::nonNull).distinct().toList();
    ggcConcerned = ggc || named.contains(BelgianEntity.GGC);
    otherEntities = named.stream().filter(entity -> entity != BelgianEntity.GGC).map(Enum::name).toList();
  }

  /** The other entities of Belgium that must transpose, the Common Community Commission among them. */
  List<BelgianEntity> entities() {
    return Stream.concat(otherEntities.stream().map(BelgianEntity::valueOf), ggcConcerned ? Stream.of(BelgianEntity.GGC) : Stream.empty())
        .toList();
  }

  // Taking over

  /**
   * A dossier that ran before the application knew it, as it stands. Its measures are under way or notified; without any, the
   * lead still has to split the directive; without a lead, competence is still to be decided. An envisaged date may have
   * passed. Faults are told under the cells of the workbook.
   *
   * @param deadlines the deadlines of the directive, the moved ones included
   */
  static Transposition takeOver(String reference, TakeOverFile file, Set<LocalDate> deadlines, Moment moment) {
    Transposition transposition = new Transposition();
    transposition.id = UUID.randomUUID();
    transposition.reference = reference;
    transposition.celex = file.celex();
    transposition.takenOver = true;
    Faults faults = new Faults();
    transposition.takeHead(file, moment, faults);
    transposition.takeMeasures(file, deadlines, moment, faults);
    faults.refuse();
    transposition.note(TranspositionEventKind.TAKEN_OVER, null, null, file.celex(), null, moment);
    return transposition;
  }

  /** The same dossier taken over again: what is new is added, what is the same stays. Answers whether anything is new. */
  boolean takeOverAgain(TakeOverFile file, Set<LocalDate> deadlines, Moment moment) {
    requireOpen();
    if (!takenOver) {
      throw Refusal.field(file.name("celex"), "transposition.take-over.exists", celex, reference);
    }
    Faults faults = new Faults();
    boolean news = phase == TranspositionPhase.COMPETENCE ? takeHead(file, moment, faults) : compareHead(file, moment, faults);
    news |= agreeTaken(file, faults);
    news |= takeMeasures(file, deadlines, moment, faults);
    faults.refuse();
    if (news) {
      note(TranspositionEventKind.TAKEN_OVER, null, null, file.celex(), null, moment);
    }
    return news;
  }

  /** Whether the file tells of this dossier, which is closed, nothing that it does not say itself. */
  boolean saysAlready(TakeOverFile file, Set<LocalDate> deadlines, Moment moment) {
    Faults faults = new Faults();
    differs(faults, file.row(), "competence", competence, file.competence());
    differs(faults, file.row(), "lead", lead, file.lead());
    return takenOver && !takeMeasures(file, deadlines, moment, faults) && faults.none();
  }

  /** Who is competent is decided: only the envisaged day may be new. One that was said before and has changed here since is not. */
  private boolean compareHead(TakeOverFile file, Moment moment, Faults faults) {
    differs(faults, file.row(), "competence", competence, file.competence());
    differs(faults, file.row(), "lead", lead, file.lead());
    List<String> helpers = Institutions.others(new Faults(), "contributors", file.contributors(), lead);
    if (!helpers.isEmpty() && !Set.copyOf(helpers).equals(Set.copyOf(contributors))) {
      differs(faults, file.row(), "contributors", contributors, file.contributors());
    }
    if (!file.otherEntities().isEmpty() && !Set.copyOf(file.otherEntities()).equals(Set.copyOf(entities()))) {
      differs(faults, file.row(), "otherEntities", entities(), file.otherEntities());
    }
    if (file.eta() == null || etas.stream().anyMatch(said -> said.date().equals(file.eta()))) {
      return false;
    }
    etas.add(new Eta(file.eta(), moment.at(), moment.person(), null));
    return true;
  }

  /** The proposed measures have been agreed meanwhile, all of them: agreement is given to a plan as a whole. */
  private boolean agreeTaken(TakeOverFile file, Faults faults) {
    if (phase != TranspositionPhase.AGREEMENT || file.proposed() || file.measures().isEmpty()) {
      return false;
    }
    List<String> named = file.measures().stream().map(taken -> String.valueOf(taken.proposal().title()).strip()).toList();
    List<String> others = measures.stream().filter(measure -> measure.state() == MeasureState.PROPOSED).map(Measure::title)
        .filter(title -> named.stream().noneMatch(title::equalsIgnoreCase)).toList();
    if (!others.isEmpty()) {
      faults.add(file.name("celex"), "transposition.take-over.other-proposals", reference, others);
      return false;
    }
    measures.forEach(Measure::agree);
    phase = TranspositionPhase.MEASURES;
    return true;
  }

  private static void differs(Faults faults, int row, String field, Object known, Object said) {
    if (said != null && !said.equals(known)) {
      faults.add(TakeOverFile.name(row, field), "transposition.take-over.differs", said, known == null ? "" : known);
    }
  }

  private boolean takeHead(TakeOverFile file, Moment moment, Faults faults) {
    boolean decided = file.competence() != null || file.lead() != null || !file.measures().isEmpty()
        || !file.contributors().isEmpty() || !file.otherEntities().isEmpty();
    if (!decided) {
      return false;
    }
    competence = faults.given(file.name("competence"), file.competence());
    if (competence == Competence.EXCLUSIVELY_FEDERAL) {
      faults.add(file.name("competence"), "transposition.federal-but-concerned");
    }
    lead = Institutions.required(faults, file.name("lead"), file.lead());
    contributors = Institutions.others(faults, file.name("contributors"), file.contributors(), lead);
    concern(file.otherEntities(), false);
    phase = TranspositionPhase.ANALYSIS;
    if (file.plan() != null && file.measures().isEmpty()) {
      faults.add(file.name("plan"), "transposition.take-over.plan-of-what");
    }
    if (file.eta() != null) {
      etas.add(new Eta(file.eta(), moment.at(), moment.person(), null));
    }
    return true;
  }

  private boolean takeMeasures(TakeOverFile file, Set<LocalDate> deadlines, Moment moment, Faults faults) {
    boolean news = false;
    for (TakeOverFile.TakenMeasure taken : file.measures()) {
      Faults mine = new Faults();
      news |= takeMeasure(file, taken, deadlines, moment, mine);
      mine.fields().forEach(fault -> faults.add(fault.field(), fault.message().key(), fault.message().arguments().toArray()));
    }
    return news;
  }

  private boolean takeMeasure(TakeOverFile file, TakeOverFile.TakenMeasure taken, Set<LocalDate> deadlines, Moment moment,
      Faults faults) {
    Measure said = Measure.of(this, nextNumber(), file.proposed() ? MeasureState.PROPOSED : MeasureState.ONGOING, taken.proposal(),
        deadlines, faults, field -> TakeOverFile.name(taken.row(), field));
    Measure known = said.title() == null ? null : named(said.title()).orElse(null);
    Measure measure = known == null ? said : known;
    if (known == null && phase == TranspositionPhase.MEASURES && file.proposed()) {
      faults.add(file.name("plan"), "transposition.take-over.plan-agreed", reference);
    }
    if (measure.state() == MeasureState.PROPOSED) {
      taken.steps().forEach(step -> faults.add(step.name("step"), "transposition.take-over.not-agreed", step.step().step()));
    }
    TakeOverFile.TakenNotice notice = taken.notice();
    if (notice != null && measure.state() == MeasureState.PROPOSED) {
      faults.add(TakeOverFile.name(notice.row(), "step"), "transposition.take-over.not-agreed", Message.of(TakeOverSheet.NOTIFICATION));
    }
    if (known != null && faults.none() && !known.isAsProposed(said)) {
      faults.add(TakeOverFile.name(taken.row(), "title"), "transposition.take-over.measure-differs", known.title());
    }
    boolean notified = notice != null && measure.takeOverNotice(notice.data(), notice.on(), notice.reference(), moment, faults,
        field -> TakeOverFile.name(notice.row(), field));
    if (known == null && faults.none()) {
      measures.add(measure);
      phase = measure.state() == MeasureState.PROPOSED ? TranspositionPhase.AGREEMENT : TranspositionPhase.MEASURES;
    }
    return known == null || notified;
  }

  /** The measure with this title, whatever the case. */
  Optional<Measure> named(String title) {
    return measures.stream().filter(measure -> measure.title().equalsIgnoreCase(title)).findFirst();
  }

  // Analysis

  /**
   * The lead splits the directive into measures. Measures that were proposed before and not agreed make way for these; agreed
   * ones stay. Once all agreed measures are settled and articles are still uncovered, the lead proposes further ones.
   *
   * @param deadlines the deadlines of the directive
   * @param exempt provisions for which the correlation table says that nothing is due
   */
  void analyse(List<MeasureProposal> proposals, String notes, Set<LocalDate> deadlines, ArticleSet exempt, Moment moment) {
    requirePhase("transposition.cannot-analyse", TranspositionPhase.ANALYSIS, TranspositionPhase.MEASURES);
    if (measures.stream().anyMatch(measure -> measure.state().open())) {
      throw Refusal.state("transposition.measures-under-way", reference);
    }
    List<MeasureProposal> given = proposals == null ? List.of() : proposals.stream().filter(Objects::nonNull).toList();
    List<Measure> agreed = measures.stream().filter(measure -> measure.state() != MeasureState.PROPOSED).toList();
    Faults faults = new Faults();
    if (given.isEmpty() && (agreed.isEmpty() || !everyArticleCovered(exempt))) {
      faults.add("measures", "transposition.no-measures");
    } else if (given.size() > MOST_MEASURES) {
      faults.add("measures", "transposition.too-many-measures", MOST_MEASURES);
    }
    int number = agreed.stream().mapToInt(Measure::number).max().orElse(0);
    List<Measure> proposed = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), MOST_MEASURES); i++) {
      String path = "measures[" + i + "].";
      proposed.add(Measure.of(this, ++number, MeasureState.PROPOSED, given.get(i), deadlines, faults, field -> path + field));
    }
    String said = faults.optional("notes", notes, LONG);
    faults.refuse();
    measures.removeIf(measure -> measure.state() == MeasureState.PROPOSED);
    measures.addAll(proposed);
    this.notes = said;
    phase = TranspositionPhase.AGREEMENT;
    note(TranspositionEventKind.ANALYSED, null, null, String.valueOf(proposed.size()), said, moment);
  }

  /** Brussels International agrees: the measures can be made. */
  void agreePlan(Moment moment) {
    requirePhase("transposition.no-plan-to-agree", TranspositionPhase.AGREEMENT);
    measures.forEach(Measure::agree);
    returnReason = null;
    phase = TranspositionPhase.MEASURES;
    note(TranspositionEventKind.PLAN_AGREED, null, null, null, null, moment);
  }

  /** Brussels International sends the measures back to the lead, for a reason. */
  void returnPlan(String reason, Moment moment) {
    requirePhase("transposition.no-plan-to-agree", TranspositionPhase.AGREEMENT);
    returnReason = why(reason);
    phase = TranspositionPhase.ANALYSIS;
    note(TranspositionEventKind.PLAN_RETURNED, null, null, null, returnReason, moment);
  }

  /** Lists the provisions to be covered; a blank text leaves it to the measures again. */
  void listArticles(String text, Moment moment) {
    requireOpen();
    ArticleSet now = null;
    if (text != null && !text.isBlank()) {
      Faults faults = new Faults();
      now = ArticleReader.read(faults, "articles", text);
      if (now.contains(Article.ALL)) {
        faults.add("articles", "transposition.list-is-not-a-list");
      }
      faults.refuse();
    }
    note(TranspositionEventKind.ARTICLES_LISTED, null, Objects.toString(listed, null), Objects.toString(now, null), null, moment);
    listed = now;
  }

  // Measures on their way

  /** A measure that nobody thought of at first. Answers its id. */
  UUID addMeasure(MeasureProposal proposal, String reason, Set<LocalDate> deadlines, Moment moment) {
    requirePhase("transposition.no-measures-yet", TranspositionPhase.MEASURES);
    Faults faults = new Faults();
    Measure measure = Measure.of(this, nextNumber(), MeasureState.ONGOING, proposal, deadlines, faults, UnaryOperator.identity());
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    measures.add(measure);
    note(TranspositionEventKind.MEASURE_ADDED, measure, null, measure.title(), why, moment);
    return measure.id();
  }

  /**
   * Splits some articles off a measure: the new measure takes them, the old one keeps the rest. The articles must stand in the
   * list of the old one as they are. Answers the id of the new measure.
   */
  UUID splitMeasure(UUID id, MeasureProposal part, String reason, Set<LocalDate> deadlines, Moment moment) {
    requirePhase("transposition.no-measures-yet", TranspositionPhase.MEASURES);
    Measure old = measure(id);
    old.requireOngoing("transposition.measure.cannot-be-split");
    Faults faults = new Faults();
    Measure taken = Measure.of(this, nextNumber(), MeasureState.ONGOING, part, deadlines, faults, UnaryOperator.identity());
    String why = faults.required("reason", reason, LONG);
    ArticleSet before = old.articles();
    if (faults.none()) {
      old.giveUp(taken.articles(), faults);
    }
    faults.refuse();
    measures.add(taken);
    note(TranspositionEventKind.MEASURE_SPLIT, old, before.toString(), old.articles().toString(), why, moment);
    note(TranspositionEventKind.MEASURE_ADDED, taken, null, taken.title(), why, moment);
    return taken.id();
  }

  /** A measure will not be made, for a reason. Its articles still have to be covered. */
  void dropMeasure(UUID id, String reason, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    String before = measure.state().name();
    String why = measure.drop(reason);
    note(TranspositionEventKind.MEASURE_DROPPED, measure, before, null, why, moment);
  }

  /** Another institution answers for a measure, for a reason. */
  void handMeasureTo(UUID id, String institution, String reason, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    Faults faults = new Faults();
    String code = Institutions.required(faults, "institution", institution);
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    String before = measure.institution();
    measure.handTo(code);
    note(TranspositionEventKind.MEASURE_HANDED_OVER, measure, before, code, why, moment);
  }

  /** The act of the measure is made along this track. */
  void followTrack(UUID id, UUID track) {
    measure(id).followTrack(track);
  }

  // Notification

  /** The responsible institution gives what the Commission must be told. */
  void prepareNotice(UUID id, NoticeData data, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    measure.prepare(data, moment);
    note(TranspositionEventKind.NOTIFICATION_PREPARED, measure, null, String.valueOf(data.coverage()), null, moment);
  }

  /** Brussels International agrees with what is to be told. */
  void agreeNotice(UUID id, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    measure.agreeNotice();
    note(TranspositionEventKind.NOTIFICATION_AGREED, measure, null, null, null, moment);
  }

  /** Brussels International sends it back, for a reason. */
  void returnNotice(UUID id, String reason, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    String why = measure.returnNotice(reason);
    note(TranspositionEventKind.NOTIFICATION_RETURNED, measure, null, null, why, moment);
  }

  /** The notification was sent to the Commission on this day, under this reference. */
  void transmit(UUID id, LocalDate on, String reference, Moment moment) {
    requireOpen();
    Measure measure = measure(id);
    measure.transmit(on, reference, moment);
    note(TranspositionEventKind.NOTIFICATION_TRANSMITTED, measure, null, on.toString(), reference, moment);
  }

  // Whether everything is covered

  /** The provisions that have to be covered: the list, or what the agreed measures name. */
  ArticleSet articles() {
    if (listed != null) {
      return listed;
    }
    return measures.stream().filter(measure -> measure.state() != MeasureState.PROPOSED).map(Measure::articles)
        .reduce(ArticleSet.NONE, ArticleSet::plus);
  }

  /**
   * The provisions that are not covered yet.
   *
   * @param exempt provisions for which the correlation table says that nothing is due
   */
  ArticleSet uncovered(ArticleSet exempt) {
    return articles().without(transposed().plus(exempt));
  }

  /** Whether every article is covered. As long as nobody has named any, it is not. */
  boolean everyArticleCovered(ArticleSet exempt) {
    return !articles().isEmpty() && uncovered(exempt).isEmpty();
  }

  /**
   * The provisions that should be transposed by this deadline and are not. Where no measure serves the deadline, nobody has
   * said that nothing is due by then, so it is everything that is uncovered.
   */
  ArticleSet uncoveredBy(LocalDate deadline, ArticleSet exempt) {
    ArticleSet due = measures.stream().filter(measure -> measure.state() != MeasureState.PROPOSED && deadline.equals(measure.deadline()))
        .map(Measure::articles).reduce(ArticleSet.NONE, ArticleSet::plus);
    return (due.isEmpty() ? articles() : due).without(transposed().plus(exempt));
  }

  /** Whether the notification of this measure needs no further one. */
  boolean isCompleted(UUID measure) {
    return measure(measure).isCompleted(measures);
  }

  /** The day of the last notification. */
  Optional<LocalDate> lastNotified() {
    return in(MeasureState.NOTIFIED).map(Measure::transmittedOn).max(Comparator.naturalOrder());
  }

  private ArticleSet transposed() {
    ArticleSet complete = articles(in(MeasureState.NOTIFIED).filter(measure -> measure.isCompleted(measures)));
    ArticleSet underWay = articles(measures.stream().filter(measure -> measure.state().open()));
    return underWay.isEmpty() ? complete : complete.plus(articles(in(MeasureState.NOTIFIED)).without(underWay));
  }

  private Stream<Measure> in(MeasureState state) {
    return measures.stream().filter(measure -> measure.state() == state);
  }

  private static ArticleSet articles(Stream<Measure> measures) {
    return measures.map(Measure::articles).reduce(ArticleSet.NONE, ArticleSet::plus);
  }

  // Time

  /** The Region now expects to be done on this day. A change needs a reason, and what was expected before is kept. */
  void expect(LocalDate date, String reason, Moment moment) {
    requireOpen();
    Faults faults = new Faults();
    if (faults.given("eta", date) != null && date.isBefore(moment.today())) {
      faults.add("eta", "transposition.eta.in-the-past", date);
    }
    String why = etas.isEmpty() ? faults.optional("reason", reason, LONG) : faults.required("reason", reason, LONG);
    faults.refuse();
    if (date.equals(eta())) {
      return;
    }
    note(TranspositionEventKind.ETA_CHANGED, null, Objects.toString(eta(), null), date.toString(), why, moment);
    etas.add(new Eta(date, moment.at(), moment.person(), why));
  }

  /**
   * A deadline of the directive has passed. Answers whether the dossier is late with it: whether something that was due is
   * uncovered, or nobody knows yet what is due. A letter of formal notice is then expected a month later (regional circular of
   * 30 August 2021).
   */
  boolean deadlinePassed(LocalDate deadline, ArticleSet exempt, Moment moment) {
    if (status != TranspositionStatus.OPEN) {
      return false;
    }
    boolean late = articles().isEmpty() || !uncoveredBy(deadline, exempt).isEmpty();
    if (late && (lateSince == null || deadline.isBefore(lateSince))) {
      lateSince = deadline;
      letterExpected = deadline.plusMonths(1);
      note(TranspositionEventKind.DEADLINE_PASSED, null, null, deadline.toString(), null, moment);
    }
    return late;
  }

  /** The lead says why the dossier is late, and when it will be done. */
  void explainDelay(BlockCause cause, String reason, LocalDate eta, Moment moment) {
    requireOpen();
    if (lateSince == null) {
      throw Refusal.state("transposition.not-late", reference);
    }
    Faults faults = new Faults();
    faults.given("cause", cause);
    String why = faults.required("reason", reason, LONG);
    if (faults.given("eta", eta) != null && eta.isBefore(moment.today())) {
      faults.add("eta", "transposition.eta.in-the-past", eta);
    }
    faults.refuse();
    delayCause = cause;
    delayReason = why;
    note(TranspositionEventKind.DELAY_EXPLAINED, null, null, cause.name(), why, moment);
    expect(eta, why, moment);
  }

  /** A later act moves a deadline of the directive: the measures that serve it follow, and a delay that is none any more ends. */
  void moveDeadline(LocalDate from, LocalDate to, String reason, Moment moment) {
    if (status != TranspositionStatus.OPEN) {
      return;
    }
    measures.stream().filter(measure -> from.equals(measure.deadline())).forEach(measure -> measure.serve(to));
    if (from.equals(lateSince) && !to.isBefore(moment.today())) {
      endDelay();
    } else if (from.equals(lateSince)) {
      lateSince = to;
      letterExpected = to.plusMonths(1);
    }
    note(TranspositionEventKind.DEADLINE_MOVED, null, from.toString(), to.toString(), reason, moment);
  }

  /** The directive does not set this deadline any more: a delay with it is none. */
  void deadlineGone(LocalDate deadline) {
    if (status == TranspositionStatus.OPEN && deadline.equals(lateSince)) {
      endDelay();
    }
  }

  private void endDelay() {
    lateSince = null;
    letterExpected = null;
    delayCause = null;
    delayReason = null;
  }

  // Who leads

  /** Another institution leads, for a reason. The measures stay with whom they are. */
  void changeLead(String lead, String reason, Moment moment) {
    requireOpen();
    if (this.lead == null) {
      throw Refusal.state("transposition.no-lead-yet", reference, phase);
    }
    Faults faults = new Faults();
    String code = Institutions.required(faults, "lead", lead);
    if (this.lead.equals(code)) {
      faults.add("lead", "transposition.same-lead", code);
    }
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    note(TranspositionEventKind.LEAD_CHANGED, null, this.lead, code, why, moment);
    this.lead = code;
    contributors = Institutions.others(faults, "contributors", contributors, code);
  }

  /** Other institutions help the lead. */
  void changeContributors(List<String> institutions, Moment moment) {
    requireOpen();
    Faults faults = new Faults();
    List<String> codes = Institutions.others(faults, "contributors", institutions, lead);
    faults.refuse();
    if (!codes.equals(contributors)) {
      note(TranspositionEventKind.CONTRIBUTORS_CHANGED, null, String.join(",", contributors), String.join(",", codes), null, moment);
      contributors = codes;
    }
  }

  // The end

  /** The Region is done: refused as long as an article is uncovered or a measure is under way. */
  void closeForRegion(ArticleSet exempt, Moment moment) {
    requirePhase("transposition.no-measures-yet", TranspositionPhase.MEASURES);
    if (measures.stream().anyMatch(measure -> measure.state().open())) {
      throw Refusal.state("transposition.measures-under-way", reference);
    } else if (!everyArticleCovered(exempt)) {
      throw Refusal.state("transposition.uncovered", reference, uncovered(exempt).said());
    }
    doneOn = lastNotified().orElse(moment.today());
    close(TranspositionStatus.TRANSPOSED, null, moment);
    note(TranspositionEventKind.TRANSPOSED, null, null, doneOn.toString(), null, moment);
  }

  /** Belgium as a whole is done: every entity has notified. Only after the Region itself is done, or has nothing to do. */
  void recordBelgium(LocalDate on, String reference, Moment moment) {
    if (status != TranspositionStatus.TRANSPOSED && status != TranspositionStatus.NOT_CONCERNED) {
      throw Refusal.state("transposition.region-first", this.reference, status);
    }
    Faults faults = new Faults();
    if (faults.given("on", on) != null && on.isAfter(moment.today())) {
      faults.add("on", "transposition.notice.in-the-future", on, moment.today());
    } else if (on != null && doneOn != null && on.isBefore(doneOn)) {
      faults.add("on", "transposition.belgium-before-region", on, doneOn);
    }
    String number = faults.required("reference", reference, 300);
    faults.refuse();
    note(TranspositionEventKind.TRANSPOSED_BY_BELGIUM, null, Objects.toString(belgiumDoneOn, null), on.toString(), number, moment);
    belgiumDoneOn = on;
    belgiumReference = number;
  }

  /** The directive was annulled or repealed: nothing is due any more. */
  void annul(String reason, Moment moment) {
    requireOpen();
    String why = why(reason);
    close(TranspositionStatus.ANNULLED, why, moment);
    note(TranspositionEventKind.ANNULLED, null, null, null, why, moment);
  }

  /** The dossier is given up, for a reason. */
  void withdraw(String reason, Moment moment) {
    requireOpen();
    String why = why(reason);
    close(TranspositionStatus.WITHDRAWN, why, moment);
    note(TranspositionEventKind.WITHDRAWN, null, null, null, why, moment);
  }

  private void close(TranspositionStatus status, String reason, Moment moment) {
    this.status = status;
    phase = TranspositionPhase.CLOSED;
    closedAt = moment.at();
    closedReason = reason;
  }

  // What all methods share

  void requireOpen() {
    if (status != TranspositionStatus.OPEN) {
      throw Refusal.state("transposition.closed", reference, status, closedAt);
    }
  }

  private void requirePhase(String otherwise, TranspositionPhase... phases) {
    requireOpen();
    if (!List.of(phases).contains(phase)) {
      throw Refusal.state(otherwise, reference, phase);
    }
  }

  private static String why(String reason) {
    Faults faults = new Faults();
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    return why;
  }

  private int nextNumber() {
    return measures.stream().mapToInt(Measure::number).max().orElse(0) + 1;
  }

  private void note(TranspositionEventKind kind, Measure measure, String before, String after, String reason, Moment moment) {
    events.add(new TranspositionEvent(this, measure == null ? null : measure.id(), kind, before, after, reason, moment));
  }

  // What it says

  UUID id() {
    return id;
  }

  String reference() {
    return reference;
  }

  String celex() {
    return celex;
  }

  TranspositionStatus status() {
    return status;
  }

  TranspositionPhase phase() {
    return phase;
  }

  Competence competence() {
    return competence;
  }

  /** Whether the Region has something to transpose, as far as is decided. */
  boolean regionConcerned() {
    return competence != null && status != TranspositionStatus.NOT_CONCERNED;
  }

  String lead() {
    return lead;
  }

  List<String> contributors() {
    return contributors;
  }

  /** The day on which one of these last happened; null when none did. */
  LocalDate lastOn(TranspositionEventKind... kinds) {
    return events.stream().filter(event -> List.of(kinds).contains(event.kind())).map(TranspositionEvent::day)
        .reduce((earlier, later) -> later).orElse(null);
  }

  boolean ggcConcerned() {
    return ggcConcerned;
  }

  boolean takenOver() {
    return takenOver;
  }

  Instant closedAt() {
    return closedAt;
  }

  String closedReason() {
    return closedReason;
  }

  /** The provisions to be covered as somebody listed them, in the normal form; null when nobody did. */
  String listed() {
    return Objects.toString(listed, null);
  }

  String returnReason() {
    return returnReason;
  }

  String notes() {
    return notes;
  }

  LocalDate eta() {
    return etas.isEmpty() ? null : etas.get(etas.size() - 1).date();
  }

  LocalDate lateSince() {
    return lateSince;
  }

  LocalDate letterExpected() {
    return letterExpected;
  }

  LocalDate doneOn() {
    return doneOn;
  }

  List<Measure> measures() {
    return List.copyOf(measures);
  }

  /** The measures that still ask for work. */
  List<Measure> openMeasures() {
    return measures.stream().filter(measure -> measure.state().open()).toList();
  }

  Measure measure(UUID id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
  }

  List<TranspositionHistoryView> history() {
    return events.stream().map(TranspositionEvent::view).toList();
  }

  TranspositionView view() {
    return new TranspositionView(reference, celex, status, phase, competence, lead, contributors,
        otherEntities.stream().map(BelgianEntity::valueOf).toList(), ggcConcerned, eta(), List.copyOf(etas), lateSince, letterExpected,
        delayCause, delayReason, articles().toString(), doneOn, belgiumDoneOn, belgiumReference, takenOver,
        measures.stream().map(Measure::view).toList());
  }
}
