package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.mandate.EvaluationDue;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.MandateEnded;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.mandate.Mandates;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens evaluations when mandates reach them, keeps their commissions, and ends them: each with its dossier, dates and process
 * in one transaction. The dossier's log tells that something happened and never what somebody thought of somebody.
 */
@Service
@Transactional
class Evaluations {

  static final int LONGEST = 2000;
  static final LocalTime MORNING = LocalTime.of(6, 0);

  private final EvaluationTable table;
  private final Writings papers;
  private final EvaluationDates dates;
  private final EvaluationRules rules;
  private final Mandates mandates;
  private final Dossiers dossiers;
  private final DossierLog log;
  private final Directory directory;
  private final Accounts accounts;
  private final Workflow workflow;
  private final EvaluationNews news;
  private final CurrentPerson current;
  private final Texts texts;
  private final JdbcClient jdbc;
  private final Clock clock;

  Evaluations(EvaluationTable table, Writings papers, EvaluationDates dates, EvaluationRules rules, Mandates mandates, Dossiers dossiers,
      DossierLog log, Directory directory, Accounts accounts, Workflow workflow, EvaluationNews news, CurrentPerson current, Texts texts,
      JdbcClient jdbc, Clock clock) {
    this.table = table;
    this.papers = papers;
    this.dates = dates;
    this.rules = rules;
    this.mandates = mandates;
    this.dossiers = dossiers;
    this.log = log;
    this.directory = directory;
    this.accounts = accounts;
    this.workflow = workflow;
    this.news = news;
    this.current = current;
    this.texts = texts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // Opening and ending

  /** A mandate has reached an evaluation: its dossier is opened and its process begins, as an instance of its own. */
  @EventListener
  void on(EvaluationDue due) {
    if (due.holder() == null || table.existsByMandateAndKind(due.mandate(), due.kind())) {
      return;
    }
    if (due.kind() == EvaluationKind.FINAL) {
      stop(due.mandate());
    }
    MandateView mandate = mandate(due.mandate());
    String reference = dossiers.open(DossierKind.EVALUATION, EvaluationDates.said(language -> texts.say(language, "evaluation.title",
        due.kind(), mandate.function().in(language))), true).reference();
    Evaluation evaluation = table.saveAndFlush(new Evaluation(reference, due, now()));
    dossiers.involvePerson(reference, PartyRole.HOLDER, due.holder());
    mandates.evaluatedIn(due.mandate(), due.kind(), reference);
    note(evaluation, "opened", due.mandate(), due.from());
    news.tellGroup(evaluation, Groups.HR, "opened");
    workflow.start(MandateEvaluationProcess.KEY, reference, Map.of());
  }

  /** Nothing is evaluated any more. */
  @EventListener
  void on(MandateEnded ended) {
    stop(ended.mandate());
  }

  private void stop(String mandate) {
    table.findByMandate(mandate).stream().filter(evaluation -> !evaluation.over())
        .forEach(evaluation -> workflow.tell("EvaluationStopped", evaluation.reference(), Map.of()));
  }

  /** What waits for a date of the holder follows when the date is moved; so does the day by which the mandate wants it decided. */
  @EventListener
  void on(DeadlineMoved moved) {
    String reference = moved.deadline().dossier();
    Arrays.stream(EvaluationKind.values()).filter(kind -> kind.decidedBy().equals(moved.deadline().kind()))
        .flatMap(kind -> table.findByMandate(reference).stream().filter(evaluation -> !evaluation.over() && evaluation.kind() == kind))
        .forEach(evaluation -> evaluation.decideBy(moved.deadline().due()));
    table.findById(reference).filter(evaluation -> !evaluation.over()).ifPresent(evaluation -> {
      LocalDate due = moved.deadline().due();
      switch (moved.deadline().kind()) {
        case EvaluationDates.REPORT -> workflow.wake(EvaluationReportProcess.KEY, reference, Map.of(), reportCloses(evaluation));
        case EvaluationDates.OPINION -> workflow.wake(MandateEvaluationProcess.KEY, reference, Map.of(), opinionsClose(evaluation));
        case EvaluationDates.REMARKS -> workflow.wake(EvaluationMentionProcess.KEY, reference, Map.of(), morningAfter(due));
        case EvaluationDates.APPEAL -> workflow.wake(EvaluationAppealProcess.KEY, reference, Map.of(), morningAfter(due));
        default -> {
        }
      }
    });
  }

  /** When a report that has not come is awaited no longer. */
  Instant reportCloses(Evaluation evaluation) {
    return morningAfter(dates.due(evaluation.reference(), EvaluationDates.REPORT, today()).plusDays(rules(evaluation).graceDays()));
  }

  /** The last day on which a cabinet gives its opinion; before any was asked, counted from the request for the report. */
  LocalDate opinionsDue(Evaluation evaluation) {
    return dates.all(evaluation.reference(), EvaluationDates.OPINION).stream().map(DeadlineSnapshot::due).max(Comparator.naturalOrder())
        .orElseGet(() -> evaluation.sending(SendingKind.REQUEST).map(FormalSending::receivedOn).orElse(evaluation.openedOn())
            .plusDays(dates.rules(evaluation).reportDays()));
  }

  /** When opinions that have not come are awaited no longer. */
  Instant opinionsClose(Evaluation evaluation) {
    return morningAfter(opinionsDue(evaluation).plusDays(rules(evaluation).graceDays()));
  }

  static Instant morningAfter(LocalDate day) {
    return day.plusDays(1).atTime(MORNING).atZone(Texts.ZONE).toInstant();
  }

  void withdraw(String reference) {
    Evaluation evaluation = get(reference);
    boolean ended = mandate(evaluation.mandate()).closedOn() != null;
    evaluation.withdraw(ended ? WithdrawnBecause.MANDATE : WithdrawnBecause.OVERTAKEN, now());
    dates.cancelAll(reference, "evaluation.reason.withdrawn");
    dossiers.withdraw(reference, Message.of("evaluation.log.withdrawn"));
  }

  /** The mention is final: it is handed to the mandate, with what follows from it there. */
  void record(String reference) {
    Evaluation evaluation = get(reference);
    evaluation.close(now());
    dates.cancelAll(reference, "evaluation.reason.decided");
    dossiers.close(reference, Message.of("evaluation.log.closed"));
    table.flush();
    mandates.recordEvaluation(evaluation.mandate(), evaluation.kind(), evaluation.mention(), evaluation.mentionOn(), reference);
  }

  // The commission

  /** Who can be asked to sit on this one. */
  List<Account> candidates(Evaluation evaluation) {
    String institution = mandate(evaluation.mandate()).institution();
    return candidates().stream().filter(one -> !one.name().equals(evaluation.holder()) && !evaluation.excludes(one.name())
        && !worksFor(one, institution)).toList();
  }

  private List<Account> candidates() {
    return accounts.all().stream().filter(account -> account.groups().contains(Groups.COMMISSION)).toList();
  }

  /** Sets the commission, as HR composes it. */
  void compose(String reference, String chair, List<String> members) {
    Evaluation evaluation = get(reference);
    Faults faults = new Faults();
    List<String> others = members == null ? List.of() : members.stream().distinct().filter(one -> !one.equals(chair)).toList();
    fit(evaluation, faults, "chair", chair);
    others.forEach(member -> fit(evaluation, faults, "members", member));
    EvaluationRules.Rules rule = rules(evaluation);
    if (others.size() + 1 < rule.members()) {
      faults.add("members", "evaluation.refusal.too-few", rule.members(), others.size() + 1);
    }
    if (faults.none()) {
      parity(rule, faults, Stream.concat(Stream.of(chair), others.stream()).toList());
    }
    faults.refuse();
    Optional<Seat> before = evaluation.chair();
    evaluation.compose(chair, others, null, now());
    forgetDrafts(evaluation, before);
    papers.makeSingle(evaluation);
    sync(evaluation);
    note(evaluation, "composed", evaluation.sitting().size());
    news.tellPeople(evaluation, evaluation.sitting().stream().map(Seat::person).toList(), "composed");
  }

  private void parity(EvaluationRules.Rules rule, Faults faults, List<String> people) {
    Set<Language> spoken = new HashSet<>();
    jdbc.sql("select language_role from person where name in (:people) and language_role is not null").param("people", people)
        .query(String.class).list().forEach(role -> spoken.add(Language.valueOf(role)));
    if (rule.parity() && !spoken.containsAll(Set.of(Language.NL, Language.FR))) {
      faults.add("members", "evaluation.refusal.parity");
    }
  }

  /** Who sits on a commission is of the pool, evaluates neither themselves nor their own institution. */
  private void fit(Evaluation evaluation, Faults faults, String field, String person) {
    Optional<Account> account = candidates().stream().filter(one -> one.name().equals(person)).findFirst();
    if (account.isEmpty()) {
      faults.add(field, "evaluation.refusal.nobody", String.valueOf(person));
    } else if (person.equals(evaluation.holder())) {
      faults.add(field, "evaluation.refusal.own", directory.displayName(person));
    } else if (worksFor(account.get(), mandate(evaluation.mandate()).institution())) {
      faults.add(field, "evaluation.refusal.own-institution", directory.displayName(person));
    } else if (evaluation.excludes(person)) {
      faults.add(field, "evaluation.refusal.excluded", directory.displayName(person));
    }
  }

  private boolean worksFor(Account account, String institution) {
    return account.groups().contains(Groups.ofInstitution(institution))
        || jdbc.sql("select count(*) from person where name = :name and institution = :institution").param("name", account.name())
        .param("institution", institution).query(Integer.class).single() > 0;
  }

  /** A member says that they have a conflict of interest: they see nothing of it from now on. */
  void recuse(String reference, String why) {
    workflow.oneAtATime(reference);
    Evaluation evaluation = get(reference);
    Faults faults = new Faults();
    String reason = faults.required("why", why, LONGEST);
    faults.refuse();
    Optional<Seat> before = evaluation.chair();
    evaluation.recuse(current.name(), reason, now());
    forgetDrafts(evaluation, before);
    sync(evaluation);
    note(evaluation, "recused");
    news.tellGroup(evaluation, Groups.HR, "recused");
    afterChange(evaluation);
  }

  /** HR gives the seat of somebody to somebody else, who goes on with the work that is open, from an empty page. */
  void replace(String reference, UUID seat, String person, String why) {
    current.mustBeIn(Groups.HR);
    workflow.oneAtATime(reference);
    Evaluation evaluation = get(reference);
    Seat old = evaluation.seat(seat).orElseThrow(Refusal::unknown);
    Faults faults = new Faults();
    fit(evaluation, faults, "person", person);
    if (faults.none() && evaluation.seatOf(person).isPresent()) {
      faults.add("person", "evaluation.refusal.sits-already", directory.displayName(person));
    }
    String reason = faults.required("why", why, LONGEST);
    if (faults.none()) {
      parity(rules(evaluation), faults, Stream.concat(evaluation.sitting().stream().filter(one -> one != old).map(Seat::person),
          Stream.of(person)).toList());
    }
    faults.refuse();
    Optional<Seat> before = evaluation.chair();
    Seat next = evaluation.replace(old, person, reason, now());
    forgetDrafts(evaluation, before);
    table.flush();
    papers.assessment(reference, old.id()).ifPresent(paper -> paper.passTo(next.id()));
    sync(evaluation);
    note(evaluation, "replaced");
    news.tellPeople(evaluation, List.of(person), "composed");
    afterChange(evaluation);
  }

  /** Who takes the chair writes what is open from an empty page, like any member; nor does HR, while nobody has it, hand a draft in. */
  private void forgetDrafts(Evaluation evaluation, Optional<Seat> before) {
    if (before.isPresent() && !evaluation.chair().equals(before)) {
      papers.forgetChairsDrafts(evaluation.reference());
    }
  }

  private void afterChange(Evaluation evaluation) {
    table.flush();
    if (!evaluation.canSit(rules(evaluation))
        && workflow.tell("CommissionCannotSit", evaluation.reference(), Map.of()) > 0) {
      note(evaluation, "cannot-sit");
      news.tellGroup(evaluation, Groups.HR, "cannot-sit");
    }
    workflow.refresh(evaluation.reference());
  }

  /** Who sits is a party to the dossier; who does not is none. */
  private void sync(Evaluation evaluation) {
    String reference = evaluation.reference();
    evaluation.seats().stream().filter(seat -> evaluation.seatOf(seat.person()).isEmpty())
        .forEach(seat -> dossiers.release(reference, PartyRole.MEMBER, seat.person()));
    evaluation.sitting().forEach(seat -> dossiers.involvePerson(reference, PartyRole.MEMBER, seat.person()));
  }

  /** The chair closes the assessments before all are in, with a reason that the commission and HR read. */
  void closeAssessments(String reference, String why) {
    workflow.oneAtATime(reference);
    Evaluation evaluation = get(reference);
    if (evaluation.chair().filter(seat -> seat.person().equals(current.name())).isEmpty()) {
      throw Refusal.forbidden();
    }
    Faults faults = new Faults();
    String reason = faults.required("why", why, LONGEST);
    faults.refuse();
    if (workflow.tell("AssessmentsClosed", reference, Map.of()) == 0) {
      throw Refusal.state("evaluation.refusal.not-assessing", reference);
    }
    evaluation.stopAssessing(reason);
    note(evaluation, "assessments-closed");
  }

  // What others ask

  Evaluation get(String reference) {
    return table.findById(reference).orElseThrow(Refusal::unknown);
  }

  Optional<Evaluation> find(String reference) {
    return reference.startsWith("EVA-") ? table.findById(reference) : Optional.empty();
  }

  MandateView mandate(String reference) {
    return mandates.find(reference).orElseThrow(Refusal::unknown);
  }

  EvaluationRules.Rules rules(Evaluation evaluation) {
    return rules.of(evaluation.authority());
  }

  void note(Evaluation evaluation, String key, Object... arguments) {
    log.note(evaluation.reference(), Message.of("evaluation.log." + key, arguments));
  }

  /** Refuses a day that is still to come. */
  void past(Faults faults, String field, LocalDate day) {
    if (day != null && day.isAfter(today())) {
      faults.add(field, "evaluation.refusal.future", day);
    }
  }

  Moment now() {
    return Moment.of(current.name(), clock);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
