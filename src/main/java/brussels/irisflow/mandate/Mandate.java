package brussels.irisflow.mandate;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The mandate of a top official: who holds which function from when until when, how far objectives, plan, evaluations and
 * renewal have come, and how it ended. Every method says who acts and when, and refuses what the present state forbids with a
 * sentence that names it. Its dates of evaluations are deadlines of its dossier, see {@link MandateDates}.
 */
@Entity
@Table(name = "mandate")
class Mandate {

  @Id
  private String reference;
  @Version
  private Integer version;
  private String functionNl;
  private String functionFr;
  @Enumerated(EnumType.STRING)
  private MandateGrade grade;
  private String institution;
  @Enumerated(EnumType.STRING)
  private LanguageRole languageRole;
  @Enumerated(EnumType.STRING)
  private MandateAuthority authority;
  private String cabinets;
  private String partner;
  private String holder;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private LocalDate reportsFrom;
  private boolean takenOver;
  private boolean inOffice;
  @Enumerated(EnumType.STRING)
  private MandatePhase phase;
  @Enumerated(EnumType.STRING)
  private GoalRound goals = GoalRound.NONE;
  private Integer objectives;
  private LocalDate objectivesFrom;
  private LocalDate objectivesReceivedOn;
  private String goalsNote;
  private String goalsReturned;
  private boolean putToCabinets;
  private LocalDate planSubmittedOn;
  @Embedded
  private SubmittedPlan plan;
  @Enumerated(EnumType.STRING)
  private EqualityTest equality;
  private LocalDate equalityOn;
  private String equalityFinding;
  private String planReturned;
  private LocalDate planApprovedOn;
  private String planDecision;
  private LocalDate midTermOpenedOn;
  private boolean midTermOvertaken;
  private LocalDate midTermDecidedOn;
  private String midTermMention;
  private String midTermReference;
  private LocalDate finalOpenedOn;
  private LocalDate finalDecidedOn;
  private String finalMention;
  private String finalReference;
  private boolean lost;
  private Boolean renewal;
  private LocalDate renewalOn;
  private String renewalDecision;
  private String successor;
  @Enumerated(EnumType.STRING)
  private EndReason endReason;
  private LocalDate closedOn;
  private LocalDate checkedOn;
  /** Counts every change, so that two changes at once are noticed even where they touch different things. */
  private int changes;
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "mandate", nullable = false, updatable = false)
  @OrderBy("number")
  private List<MandateEvent> events = new ArrayList<>();
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "mandate", nullable = false, updatable = false)
  @OrderBy("firstDay")
  private List<Absence> absences = new ArrayList<>();
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "mandate", nullable = false, updatable = false)
  @OrderBy("number")
  private List<FormalSending> sendings = new ArrayList<>();

  protected Mandate() {
  }

  /** A mandate whose input has been checked. With a holder it is an appointment, without one a vacancy. */
  Mandate(String reference, NewMandate mandate, LocalDate endsOn, Moment moment) {
    this.reference = reference;
    this.functionNl = mandate.functionNl();
    this.functionFr = mandate.functionFr();
    this.grade = mandate.grade();
    this.institution = mandate.institution();
    this.languageRole = mandate.languageRole();
    this.authority = mandate.authority();
    this.cabinets = String.join(",", mandate.cabinets());
    this.partner = mandate.partner();
    this.holder = mandate.holder();
    this.startsOn = mandate.start();
    this.endsOn = endsOn;
    this.reportsFrom = mandate.start();
    note(MandateEventKind.OPENED, moment, startsOn, null, null);
  }

  // What it is

  String reference() {
    return reference;
  }

  /** The function in both languages; English readers read the one of the language role. */
  Trilingual function() {
    return new Trilingual(functionNl, functionFr, languageRole == LanguageRole.FR ? functionFr : functionNl);
  }

  MandateGrade grade() {
    return grade;
  }

  String institution() {
    return institution;
  }

  LanguageRole languageRole() {
    return languageRole;
  }

  MandateAuthority authority() {
    return authority;
  }

  /** The accounts of the cabinets that propose the objectives. */
  List<String> cabinets() {
    return Arrays.stream(cabinets.split(",")).filter(name -> !name.isBlank()).toList();
  }

  /** The reference of the mandate with which it shares its management plan; null when it shares none. */
  String partner() {
    return partner;
  }

  /** The account of the holder; null while there is none. */
  String holder() {
    return holder;
  }

  /** The first day in office, planned or real. */
  LocalDate startsOn() {
    return startsOn;
  }

  /** The last day of the term. */
  LocalDate endsOn() {
    return endsOn;
  }

  /** The day from which periods are reported on here: the start, or the day of the take-over. */
  LocalDate reportsFrom() {
    return reportsFrom;
  }

  boolean takenOver() {
    return takenOver;
  }

  boolean inOffice() {
    return inOffice;
  }

  MandatePhase phase() {
    return phase;
  }

  boolean closed() {
    return closedOn != null;
  }

  LocalDate closedOn() {
    return closedOn;
  }

  /** Why it ended, or why it is going to; null while nobody knows. */
  EndReason endReason() {
    return endReason;
  }

  List<MandateEvent> events() {
    return List.copyOf(events);
  }

  List<Absence> absences() {
    return List.copyOf(absences);
  }

  List<FormalSending> sendings() {
    return List.copyOf(sendings);
  }

  /** The day on which something of this kind last happened; null when it never did. */
  LocalDate lastOn(MandateEventKind kind) {
    return events.stream().filter(event -> event.kind() == kind).max(Comparator.comparing(MandateEvent::at))
        .map(event -> new Moment(event.person(), event.at()).day()).orElse(null);
  }

  // Objectives

  GoalRound goals() {
    return goals;
  }

  /** The version in force; null while there is none. */
  Integer objectives() {
    return objectives;
  }

  LocalDate objectivesFrom() {
    return objectivesFrom;
  }

  LocalDate objectivesReceivedOn() {
    return objectivesReceivedOn;
  }

  String goalsNote() {
    return goalsNote;
  }

  String goalsReturned() {
    return goalsReturned;
  }

  /** Whether cabinets have had anything of this mandate before them. */
  boolean putToCabinets() {
    return putToCabinets;
  }

  /** Whether objectives are on their way: nobody may begin another round before the holder has received them. */
  boolean roundOpen() {
    return goals != GoalRound.NONE;
  }

  /** Objectives are prepared, for the first time or because they change. */
  void openGoals(String why, Moment moment) {
    mustRun();
    if (roundOpen()) {
      throw Refusal.state("mandate.refusal.round-open", reference, goals);
    }
    goals = GoalRound.DRAFTING;
    goalsReturned = null;
    note(MandateEventKind.GOALS_OPENED, moment, null, null, why);
  }

  void submitGoals(String words, Moment moment) {
    must(GoalRound.DRAFTING);
    goals = GoalRound.SUBMITTED;
    goalsNote = words;
    goalsReturned = null;
    putToCabinets = true;
    note(MandateEventKind.GOALS_SUBMITTED, moment, null, null, words);
  }

  void proposeGoals(Moment moment) {
    must(GoalRound.SUBMITTED);
    goals = GoalRound.PROPOSED;
    note(MandateEventKind.GOALS_PROPOSED, moment, null, null, null);
  }

  /** The cabinet or the authority sends the objectives back to HR. */
  void returnGoals(String why, Moment moment) {
    if (goals != GoalRound.SUBMITTED) {
      must(GoalRound.PROPOSED);
    }
    goals = GoalRound.DRAFTING;
    goalsReturned = why;
    note(MandateEventKind.GOALS_RETURNED, moment, null, null, why);
  }

  void approveGoals(int number, LocalDate on, String decision, LocalDate from, Moment moment) {
    must(GoalRound.PROPOSED);
    goals = GoalRound.APPROVED;
    objectives = number;
    objectivesFrom = from;
    objectivesReceivedOn = null;
    note(MandateEventKind.GOALS_APPROVED, moment, on, decision, null);
  }

  void sendGoals(SendingMeans means, LocalDate on, String proof, Moment moment) {
    must(GoalRound.APPROVED);
    goals = GoalRound.SENT;
    sendings.add(new FormalSending(sendings.size(), objectives, means, on, proof));
    note(MandateEventKind.GOALS_SENT, moment, on, null, proof);
  }

  /** The holder acknowledged the objectives, or something else proves that they were received. */
  void receiveGoals(LocalDate on, String proof, Moment moment) {
    must(GoalRound.SENT);
    FormalSending sending = lastSending().orElseThrow();
    if (on.isBefore(sending.sentOn())) {
      throw Refusal.field("receivedOn", "mandate.refusal.received-before-sent", on, sending.sentOn());
    }
    goals = GoalRound.NONE;
    objectivesReceivedOn = on;
    sending.received(on, proof);
    note(MandateEventKind.GOALS_RECEIVED, moment, on, null, proof);
  }

  Optional<FormalSending> lastSending() {
    return sendings.isEmpty() ? Optional.empty() : Optional.of(sendings.get(sendings.size() - 1));
  }

  private void must(GoalRound wanted) {
    mustRun();
    if (goals != wanted) {
      throw Refusal.state("mandate.refusal.round", reference, goals);
    }
  }

  // Holder and office

  void designate(String person, LocalDate start, LocalDate end, LocalDate on, String decision, Moment moment) {
    mustRun();
    if (holder != null) {
      throw Refusal.state("mandate.refusal.designated", reference);
    }
    holder = person;
    startsOn = start;
    endsOn = end;
    reportsFrom = start;
    note(MandateEventKind.DESIGNATED, moment, on, decision, null);
  }

  void takeOffice(Moment moment) {
    mustRun();
    if (holder == null) {
      throw Refusal.state("mandate.refusal.no-holder", reference);
    }
    inOffice = true;
    note(MandateEventKind.OFFICE_TAKEN, moment, startsOn, null, null);
  }

  /** What lies behind a mandate that is taken over while it runs. */
  void takeOver(NewMandate.Past past, LocalDate today, Moment moment) {
    takenOver = true;
    reportsFrom = today;
    if (past.objectivesVersion() != null) {
      objectives = past.objectivesVersion();
      objectivesFrom = past.objectivesFrom();
      objectivesReceivedOn = past.objectivesFrom();
    }
    planApprovedOn = past.planApprovedOn();
    planDecision = past.planDecision();
    if (past.midTermOn() != null) {
      midTermOpenedOn = past.midTermOn();
      midTermDecidedOn = past.midTermOn();
      midTermMention = past.midTermMention();
    }
    if (past.finalOn() != null) {
      finalOpenedOn = past.finalOn();
      finalDecidedOn = past.finalOn();
      finalMention = past.finalMention();
    }
    note(MandateEventKind.TAKEN_OVER, moment, today, null, null);
  }

  void changeFunction(String nl, String fr, MandateGrade newGrade, String newInstitution, String decision, Moment moment) {
    mustRun();
    String before = function().nl() + " / " + function().fr();
    functionNl = nl;
    functionFr = fr;
    grade = newGrade;
    institution = newInstitution;
    note(MandateEventKind.FUNCTION_CHANGED, moment, moment.day(), decision, before);
  }

  void changeCabinets(List<String> accounts, Moment moment) {
    mustRun();
    String before = cabinets;
    cabinets = String.join(",", accounts);
    note(MandateEventKind.PARTIES_CHANGED, moment, null, null, before.isEmpty() ? null : before);
  }

  void shareWith(String other, Moment moment) {
    partner = other;
    note(MandateEventKind.PARTIES_CHANGED, moment, null, null, other);
  }

  // Management plan

  boolean planDue() {
    return planApprovedOn == null;
  }

  LocalDate planSubmittedOn() {
    return planSubmittedOn;
  }

  /** The document that was submitted; empty before that, and for one that was approved before a take-over. */
  Optional<SubmittedPlan> plan() {
    return Optional.ofNullable(plan);
  }

  EqualityTest equality() {
    return equality;
  }

  LocalDate equalityOn() {
    return equalityOn;
  }

  String equalityFinding() {
    return equalityFinding;
  }

  String planReturned() {
    return planReturned;
  }

  LocalDate planApprovedOn() {
    return planApprovedOn;
  }

  String planDecision() {
    return planDecision;
  }

  void submitPlan(SubmittedPlan submitted, EqualityTest test, LocalDate testedOn, String finding, Moment moment) {
    mustRun();
    if (!planDue()) {
      throw Refusal.state("mandate.refusal.plan-approved", reference, planApprovedOn);
    }
    planSubmittedOn = moment.day();
    plan = submitted;
    planReturned = null;
    equality = test;
    equalityOn = testedOn;
    equalityFinding = finding;
    note(MandateEventKind.PLAN_SUBMITTED, moment, null, null, finding);
  }

  void returnPlan(String why, Moment moment) {
    mustHavePlan();
    planReturned = why;
    planSubmittedOn = null;
    note(MandateEventKind.PLAN_RETURNED, moment, null, null, why);
  }

  void approvePlan(LocalDate on, String decision, Moment moment) {
    mustHavePlan();
    planApprovedOn = on;
    planDecision = decision;
    note(MandateEventKind.PLAN_APPROVED, moment, on, decision, null);
  }

  /** The plan that it shares with this mandate was approved; does nothing when it has one already. */
  boolean sharePlan(Mandate other, Moment moment) {
    if (closed() || !planDue()) {
      return false;
    }
    planSubmittedOn = other.planSubmittedOn;
    plan = other.plan;
    equality = other.equality;
    equalityOn = other.equalityOn;
    equalityFinding = other.equalityFinding;
    planApprovedOn = other.planApprovedOn;
    planDecision = other.planDecision;
    note(MandateEventKind.PLAN_APPROVED, moment, planApprovedOn, planDecision, other.reference);
    return true;
  }

  private void mustHavePlan() {
    mustRun();
    if (planSubmittedOn == null || !planDue()) {
      throw Refusal.state("mandate.refusal.no-plan", reference);
    }
  }

  // Evaluations

  boolean opened(EvaluationKind kind) {
    return (kind == EvaluationKind.MID_TERM ? midTermOpenedOn : finalOpenedOn) != null;
  }

  LocalDate openedOn(EvaluationKind kind) {
    return kind == EvaluationKind.MID_TERM ? midTermOpenedOn : finalOpenedOn;
  }

  LocalDate decidedOn(EvaluationKind kind) {
    return kind == EvaluationKind.MID_TERM ? midTermDecidedOn : finalDecidedOn;
  }

  String mention(EvaluationKind kind) {
    return kind == EvaluationKind.MID_TERM ? midTermMention : finalMention;
  }

  /** The reference of the dossier of the evaluation, null before it is opened and for one that was taken over. */
  String evaluation(EvaluationKind kind) {
    return kind == EvaluationKind.MID_TERM ? midTermReference : finalReference;
  }

  /** Whether the final evaluation came before the mid-term one was decided. */
  boolean midTermOvertaken() {
    return midTermOvertaken;
  }

  /** Whether it is the final evaluation that comes next. */
  boolean finalNext() {
    return midTermDecidedOn != null || midTermOvertaken || finalOpenedOn != null;
  }

  /** Opens an evaluation; answers false, and changes nothing, when it was opened or decided before. */
  boolean open(EvaluationKind kind, Moment moment) {
    if (opened(kind)) {
      return false;
    }
    if (kind == EvaluationKind.MID_TERM) {
      midTermOpenedOn = moment.day();
    } else {
      finalOpenedOn = moment.day();
    }
    note(MandateEventKind.EVALUATION_OPENED, moment, moment.day(), null, kind.name());
    return true;
  }

  /** The dossier of an evaluation that was opened. */
  void evaluatedIn(EvaluationKind kind, String dossier) {
    if (kind == EvaluationKind.MID_TERM) {
      midTermReference = dossier;
    } else {
      finalReference = dossier;
    }
    changes++;
  }

  void overtakeMidTerm(Moment moment) {
    midTermOvertaken = true;
    note(MandateEventKind.EVALUATION_OVERTAKEN, moment, moment.day(), null, null);
  }

  /** Records the mention of an evaluation; one that replaces another stays beside it in the history. */
  void decide(EvaluationKind kind, String mention, LocalDate on, String evaluation, boolean ends, Moment moment) {
    mustRun();
    if (!opened(kind)) {
      throw Refusal.state("mandate.refusal.not-evaluated", reference, kind);
    }
    if (kind == EvaluationKind.MID_TERM) {
      midTermDecidedOn = on;
      midTermMention = mention;
    } else {
      finalDecidedOn = on;
      finalMention = mention;
    }
    evaluatedIn(kind, evaluation);
    lost = ends;
    note(MandateEventKind.EVALUATION_DECIDED, moment, on, evaluation, mention);
  }

  /** Whether the last mention ends the mandate. */
  boolean lost() {
    return lost;
  }

  // Renewal and end

  Boolean renewal() {
    return renewal;
  }

  boolean renewed() {
    return Boolean.TRUE.equals(renewal) && (endReason == null || endReason == EndReason.TERM_REACHED);
  }

  LocalDate renewalOn() {
    return renewalOn;
  }

  String renewalDecision() {
    return renewalDecision;
  }

  /** The reference of the mandate that follows it; null when none does. */
  String successor() {
    return successor;
  }

  void decideRenewal(boolean renews, LocalDate on, String decision, String words, Moment moment) {
    mustRun();
    renewal = renews;
    renewalOn = on;
    renewalDecision = decision;
    note(MandateEventKind.RENEWAL_DECIDED, moment, on, decision, words);
  }

  void followedBy(String reference) {
    successor = reference;
  }

  Absence absent(LocalDate from, LocalDate until, String decision, int threshold, Moment moment) {
    mustRun();
    absences.stream().filter(one -> one.overlaps(from, until)).findFirst().ifPresent(other -> {
      throw Refusal.field("from", "mandate.refusal.absent-already", other.firstDay(), other.lastDay());
    });
    Absence absence = new Absence(from, until, decision, threshold);
    absences.add(absence);
    note(MandateEventKind.ABSENT, moment, from, decision, null);
    return absence;
  }

  boolean absentAllOf(LocalDate from, LocalDate until) {
    return absences.stream().anyMatch(absence -> absence.covers(from, until));
  }

  /** It is going to end on a day to come, before its term. */
  void announceEnd(EndReason reason, LocalDate on, String decision, Moment moment) {
    mustRun();
    endReason = reason;
    endsOn = on;
    note(MandateEventKind.END_ANNOUNCED, moment, on, decision, null);
  }

  void moveEnd(LocalDate on, String decision, Moment moment) {
    mustRun();
    if (!on.equals(endsOn)) {
      endsOn = on;
      note(MandateEventKind.END_MOVED, moment, on, decision, null);
    }
  }

  /** Ends it for good; a reason that was known before stands. */
  void close(EndReason reason, LocalDate on, String decision, Moment moment) {
    mustRun();
    endReason = lost ? EndReason.UNFAVOURABLE : endReason == null ? reason : endReason;
    closedOn = on;
    goals = GoalRound.NONE;
    note(MandateEventKind.ENDED, moment, on, decision, null);
  }

  boolean termReached(LocalDate today) {
    return today.isAfter(endsOn);
  }

  /** The last day on which the calendar looked; null before the first time. */
  LocalDate checkedOn() {
    return checkedOn;
  }

  void checked(LocalDate day) {
    checkedOn = day;
  }

  void mustRun() {
    if (closed()) {
      throw Refusal.state("mandate.refusal.ended", reference, closedOn);
    }
  }

  private void note(MandateEventKind kind, Moment moment, LocalDate day, String decision, String words) {
    changes++;
    events.add(new MandateEvent(events.size(), kind, moment, day, decision, words));
    phase = present();
  }

  private MandatePhase present() {
    if (closed()) {
      return renewed() ? MandatePhase.RENEWED : MandatePhase.ENDED;
    } else if (holder == null) {
      return MandatePhase.VACANCY;
    } else if (!inOffice) {
      return objectives == null ? MandatePhase.GOAL_SETTING : MandatePhase.TAKING_OFFICE;
    } else if (renewed()) {
      return MandatePhase.RENEWED;
    } else if (Boolean.FALSE.equals(renewal)) {
      return MandatePhase.NOT_RENEWED;
    } else if (finalOpenedOn != null) {
      return MandatePhase.FINAL;
    } else if (midTermOpenedOn != null && midTermDecidedOn == null && !midTermOvertaken) {
      return MandatePhase.MID_TERM;
    }
    return planDue() ? MandatePhase.MANAGEMENT_PLAN : MandatePhase.FOLLOW_UP;
  }
}
