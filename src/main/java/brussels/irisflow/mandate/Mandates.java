package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
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
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to this room: opens mandates and moves them, with their dossier, dates and process, always together in one
 * transaction. What HR does asks whether the current person is of HR; what processes do does not.
 */
@Service
@Transactional
public class Mandates {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
  static final int LONGEST = 300;
  static final int LONGEST_WORDS = 2000;
  private static final int LONGEST_CODE = 40;
  private static final int MOST_CABINETS = 10;

  private final MandateTable table;
  private final ReportTable reports;
  private final MandateDates dates;
  private final MandatePeriods periods;
  private final MandateAccess access;
  private final Goals goals;
  private final Dossiers dossiers;
  private final DossierLog log;
  private final Directory directory;
  private final Accounts accounts;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mandates(MandateTable table, ReportTable reports, MandateDates dates, MandatePeriods periods, MandateAccess access, Goals goals,
      Dossiers dossiers, DossierLog log, Directory directory, Accounts accounts, Workflow workflow, CurrentPerson current, Texts texts,
      ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.reports = reports;
    this.dates = dates;
    this.periods = periods;
    this.access = access;
    this.goals = goals;
    this.dossiers = dossiers;
    this.log = log;
    this.directory = directory;
    this.accounts = accounts;
    this.workflow = workflow;
    this.current = current;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
  }

  // Opening

  /**
   * Opens a mandate, as a vacancy, an appointment or one that runs already, and begins its process; answers its reference.
   *
   * @throws Refusal 403 for who is not of HR, 400 with every fault of the input
   */
  public String open(NewMandate wanted) {
    current.mustBeIn(Groups.HR);
    check(wanted);
    return begin(wanted).reference();
  }

  private Mandate begin(NewMandate wanted) {
    Dossier dossier = dossiers.open(DossierKind.MANDATE, MandateDates.said(language -> texts.say(language, "mandate.title",
        named(wanted).in(language))), true);
    LocalDate end = wanted.end() == null ? periods.end(wanted.authority(), wanted.start()) : wanted.end();
    Mandate mandate = new Mandate(dossier.reference(), wanted, end, now());
    if (wanted.objectives() != null) {
      goals.attach(wanted.objectives(), mandate.reference());
    }
    if (wanted.past() != null) {
      takeOver(mandate, wanted);
    }
    table.saveAndFlush(mandate);
    pair(mandate);
    if (mandate.holder() != null) {
      dossiers.involvePerson(mandate.reference(), PartyRole.HOLDER, mandate.holder());
    }
    note(mandate, "opened", mandate.startsOn(), mandate.endsOn());
    workflow.start(MandateCycleProcess.KEY, mandate.reference(), Map.of());
    return mandate;
  }

  private void takeOver(Mandate mandate, NewMandate wanted) {
    NewMandate.Past past = wanted.past();
    if (past.objectivesFrom() != null) {
      int number = 0;
      if (goals.hasDraft(mandate.reference())) {
        goals.submit(mandate.reference());
        number = goals.approve(mandate.reference(), past.objectivesFrom(), past.objectivesDecision(), past.objectivesFrom());
      }
      past = past.version(number);
    }
    mandate.takeOver(past, today(), now());
  }

  /** Who shares a plan shares it both ways. */
  private void pair(Mandate mandate) {
    if (mandate.partner() != null) {
      Mandate other = table.findById(mandate.partner()).orElseThrow(Refusal::unknown);
      other.shareWith(mandate.reference(), now());
    }
  }

  private static Trilingual named(NewMandate wanted) {
    return new Trilingual(wanted.functionNl(), wanted.functionFr(),
        wanted.languageRole() == LanguageRole.FR ? wanted.functionFr() : wanted.functionNl());
  }

  /** Refuses with every fault of a mandate that is to be opened. */
  void check(NewMandate wanted) {
    Faults faults = new Faults();
    check(wanted, faults);
    faults.refuse();
  }

  void check(NewMandate wanted, Faults faults) {
    function(faults, wanted.functionNl(), wanted.functionFr());
    faults.given("grade", wanted.grade());
    institution(faults, wanted.institution());
    faults.given("languageRole", wanted.languageRole());
    faults.given("authority", wanted.authority());
    if (day(faults, "start", wanted.start()) && wanted.end() != null && day(faults, "end", wanted.end())
        && !wanted.end().isAfter(wanted.start())) {
      faults.add("end", "mandate.refusal.backward", wanted.start(), wanted.end());
    }
    if (wanted.holder() != null) {
      member(faults, "holder", wanted.holder(), Groups.HOLDER);
    }
    members(faults, wanted.cabinets());
    if (wanted.partner() != null && (!isName(wanted.partner())
        || table.findById(wanted.partner()).filter(other -> !other.closed()).isEmpty())) {
      faults.add("partner", "mandate.refusal.unknown-partner", wanted.partner());
    }
    if (wanted.past() != null) {
      past(faults, wanted);
    }
  }

  private void past(Faults faults, NewMandate wanted) {
    NewMandate.Past past = wanted.past();
    LocalDate today = today();
    if (wanted.start() != null && wanted.start().isAfter(today)) {
      faults.add("start", "mandate.refusal.not-running", wanted.start());
    }
    faults.given("holder", wanted.holder());
    faults.optional("objectivesDecision", past.objectivesDecision(), LONGEST);
    faults.optional("planDecision", past.planDecision(), LONGEST);
    faults.optional("midTermMention", past.midTermMention(), LONGEST_CODE);
    faults.optional("finalMention", past.finalMention(), LONGEST_CODE);
    LocalDate end = wanted.end() != null || !plausible(wanted.start()) || wanted.authority() == null ? wanted.end()
        : periods.end(wanted.authority(), wanted.start());
    if (end != null && end.isBefore(today)) {
      faults.add("end", "mandate.refusal.over", end);
    }
    behind(faults, "planApprovedOn", past.planApprovedOn(), wanted.start());
    behind(faults, "midTermOn", past.midTermOn(), wanted.start());
    behind(faults, "finalOn", past.finalOn(), past.midTermOn() == null ? wanted.start() : past.midTermOn());
    if (past.objectivesFrom() != null) {
      day(faults, "objectivesFrom", past.objectivesFrom());
    }
  }

  private void behind(Faults faults, String field, LocalDate day, LocalDate from) {
    if (day != null && (!plausible(day) || day.isAfter(today()) || from != null && day.isBefore(from))) {
      faults.add(field, "mandate.refusal.not-behind", day);
    }
  }

  private static void function(Faults faults, String nl, String fr) {
    String dutch = faults.optional("functionNl", nl, LONGEST);
    String french = faults.optional("functionFr", fr, LONGEST);
    if (dutch == null && french == null) {
      faults.add("functionNl", "mandate.refusal.function");
    }
  }

  private void institution(Faults faults, String code) {
    if (code == null || code.isBlank()) {
      faults.add("institution", "refusal.required");
    } else if (!isName(code.strip()) || directory.institution(code.strip()).isEmpty()) {
      faults.add("institution", "mandate.refusal.unknown-institution", shortened(code));
    }
  }

  private void members(Faults faults, List<String> cabinets) {
    if (cabinets.size() > MOST_CABINETS) {
      faults.add("cabinets", "mandate.refusal.cabinets", MOST_CABINETS);
    } else {
      cabinets.forEach(name -> member(faults, "cabinets", name, Groups.CABINET));
    }
  }

  /** Whether this can be a login name, a code or a reference: the database is asked for nothing else. */
  private static boolean isName(String text) {
    return text != null && text.matches("[A-Za-z0-9._@-]{1,64}");
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static boolean plausible(LocalDate day) {
    return day != null && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private void member(Faults faults, String field, String name, String group) {
    if (!isName(name) || accounts.find(name).filter(account -> account.groups().contains(group)).isEmpty()) {
      faults.add(field, "mandate.refusal.not-" + group, shortened(String.valueOf(name)));
    }
  }

  private static boolean day(Faults faults, String field, LocalDate day) {
    if (faults.given(field, day) == null) {
      return false;
    } else if (!plausible(day)) {
      faults.add(field, "mandate.refusal.implausible", day);
      return false;
    }
    return true;
  }

  /** The people who can be designated, by login name. */
  List<Account> holders() {
    return accounts.all().stream().filter(account -> account.groups().contains(Groups.HOLDER)).toList();
  }

  List<Account> cabinets() {
    return accounts.all().stream().filter(account -> account.groups().contains(Groups.CABINET)).toList();
  }

  // What processes do

  void designate(String reference, String person, LocalDate start, LocalDate on, String decision) {
    Mandate mandate = alone(reference);
    Faults faults = new Faults();
    member(faults, "holder", person, Groups.HOLDER);
    day(faults, "start", start);
    past(faults, "on", on);
    faults.refuse();
    mandate.designate(person, start, periods.end(mandate.authority(), start), on, decision, now());
    dossiers.involvePerson(reference, PartyRole.HOLDER, person);
    note(mandate, "designated", directory.displayName(person), start, decision);
    workflow.tell("HolderDesignated", reference, Map.of());
    workflow.refresh(reference);
  }

  /** Adds a fault when a day that must lie behind is missing or to come. */
  void past(Faults faults, String field, LocalDate day) {
    if (day(faults, field, day) && day.isAfter(today())) {
      faults.add(field, "mandate.refusal.future", day);
    }
  }

  void openGoals(String reference, String why) {
    Mandate mandate = alone(reference);
    mandate.openGoals(why, now());
    goals.draft(reference, cover(mandate));
    note(mandate, "goals-opened");
    workflow.start(MandateGoalSettingProcess.KEY, reference, Map.of());
  }

  private Cover cover(Mandate mandate) {
    Language language = mandate.languageRole() == LanguageRole.FR ? Language.FR : Language.NL;
    String function = mandate.function().in(language);
    return new Cover(language.code(), function.substring(0, Math.min(LONGEST, function.length())), texts.word(language, mandate.grade()),
        directory.institutionName(mandate.institution()).in(language), mandate.startsOn().getYear(), mandate.endsOn().getYear(),
        texts.word(language, mandate.authority()));
  }

  void takeOffice(String reference) {
    Mandate mandate = alone(reference);
    mandate.takeOffice(now());
    dates.open(mandate);
    note(mandate, "office-taken", mandate.startsOn());
  }

  void approvePlan(Mandate mandate, LocalDate on, String decision) {
    mandate.approvePlan(on, decision, now());
    dates.meet(mandate.reference(), MandateDates.PLAN, on);
    note(mandate, "plan-approved", on, decision);
    for (Mandate other : table.findByPartner(mandate.reference())) {
      workflow.oneAtATime(other.reference());
      if (other.sharePlan(mandate, now())) {
        dates.meet(other.reference(), MandateDates.PLAN, on);
        note(other, "plan-shared", on, decision);
        workflow.tell("SharedPlanApproved", other.reference(), Map.of());
      }
    }
  }

  /** Opens what is due in the calendar today. */
  void doWhatIsDue(String reference) {
    Mandate mandate = alone(reference);
    LocalDate today = today();
    if (mandate.termReached(today)) {
      return;
    }
    openReports(mandate, today);
    boolean finalDue = dates.awaited(reference, MandateDates.FINAL_OPENS).filter(day -> !day.isAfter(today)).isPresent()
        || mandate.opened(EvaluationKind.FINAL);
    if (!finalDue && dates.awaited(reference, MandateDates.MID_TERM_OPENS).filter(day -> !day.isAfter(today)).isPresent()) {
      workflow.tell("MidTermEvaluationDue", reference, Map.of());
    } else if (finalDue && !mandate.finalNext()) {
      overtakeMidTerm(mandate);
    } else if (finalDue && workflow.tell("FinalEvaluationDue", reference, Map.of()) == 0) {
      catchUp(mandate);
    }
    mandate.checked(today);
  }

  /** The final evaluation is due before the mid-term one was decided: that one is left behind, and said to be. */
  private void overtakeMidTerm(Mandate mandate) {
    mandate.overtakeMidTerm(now());
    dates.cancel(mandate.reference(), MandateDates.MID_TERM_OPENS, "mandate.reason.overtaken");
    dates.cancel(mandate.reference(), MandateDates.MID_TERM_DECIDED, "mandate.reason.overtaken");
    note(mandate, "mid-term-overtaken");
    if (workflow.tell("MidTermEvaluationOver", mandate.reference(), Map.of()) == 0) {
      workflow.tell("MidTermEvaluationDue", mandate.reference(), Map.of());
    }
  }

  /** Brings the process to where the mandate stands: one step a day, because a step only sees what was saved before it. */
  private void catchUp(Mandate mandate) {
    if (mandate.midTermOvertaken() && !mandate.opened(EvaluationKind.FINAL)) {
      workflow.tell("MidTermEvaluationOver", mandate.reference(), Map.of());
    } else if (mandate.decidedOn(EvaluationKind.FINAL) != null) {
      workflow.tell("FinalEvaluationOver", mandate.reference(), Map.of());
    }
  }

  private void openReports(Mandate mandate, LocalDate today) {
    LocalDate since = mandate.checkedOn() == null ? mandate.reportsFrom() : mandate.checkedOn().plusDays(1);
    for (ReportPeriod period : ReportPeriod.of(mandate.reportsFrom(), mandate.endsOn(), since, today,
        periods.follow(mandate.authority()))) {
      boolean known = reports.existsByMandateAndKindAndFirstDay(mandate.reference(), period.kind(), period.from());
      if (!known && !mandate.absentAllOf(period.from(), period.until())) {
        List<Goals.Aim> aims = goals.inForce(mandate.reference(), period.until()).map(Goals.Tree::aims).orElse(List.of());
        Report report = reports.saveAndFlush(new Report(mandate.reference(), period, aims, today));
        dates.open(mandate, report);
        workflow.start(MandateFollowUpProcess.KEY, mandate.reference(), Map.of(MandateFollowUpProcess.REPORT, report.id().toString()));
      }
    }
  }

  /** The next day on which the calendar has to look: never one on which it looked already. */
  LocalDate nextDate(Mandate mandate) {
    LocalDate after = mandate.checkedOn() == null ? LocalDate.MIN : mandate.checkedOn();
    LocalDate next = mandate.endsOn().plusDays(1);
    for (String kind : List.of(MandateDates.MID_TERM_OPENS, MandateDates.FINAL_OPENS)) {
      LocalDate day = dates.awaited(mandate.reference(), kind).orElse(next);
      next = day.isBefore(next) ? day : next;
    }
    if (takenOverAtTheEnd(mandate)) {
      next = mandate.reportsFrom();
    }
    LocalDate since = mandate.checkedOn() == null ? mandate.reportsFrom() : mandate.checkedOn().plusDays(1);
    List<ReportPeriod> coming = ReportPeriod.of(mandate.reportsFrom(), mandate.endsOn(), since, next, periods.follow(mandate.authority()));
    next = coming.isEmpty() || next.isBefore(coming.get(0).opens()) ? next : coming.get(0).opens();
    return next.isAfter(after) ? next : after.plusDays(1);
  }

  /** Taken over with its final evaluation decided: the calendar looks on the first days until the process stands there too. */
  private static boolean takenOverAtTheEnd(Mandate mandate) {
    return mandate.takenOver() && mandate.evaluation(EvaluationKind.FINAL) == null && mandate.decidedOn(EvaluationKind.FINAL) != null
        && (mandate.checkedOn() == null || mandate.checkedOn().isBefore(mandate.reportsFrom().plusDays(2)));
  }

  void openEvaluation(String reference, EvaluationKind kind) {
    Mandate mandate = alone(reference);
    if (kind == EvaluationKind.MID_TERM && mandate.finalNext() || !mandate.open(kind, now())) {
      return;
    }
    dates.meet(reference, MandateDates.opens(kind), today());
    note(mandate, "evaluation-opened", kind);
    LocalDate from = kind == EvaluationKind.FINAL && mandate.decidedOn(EvaluationKind.MID_TERM) != null
        ? mandate.decidedOn(EvaluationKind.MID_TERM) : mandate.startsOn();
    LocalDate by = dates.of(reference, MandateDates.decided(kind)).map(one -> one.due()).orElse(mandate.endsOn());
    events.publishEvent(new EvaluationDue(reference, kind, mandate.holder(), mandate.authority(), mandate.languageRole(), from, by));
  }

  /** Notes in which dossier an evaluation is made, once it is open, so that its mandate leads to it. */
  public void evaluatedIn(String reference, EvaluationKind kind, String evaluation) {
    alone(reference).evaluatedIn(kind, evaluation);
  }

  /**
   * Records the mention of an evaluation once it is final: after remarks, and after the appeal or its period. Recorded again, it
   * replaces the one before; both stay in the history. What follows from it is in the table {@code mention-consequences}.
   *
   * @param mention the code of the mention, as the table has it: {@code FAVOURABLE}
   * @param decidedOn the day of the mention, not to come
   * @param evaluation the reference of the evaluation, {@code EVA-…}
   * @throws Refusal 404 for no mandate, 409 when it has ended or that evaluation was never opened, 400 for a day to come
   */
  public void recordEvaluation(String reference, EvaluationKind kind, String mention, LocalDate decidedOn, String evaluation) {
    Mandate mandate = alone(reference);
    Faults faults = new Faults();
    past(faults, "decidedOn", decidedOn);
    faults.required("mention", mention, LONGEST_CODE);
    faults.refuse();
    mandate.decide(kind, mention, decidedOn, evaluation, periods.consequence(mandate.authority(), kind, mention).ends(),
        Moment.of(CurrentPerson.SYSTEM, clock));
    dates.meet(reference, MandateDates.decided(kind), decidedOn);
    note(mandate, "evaluation-decided", kind, decidedOn, evaluation);
    workflow.tell(kind == EvaluationKind.MID_TERM ? "MidTermEvaluationOver" : "FinalEvaluationOver", reference, Map.of());
  }

  void decideRenewal(Mandate mandate, boolean renews, LocalDate on, String decision, String words) {
    Faults faults = new Faults();
    past(faults, "on", on);
    faults.refuse();
    String mention = mandate.mention(EvaluationKind.FINAL);
    if (renews && (mention == null || !periods.consequence(mandate.authority(), EvaluationKind.FINAL, mention).renewable())) {
      throw Refusal.state("mandate.refusal.not-renewable", mandate.reference());
    }
    mandate.decideRenewal(renews, on, decision, words, now());
    note(mandate, renews ? "renewed" : "not-renewed", on, decision);
    if (renews) {
      Trilingual function = mandate.function();
      Mandate next = begin(new NewMandate(function.nl(), function.fr(), mandate.grade(), mandate.institution(), mandate.holder(),
          mandate.languageRole(), mandate.authority(), mandate.endsOn().plusDays(1), null, mandate.cabinets(), null, null, null));
      mandate.followedBy(next.reference());
    }
  }

  /** Ends a mandate whose term is over or whose mention ends it. */
  void close(String reference) {
    Mandate mandate = alone(reference);
    end(mandate, EndReason.TERM_REACHED, mandate.lost() ? today() : mandate.endsOn(), null);
  }

  /** What was recorded as the end of the mandate is done. */
  void closeEarly(String reference) {
    Mandate mandate = alone(reference);
    if (!mandate.closed()) {
      end(mandate, mandate.endReason(), mandate.endsOn(), null);
    }
  }

  private void end(Mandate mandate, EndReason reason, LocalDate on, String decision) {
    String reference = mandate.reference();
    mandate.close(reason, on, decision, now());
    if (mandate.inOffice() && !on.isAfter(today())) {
      dates.meet(reference, MandateDates.END, on);
    }
    reports.findByMandateOrderByFirstDayDescKindAsc(reference).forEach(report -> report.drop(now()));
    dates.cancelAll(reference, "mandate.reason.ended");
    workflow.tell("FollowUpStopped", reference, Map.of());
    workflow.tell("GoalSettingStopped", reference, Map.of());
    events.publishEvent(new MandateEnded(reference, mandate.endReason(), on));
    dossiers.close(reference, Message.of("mandate.log.ended", on, mandate.endReason()));
  }

  // What HR does beside the tasks

  /** Ends a mandate before its term, on a day that may be to come; a day that is not to come ends it at once. */
  public void endEarly(String reference, EndReason reason, LocalDate on, String decision) {
    Mandate mandate = mine(reference);
    mandate.mustRun();
    Faults faults = new Faults();
    if (faults.given("reason", reason) != null && reason != EndReason.RESIGNATION && reason != EndReason.DEATH
        && reason != EndReason.CHANGE_OF_FUNCTION && reason != EndReason.WITHDRAWN) {
      faults.add("reason", "mandate.refusal.reason", reason);
    }
    boolean announced = day(faults, "on", on) && on.isAfter(today());
    String by = faults.required("decision", decision, LONGEST);
    if (announced && (!mandate.inOffice() || !on.isBefore(mandate.endsOn()))) {
      faults.add("on", "mandate.refusal.end-to-come", on, mandate.endsOn());
    }
    faults.refuse();
    mandate.announceEnd(reason, on, by, now());
    note(mandate, announced ? "end-announced" : "end-recorded", on, reason, by);
    if (announced) {
      dates.moveEnd(mandate, on, reason, by);
      wake(mandate);
    } else {
      workflow.tell("MandateCutShort", reference, Map.of());
    }
  }

  /** Records an absence, both days included; one over the threshold shifts the evaluations by its length. */
  public void recordAbsence(String reference, LocalDate from, LocalDate until, String decision) {
    Mandate mandate = mine(reference);
    Faults faults = new Faults();
    boolean begins = day(faults, "from", from);
    boolean ends = day(faults, "until", until);
    if (begins && ends && until.isBefore(from)) {
      faults.add("until", "mandate.refusal.backward", from, until);
    }
    String by = faults.required("decision", decision, LONGEST);
    faults.refuse();
    Absence absence = mandate.absent(from, until, by, periods.row(mandate.authority(), "LONG_ABSENCE").amount(), now());
    note(mandate, "absent", from, until);
    if (absence.pending()) {
      workflow.tell("LongAbsenceRecorded", reference, Map.of());
    }
  }

  void shiftEvaluations(String reference) {
    Mandate mandate = alone(reference);
    mandate.absences().stream().filter(Absence::pending).forEach(absence -> {
      absence.apply();
      if (dates.shift(mandate, absence) > 0) {
        note(mandate, "shifted", absence.shiftDays());
      }
      events.publishEvent(new HolderAbsent(reference, absence.firstDay(), absence.lastDay(), absence.shiftDays(), absence.decision()));
    });
  }

  /** The holder gets another function within the mandate: it goes on, and its objectives are revised. */
  public void changeFunction(String reference, String nl, String fr, MandateGrade grade, String institution, String decision) {
    Mandate mandate = mine(reference);
    Faults faults = new Faults();
    function(faults, nl, fr);
    faults.given("grade", grade);
    institution(faults, institution);
    String by = faults.required("decision", decision, LONGEST);
    faults.refuse();
    mandate.changeFunction(blank(nl), blank(fr), grade, institution.strip(), by, now());
    note(mandate, "function-changed", mandate.function(), by);
    workflow.tell("FunctionChanged", reference, Map.of());
  }

  /** HR begins a revision of the objectives; the version in force stays so until another is approved. */
  public void reviseObjectives(String reference, String why) {
    Mandate mandate = mine(reference);
    Faults faults = new Faults();
    String reason = faults.required("why", why, LONGEST_WORDS);
    faults.refuse();
    openGoals(mandate.reference(), reason);
  }

  /** Other cabinets propose the objectives from now on. */
  public void changeCabinets(String reference, List<String> names) {
    Mandate mandate = mine(reference);
    Faults faults = new Faults();
    members(faults, names);
    faults.refuse();
    mandate.changeCabinets(names, now());
    note(mandate, "cabinets-changed", names.stream().map(directory::displayName).toList());
    workflow.refresh(reference);
  }

  /** Something happened, or will, for which a target waited; HR or the holder tells it. */
  public void recordEvent(String reference, UUID target, LocalDate day, String words) {
    mustTell(reference);
    goals.happened(reference, target, day, words);
    note(get(reference), "event-told", day);
  }

  /** HR or the holder takes back an event that was told by mistake, or that will not happen. */
  public void withdrawEvent(String reference, UUID event) {
    mustTell(reference);
    goals.withdrawEvent(reference, event);
    note(get(reference), "event-withdrawn");
  }

  private void mustTell(String reference) {
    access.mustSeeAll(reference);
    Mandate mandate = alone(reference);
    if (!current.in(Groups.HR) && !current.name().equals(mandate.holder())) {
      throw Refusal.forbidden();
    }
    mandate.mustRun();
  }

  /** The calendar follows a date that was moved; so does the last day of the mandate. */
  @EventListener
  void on(DeadlineMoved moved) {
    if (MandateDates.inCalendar(moved.deadline().kind())) {
      table.findById(moved.deadline().dossier()).filter(mandate -> !mandate.closed()).ifPresent(mandate -> {
        if (moved.deadline().kind().equals(MandateDates.END)) {
          mandate.moveEnd(moved.deadline().due(), moved.decision(), now());
        }
        wake(mandate);
      });
    }
  }

  private void wake(Mandate mandate) {
    if (mandate.inOffice()) {
      workflow.wake(MandateCycleProcess.KEY, mandate.reference(), Map.of(),
          nextDate(mandate).atTime(MandateCycleProcess.MORNING).atZone(Texts.ZONE).toInstant());
    }
  }

  // Reading

  /** The mandate as other rooms know it, whoever asks; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<MandateView> find(String reference) {
    return table.findById(reference).map(MandateView::of);
  }

  /** The reference of a mandate of the same holder, institution and first day, so that nobody's is taken over twice. */
  @Transactional(readOnly = true)
  public Optional<String> same(NewMandate wanted) {
    return table.same(wanted.holder(), wanted.institution(), wanted.start()).map(Mandate::reference);
  }

  /** The reference of the mandate that was renewed into this one. */
  Optional<String> before(String reference) {
    return table.findBySuccessor(reference).map(Mandate::reference);
  }

  Mandate get(String reference) {
    return table.findById(reference).orElseThrow(Refusal::unknown);
  }

  Report report(String reference, UUID id) {
    return reports.findById(id).filter(report -> report.mandate().equals(reference)).orElseThrow(Refusal::unknown);
  }

  void note(Mandate mandate, String key, Object... arguments) {
    log.note(mandate.reference(), Message.of("mandate.log." + key, arguments));
  }

  Moment now() {
    return Moment.of(current.name(), clock);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Mandate alone(String reference) {
    workflow.oneAtATime(reference);
    return get(reference);
  }

  /** The mandate, if the current person may see it (else 404) and is of HR (else 403). */
  private Mandate mine(String reference) {
    access.mustSeeAll(reference);
    current.mustBeIn(Groups.HR);
    return alone(reference);
  }
}
