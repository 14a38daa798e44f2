package brussels.irisflow.request;

import brussels.irisflow.language.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What passes between whoever asked and one institution. Changed only through its {@link Request}. */
@Entity(name = "RequestExchange")
@Table(name = "request_exchange")
class Exchange {

  @Id
  private UUID id = UUID.randomUUID();
  @Version
  private Integer version;
  @ManyToOne
  @JoinColumn(name = "request")
  private Request request;
  private int position;
  private String institution;
  private String question;
  private LocalDate due;
  @Enumerated(EnumType.STRING)
  private ExchangeStatus status;
  private LocalDate askedOn;
  private LocalDate statusSince;
  private LocalDate remindedOn;
  private String replacedBy;
  private int entryCount;
  @OneToMany(mappedBy = "exchange", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<Entry> entries = new ArrayList<>();

  protected Exchange() {
  }

  Exchange(Request request, int position, String institution) {
    this.request = request;
    this.position = position;
    this.institution = institution;
  }

  String institution() {
    return institution;
  }

  /** The question in its latest wording. */
  String question() {
    return question;
  }

  LocalDate due() {
    return due;
  }

  ExchangeStatus status() {
    return status;
  }

  /** The day on which the question was last put to the institution. */
  LocalDate askedOn() {
    return askedOn;
  }

  LocalDate statusSince() {
    return statusSince;
  }

  /** The code of the institution that was asked instead, null when none was. */
  String replacedBy() {
    return replacedBy;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void ask(EntryKind kind, String wording, LocalDate by, String reason, Moment moment) {
    question = wording;
    due = by;
    askedOn = moment.day();
    remindedOn = null;
    replacedBy = null;
    become(ExchangeStatus.ASKED, moment);
    say(kind, reason == null ? wording : reason + "\n\n" + wording, moment);
  }

  void answer(String text, Moment moment) {
    must(ExchangeStatus.ASKED);
    become(ExchangeStatus.ANSWERED, moment);
    say(EntryKind.ANSWERED, text, moment);
  }

  void giveBack(String reason, Moment moment) {
    must(ExchangeStatus.ASKED);
    become(ExchangeStatus.RETURNED, moment);
    say(EntryKind.RETURNED, reason, moment);
  }

  /** Reminds, at most once a day; answers whether it did. */
  boolean remind(Moment moment) {
    if (status != ExchangeStatus.ASKED || moment.day().equals(remindedOn)) {
      return false;
    }
    remindedOn = moment.day();
    say(EntryKind.REMINDED, null, moment);
    return true;
  }

  /** Gives another day by which an answer is awaited; answers whether it is another one and an answer is awaited at all. */
  boolean moveTo(LocalDate day, String decision, Moment moment) {
    if (status != ExchangeStatus.ASKED || day.equals(due)) {
      return false;
    }
    due = day;
    say(EntryKind.MOVED, decision, moment);
    return true;
  }

  void replace(String other, String reason, Moment moment) {
    replacedBy = other;
    become(ExchangeStatus.REPLACED, moment);
    say(EntryKind.REPLACED, reason, moment);
  }

  void withdraw(String reason, Moment moment) {
    become(ExchangeStatus.WITHDRAWN, moment);
    say(EntryKind.WITHDRAWN, reason, moment);
  }

  void giveUp(String reason, Moment moment) {
    must(ExchangeStatus.ASKED);
    become(ExchangeStatus.SILENT, moment);
    say(EntryKind.GIVEN_UP, reason, moment);
  }

  /** Refuses unless the exchange stands like this, naming how it stands. */
  void must(ExchangeStatus wanted) {
    if (status != wanted) {
      throw Refusal.state("request.refusal.exchange", institution, status, statusSince);
    }
  }

  private void become(ExchangeStatus next, Moment moment) {
    status = next;
    statusSince = moment.day();
  }

  private void say(EntryKind kind, String text, Moment moment) {
    entries.add(new Entry(this, ++entryCount, kind, moment, text, due));
  }
}
