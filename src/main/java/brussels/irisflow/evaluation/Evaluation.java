package brussels.irisflow.evaluation;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.EvaluationDue;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.MandateAuthority;
import jakarta.persistence.CascadeType;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One evaluation of a mandate: its commission, what was sent, the hearing, the votes and the mention. What people write stands
 * in its {@link Writing papers}. Every change says who made it and when, and is refused where the present state forbids it.
 */
@Entity
@Table(name = "evaluation")
class Evaluation {

  @Id
  private String reference;
  @Version
  private Integer version;
  private String mandate;
  @Enumerated(EnumType.STRING)
  private EvaluationKind kind;
  private String holder;
  @Enumerated(EnumType.STRING)
  private MandateAuthority authority;
  private LocalDate periodFrom;
  private LocalDate openedOn;
  private LocalDate decideBy;
  @Enumerated(EnumType.STRING)
  private EvaluationState state = EvaluationState.OPENED;
  private LocalDate stepSince;
  private boolean silent;
  private LocalDate composedOn;
  private LocalDate hearingOn;
  private String hearingAt;
  private String hearingPlace;
  private String hearingPostponedWhy;
  private boolean assessmentsOpen;
  private int voteRound;
  private String mention;
  private LocalDate mentionOn;
  private LocalDate appealedOn;
  private LocalDate closedOn;
  @Enumerated(EnumType.STRING)
  private WithdrawnBecause withdrawnWhy;
  private String assessmentsClosedWhy;
  /** Counts every change, so that two changes at once are noticed even where they touch different things. */
  private int changes;
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "evaluation", nullable = false, updatable = false)
  @OrderBy("number")
  private List<Seat> seats = new ArrayList<>();
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "evaluation", nullable = false, updatable = false)
  @OrderBy("number")
  private List<FormalSending> sendings = new ArrayList<>();
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "evaluation", nullable = false, updatable = false)
  @OrderBy("round")
  private List<Vote> votes = new ArrayList<>();
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "evaluation", nullable = false, updatable = false)
  @OrderBy("number")
  private List<GivenMention> mentions = new ArrayList<>();

  protected Evaluation() {
  }

  Evaluation(String reference, EvaluationDue due, Moment moment) {
    this.reference = reference;
    this.mandate = due.mandate();
    this.kind = due.kind();
    this.holder = due.holder();
    this.authority = due.authority();
    this.periodFrom = due.from();
    this.decideBy = due.decideBy();
    this.openedOn = moment.day();
    touch(moment);
  }

  String reference() {
    return reference;
  }

  String mandate() {
    return mandate;
  }

  EvaluationKind kind() {
    return kind;
  }

  /** The login name of who is evaluated. */
  String holder() {
    return holder;
  }

  MandateAuthority authority() {
    return authority;
  }

  /** The first day of the period that is evaluated; its last day is the one on which the evaluation was opened. */
  LocalDate periodFrom() {
    return periodFrom;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate decideBy() {
    return decideBy;
  }

  /** The day by which the mandate wants it decided was moved. */
  void decideBy(LocalDate day) {
    decideBy = day;
    changes++;
  }

  EvaluationState state() {
    return state;
  }

  /** The day of the last step, from which the time for the next one is counted. */
  LocalDate stepSince() {
    return stepSince;
  }

  boolean over() {
    return state == EvaluationState.CLOSED || state == EvaluationState.WITHDRAWN;
  }

  LocalDate closedOn() {
    return closedOn;
  }

  /** Why it is made no further; null for one that goes on or was decided. */
  WithdrawnBecause withdrawnWhy() {
    return withdrawnWhy;
  }

  /** Whether the holder is evaluated on the file, because no report came. */
  boolean silent() {
    return silent;
  }

  LocalDate composedOn() {
    return composedOn;
  }

  LocalDate hearingOn() {
    return hearingOn;
  }

  String hearingAt() {
    return hearingAt;
  }

  String hearingPlace() {
    return hearingPlace;
  }

  /** Whether the assessments of all can be read by the commission and HR. */
  boolean assessmentsOpen() {
    return assessmentsOpen;
  }

  String mention() {
    return mention;
  }

  LocalDate mentionOn() {
    return mentionOn;
  }

  LocalDate appealedOn() {
    return appealedOn;
  }

  List<GivenMention> mentions() {
    return List.copyOf(mentions);
  }

  // The commission

  List<Seat> seats() {
    return List.copyOf(seats);
  }

  List<Seat> sitting() {
    return seats.stream().filter(Seat::active).toList();
  }

  Optional<Seat> seat(UUID id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  /** The seats to be judged from: those that are taken and those that wait for somebody. */
  List<Seat> places() {
    return seats.stream().filter(seat -> seat.active() || seat.vacant()).toList();
  }

  /** The seat that this person has now. */
  Optional<Seat> seatOf(String person) {
    return sitting().stream().filter(seat -> seat.person().equals(person)).findFirst();
  }

  Optional<Seat> chair() {
    return sitting().stream().filter(Seat::chair).findFirst();
  }

  /** Whether this person was taken off the commission with a reason: a conflict of interest does not pass by itself. */
  boolean excludes(String person) {
    return seats.stream().anyMatch(seat -> seat.person().equals(person) && seat.excluded());
  }

  boolean canSit(EvaluationRules.Rules rules) {
    return chair().isPresent() && sitting().size() >= rules.quorum();
  }

  /** Sets who sits on the commission; who stays keeps the seat, who does not leaves it with this reason. */
  void compose(String newChair, List<String> members, String why, Moment moment) {
    mustGoOn();
    seats.forEach(Seat::fill);
    for (Seat seat : sitting()) {
      boolean stays = seat.chair() ? seat.person().equals(newChair) : members.contains(seat.person());
      if (!stays) {
        seat.leave(moment.day(), why);
      }
    }
    if (chair().isEmpty()) {
      seats.add(new Seat(seats.size(), true, newChair, moment.day()));
    }
    for (String member : members) {
      if (seatOf(member).isEmpty()) {
        seats.add(new Seat(seats.size(), false, member, moment.day()));
      }
    }
    if (state == EvaluationState.OPENED) {
      state = EvaluationState.FILE;
    }
    touch(moment);
  }

  /** A member stops taking part, because of a conflict of interest. */
  void recuse(String person, String why, Moment moment) {
    mustGoOn();
    seatOf(person).orElseThrow(Refusal::forbidden).fallVacant(moment.day(), why);
    touch(moment);
  }

  /** Somebody else takes a seat over; answers the new one. */
  Seat replace(Seat old, String person, String why, Moment moment) {
    mustGoOn();
    if (old.active()) {
      old.leave(moment.day(), why);
    } else if (!old.vacant()) {
      throw Refusal.field("seat", "evaluation.refusal.replaced-already");
    }
    old.fill();
    Seat seat = new Seat(seats.size(), old.chair(), person, moment.day());
    seats.add(seat);
    touch(moment);
    return seat;
  }

  // Formal sendings

  List<FormalSending> sendings() {
    return List.copyOf(sendings);
  }

  FormalSending sending(UUID id) {
    return sendings.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
  }

  /** The last sending of this kind. */
  Optional<FormalSending> sending(SendingKind wanted) {
    return sendings.stream().filter(one -> one.kind() == wanted).reduce((first, last) -> last);
  }

  /** The requests for an opinion, one for each cabinet that is asked. */
  List<FormalSending> opinionRequests() {
    return sendings.stream().filter(one -> one.kind() == SendingKind.OPINIONS).toList();
  }

  /** Whether the holder had the days to prepare between the invitation and the hearing. */
  boolean invitedInTime(int days) {
    return sending(SendingKind.INVITATION).map(FormalSending::receivedOn).map(on -> !hearingOn.isBefore(on.plusDays(days))).orElse(false);
  }

  /** Whether the holder received the invitation, but too near the day that was set: another day has to be. */
  boolean invitedTooLate(int days) {
    return hearingOn != null && sending(SendingKind.INVITATION).map(FormalSending::receivedOn).isPresent() && !invitedInTime(days);
  }

  /** Whether the holder was sent this. */
  boolean wasSent(SendingKind wanted) {
    return sending(wanted).map(FormalSending::sentOn).isPresent();
  }

  FormalSending toSend(SendingKind what, String recipient) {
    FormalSending sending = new FormalSending(sendings.size(), what, recipient);
    sendings.add(sending);
    return sending;
  }

  // Steps

  void noteSilence(Moment moment) {
    silent = true;
    touch(moment);
  }

  void compose(Moment moment) {
    composedOn = moment.day();
    state = EvaluationState.SESSION;
    touch(moment);
  }

  void convene(LocalDate on, String at, String place, Moment moment) {
    mustGoOn();
    hearingOn = on;
    hearingAt = at;
    hearingPlace = place;
    touch(moment);
  }

  /** The hearing is not held on its day; the chair sets another. */
  void postponeHearing(String why, Moment moment) {
    mustGoOn();
    hearingOn = null;
    hearingAt = null;
    hearingPlace = null;
    hearingPostponedWhy = why;
    touch(moment);
  }

  /** Why the hearing was last postponed; null where it never was. */
  String hearingPostponedWhy() {
    return hearingPostponedWhy;
  }

  void openAssessments(Moment moment) {
    assessmentsOpen = true;
    touch(moment);
  }

  /** The chair awaits no more assessments, for this reason. */
  void stopAssessing(String why) {
    mustGoOn();
    assessmentsClosedWhy = why;
    changes++;
  }

  /** Why the chair did not await all assessments; null where all came in. */
  String assessmentsClosedWhy() {
    return assessmentsClosedWhy;
  }

  /** Members who came later assess alone too. */
  void closeAssessments() {
    assessmentsOpen = false;
    assessmentsClosedWhy = null;
  }

  int voteRound() {
    return voteRound;
  }

  List<Vote> votes() {
    return List.copyOf(votes);
  }

  /**
   * Records the votes of a round, by seat; null is an abstention, a seat that is left out was absent. With a majority the
   * mention is voted; without one the round stays on the file and another one follows.
   *
   * @throws Refusal 409 when fewer take part than the quorum asks for, or the mention was voted already
   */
  void vote(Map<UUID, String> choices, EvaluationRules.Rules rules, Moment moment) {
    mustGoOn();
    if (mention != null) {
      throw Refusal.state("evaluation.refusal.voted", reference);
    } else if (choices.size() < rules.quorum()) {
      throw Refusal.state("evaluation.refusal.quorum", rules.quorum(), choices.size());
    }
    voteRound++;
    choices.forEach((seat, choice) -> votes.add(new Vote(voteRound, seat, choice, moment.at())));
    String chairs = chair().map(seat -> choices.get(seat.id())).orElse(null);
    rules.mention(choices.values(), chairs).ifPresent(reached -> {
      give(reached, MentionSource.COMMISSION, moment.day(), null, null, moment);
      state = EvaluationState.REPORT;
    });
    touch(moment);
  }

  void appeal(Moment moment) {
    mustGoOn();
    appealedOn = moment.day();
    state = EvaluationState.APPEAL;
    touch(moment);
  }

  /** The authority decides on the appeal: with the mention that stands or the one that replaces it. Both stay on the file. */
  void decideAppeal(String decided, LocalDate on, String decision, String reason, Moment moment) {
    mustGoOn();
    give(decided, MentionSource.AUTHORITY, on, decision, reason, moment);
    touch(moment);
  }

  private void give(String given, MentionSource source, LocalDate on, String decision, String reason, Moment moment) {
    mentions.add(new GivenMention(mentions.size(), given, source, on, decision, reason, moment));
    mention = given;
    mentionOn = on;
  }

  void close(Moment moment) {
    state = EvaluationState.CLOSED;
    closedOn = moment.day();
    touch(moment);
  }

  void withdraw(WithdrawnBecause why, Moment moment) {
    state = EvaluationState.WITHDRAWN;
    closedOn = moment.day();
    withdrawnWhy = why;
    touch(moment);
  }

  void step(Moment moment) {
    touch(moment);
  }

  void mustGoOn() {
    if (over()) {
      throw Refusal.state("evaluation.refusal.over", reference, state);
    }
  }

  private void touch(Moment moment) {
    stepSince = moment.day();
    changes++;
  }
}
