package brussels.irisflow.request;

import brussels.irisflow.language.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A question on a dossier to one or several institutions, with the exchange that follows with each of them. Every method
 * says who acts and when, and refuses what the present state forbids with a sentence that names that state.
 */
@Entity
@Table(name = "request")
class Request {

  /** The longest question and the longest answer, in characters. */
  static final int LONGEST_TEXT = 10_000;
  /** The longest reason. */
  static final int LONGEST_REASON = 2_000;

  @Id
  private String reference;
  @Version
  private Integer version;
  private String dossier;
  private String askers;
  private Instant askedAt;
  private String askedBy;
  private String question;
  private LocalDate due;
  @Enumerated(EnumType.STRING)
  private RequestStatus status = RequestStatus.OPEN;
  private Instant endedAt;
  /** Counts every change, so that two changes at once are noticed even where they touch different exchanges. */
  private int changes;
  @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Exchange> exchanges = new ArrayList<>();

  protected Request() {
  }

  /**
   * Puts a question to institutions.
   *
   * @param askers the group that asks, decides on what is returned and reads the answers
   */
  Request(String reference, String dossier, String askers, String question, LocalDate due, Collection<String> institutions,
      Moment moment) {
    this.reference = reference;
    this.dossier = dossier;
    this.askers = askers;
    this.askedAt = moment.at();
    this.askedBy = moment.person();
    this.question = question;
    this.due = due;
    institutions.forEach(institution -> add(institution).ask(EntryKind.ASKED, question, due, null, moment));
  }

  String reference() {
    return reference;
  }

  /** The reference of the dossier that it is about. */
  String dossier() {
    return dossier;
  }

  String askers() {
    return askers;
  }

  Instant askedAt() {
    return askedAt;
  }

  /** The question as it was first put. */
  String question() {
    return question;
  }

  RequestStatus status() {
    return status;
  }

  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  Optional<Exchange> find(String institution) {
    return exchanges.stream().filter(one -> one.institution().equals(institution)).findFirst();
  }

  /** The exchange with this institution; 404 when it was not asked. */
  Exchange with(String institution) {
    return find(institution).orElseThrow(Refusal::unknown);
  }

  /** Whether an institution could be asked in place of another: it was not asked yet, or need not answer any more. */
  boolean mayBeAsked(String institution) {
    return find(institution).map(Exchange::status)
        .map(now -> now == ExchangeStatus.REPLACED || now == ExchangeStatus.WITHDRAWN || now == ExchangeStatus.SILENT).orElse(true);
  }

  boolean hasAnswers() {
    return exchanges.stream().anyMatch(one -> one.status() == ExchangeStatus.ANSWERED);
  }

  void answer(String institution, String text, Moment moment) {
    change();
    with(institution).answer(text, moment);
    settle(moment);
  }

  /** The institution gives the question back: it is not its own. */
  void giveBack(String institution, String reason, Moment moment) {
    change();
    with(institution).giveBack(reason, moment);
  }

  /** Asks an institution that returned the question once more, in these words and by this date. */
  void askAgain(String institution, String wording, LocalDate by, String reason, Moment moment) {
    change();
    Exchange returned = with(institution);
    returned.must(ExchangeStatus.RETURNED);
    returned.ask(EntryKind.ASKED_AGAIN, wording, by, reason, moment);
  }

  /** Asks another institution in place of one that returned the question. */
  void askInstead(String institution, String other, String wording, LocalDate by, String reason, Moment moment) {
    change();
    Exchange returned = with(institution);
    returned.must(ExchangeStatus.RETURNED);
    if (!mayBeAsked(other)) {
      throw Refusal.field("institution", "request.refusal.asked-already", other);
    }
    returned.replace(other, reason, moment);
    find(other).orElseGet(() -> add(other)).ask(EntryKind.ASKED, wording, by, reason, moment);
  }

  /** Withdraws the question for an institution that returned it. */
  void drop(String institution, String reason, Moment moment) {
    change();
    Exchange returned = with(institution);
    returned.must(ExchangeStatus.RETURNED);
    returned.withdraw(reason, moment);
    settle(moment);
  }

  /** No longer awaits the answer of an institution that keeps silent. */
  void giveUp(String institution, String reason, Moment moment) {
    mustBeOpen();
    change();
    with(institution).giveUp(reason, moment);
    settle(moment);
  }

  /** Withdraws the question for all who have not answered; answers whom that spares. */
  List<Exchange> withdraw(String reason, Moment moment) {
    mustBeOpen();
    change();
    List<Exchange> spared = exchanges.stream().filter(one -> one.status().open()).toList();
    spared.forEach(one -> one.withdraw(reason, moment));
    end(RequestStatus.WITHDRAWN, moment);
    return spared;
  }

  /** Reminds an institution that has not answered; answers whether it did, which is at most once a day. */
  boolean remind(String institution, Moment moment) {
    boolean reminded = with(institution).remind(moment);
    if (reminded) {
      change();
    }
    return reminded;
  }

  /** Gives an institution another day by which to answer; answers whether anything changed. */
  boolean moveTo(String institution, LocalDate day, String decision, Moment moment) {
    boolean moved = with(institution).moveTo(day, decision, moment);
    if (moved) {
      change();
    }
    return moved;
  }

  /** The answers were read. */
  void read(Moment moment) {
    if (status != RequestStatus.ANSWERED) {
      throw Refusal.state("request.refusal.status", reference, status);
    }
    change();
    end(RequestStatus.CLOSED, moment);
  }

  void mustBeOpen() {
    if (status != RequestStatus.OPEN) {
      throw Refusal.state("request.refusal.status", reference, status);
    }
  }

  private Exchange add(String institution) {
    Exchange exchange = new Exchange(this, exchanges.size(), institution);
    exchanges.add(exchange);
    return exchange;
  }

  private void settle(Moment moment) {
    if (exchanges.stream().noneMatch(one -> one.status().open())) {
      end(hasAnswers() ? RequestStatus.ANSWERED : RequestStatus.UNANSWERED, moment);
    }
  }

  private void end(RequestStatus how, Moment moment) {
    status = how;
    endedAt = how == RequestStatus.ANSWERED ? null : moment.at();
  }

  private void change() {
    changes++;
  }
}
