package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Moment;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One act of the Region that transposes a directive or a part of it. Changed through its {@link Transposition} only. */
@Entity
@Table(name = "measure")
class Measure {

  static final int TITLE = 500;
  static final int LONG = 4000;
  private static final int SHORT = 300;
  /** No act in force is older than the State. */
  private static final LocalDate EARLIEST = LocalDate.of(1831, 1, 1);

  @Id
  private UUID id;

  @Version
  private Integer version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "transposition")
  private Transposition transposition;

  private int number;
  private String title;

  @Enumerated(EnumType.STRING)
  private Instrument instrument;
  private String institution;
  private ArticleSet articles;
  private LocalDate deadline;

  @Enumerated(EnumType.STRING)
  private MeasureState state;
  private UUID track;

  @Embedded
  private Notice notice;
  private String reason;

  protected Measure() {
  }

  private Measure(Transposition transposition, int number, MeasureState state) {
    this.id = UUID.randomUUID();
    this.transposition = transposition;
    this.number = number;
    this.state = state;
  }

  /** Reads a proposal; its faults are told under the names that its fields have where it was written. */
  static Measure of(Transposition transposition, int number, MeasureState state, MeasureProposal proposal, Set<LocalDate> deadlines,
      Faults faults, UnaryOperator<String> name) {
    Measure measure = new Measure(transposition, number, state);
    measure.title = faults.required(name.apply("title"), proposal.title(), TITLE);
    measure.instrument = faults.given(name.apply("instrument"), proposal.instrument());
    measure.institution = Institutions.required(faults, name.apply("institution"), proposal.institution());
    measure.articles = ArticleReader.read(faults, name.apply("articles"), proposal.articles());
    measure.deadline = faults.given(name.apply("deadline"), proposal.deadline());
    if (measure.deadline != null && !deadlines.contains(measure.deadline)) {
      faults.add(name.apply("deadline"), "transposition.measure.no-such-deadline", measure.deadline, deadlines);
    }
    return measure;
  }

  void agree() {
    if (state == MeasureState.PROPOSED) {
      state = MeasureState.ONGOING;
    }
  }

  void followTrack(UUID track) {
    this.track = track;
  }

  // Notification

  /** A notice may be given again before it is checked, and after a partial notification has to be completed. */
  void prepare(NoticeData data, Moment moment) {
    boolean again = state == MeasureState.NOTIFIED && notice.coverage() == Coverage.PARTIAL;
    if (state != MeasureState.ONGOING && state != MeasureState.PREPARED && !again) {
      throw refuse("transposition.measure.cannot-be-prepared");
    }
    Faults faults = new Faults();
    NoticeData checked = checked(data, moment, faults, UnaryOperator.identity());
    faults.refuse();
    notice = Notice.of(checked, moment.person());
    state = MeasureState.PREPARED;
    reason = null;
  }

  void agreeNotice() {
    if (state != MeasureState.PREPARED) {
      throw refuse("transposition.measure.nothing-to-check");
    }
    state = MeasureState.CHECKED;
  }

  String returnNotice(String reason) {
    if (state != MeasureState.PREPARED) {
      throw refuse("transposition.measure.nothing-to-check");
    }
    this.reason = why(reason);
    state = MeasureState.ONGOING;
    return this.reason;
  }

  void transmit(LocalDate on, String reference, Moment moment) {
    if (state != MeasureState.CHECKED) {
      throw refuse("transposition.measure.cannot-be-transmitted");
    }
    Faults faults = new Faults();
    String number = faults.required("reference", reference, SHORT);
    if (faults.given("on", on) != null && past(faults, "on", on, moment) && on.isBefore(notice.publishedOn())) {
      faults.add("on", "transposition.notice.sent-before-published", on, notice.publishedOn());
    }
    faults.refuse();
    notice = notice.sent(on, number, moment.at());
    state = MeasureState.NOTIFIED;
  }

  /**
   * The notification of a running dossier, made before it was taken over. Answers whether it is new; nothing is taken while
   * there are faults.
   */
  boolean takeOverNotice(NoticeData data, LocalDate on, String reference, Moment moment, Faults faults, UnaryOperator<String> name) {
    NoticeData checked = checked(data, moment, faults, field -> name.apply(field.equals("title") ? "noticeTitle" : field));
    String number = faults.required(name.apply("reference"), reference, SHORT);
    if (faults.given(name.apply("on"), on) != null) {
      past(faults, name.apply("on"), on, moment);
      if (checked.publishedOn() != null && on.isBefore(checked.publishedOn())) {
        faults.add(name.apply("on"), "transposition.notice.sent-before-published", on, checked.publishedOn());
      }
    }
    if (!faults.none()) {
      return false;
    }
    Notice taken = Notice.of(checked, notice == null ? moment.person() : notice.preparedBy()).sent(on, number,
        on.atStartOfDay(Texts.ZONE).toInstant());
    boolean news = !taken.equals(notice);
    if (news && state != MeasureState.ONGOING) {
      faults.add(name.apply("step"), "transposition.measure.cannot-be-prepared", title, state);
      return false;
    }
    notice = taken;
    state = MeasureState.NOTIFIED;
    return news;
  }

  /** Whether it is what this proposal says. */
  boolean isAsProposed(Measure other) {
    return instrument == other.instrument && institution.equals(other.institution) && articles.equals(other.articles)
        && deadline.equals(other.deadline);
  }

  private static NoticeData checked(NoticeData data, Moment moment, Faults faults, UnaryOperator<String> name) {
    String title = faults.required(name.apply("title"), data.title(), 1000);
    String type = faults.required(name.apply("actType"), data.actType(), SHORT);
    String gazette = faults.required(name.apply("gazetteReference"), data.gazetteReference(), SHORT);
    String eli = data.eli() == null ? null : faults.optional(name.apply("eli"), data.eli(), SHORT);
    String own = data.memberStateReference() == null ? null
        : faults.optional(name.apply("memberStateReference"), data.memberStateReference(), SHORT);
    faults.given(name.apply("coverage"), data.coverage());
    LocalDate adopted = faults.given(name.apply("adoptedOn"), data.adoptedOn());
    LocalDate published = faults.given(name.apply("publishedOn"), data.publishedOn());
    boolean datesRead = (adopted == null || past(faults, name.apply("adoptedOn"), adopted, moment))
        & (published == null || past(faults, name.apply("publishedOn"), published, moment));
    if (datesRead && adopted != null && published != null && published.isBefore(adopted)) {
      faults.add(name.apply("publishedOn"), "transposition.notice.published-before-adopted", published, adopted);
    }
    if (eli != null && !eli.matches("https?://\\S+")) {
      faults.add(name.apply("eli"), "transposition.notice.eli", eli);
    }
    return new NoticeData(title, type, adopted, published, gazette, data.coverage(), eli, own);
  }

  private static boolean past(Faults faults, String field, LocalDate on, Moment moment) {
    if (on.isAfter(moment.today())) {
      faults.add(field, "transposition.notice.in-the-future", on, moment.today());
      return false;
    } else if (on.isBefore(EARLIEST)) {
      faults.add(field, "transposition.notice.too-long-ago", on);
      return false;
    }
    return true;
  }

  // Changes on the way

  String drop(String reason) {
    if (!state.open() && state != MeasureState.PROPOSED) {
      throw refuse("transposition.measure.cannot-be-dropped");
    }
    this.reason = why(reason);
    state = MeasureState.DROPPED;
    return this.reason;
  }

  /** Gives these articles up to another measure; they must stand in its list as they are, and one must be left. */
  void giveUp(ArticleSet others, Faults faults) {
    if (!articles.containsAll(others)) {
      faults.add("articles", "transposition.measure.split-of-what", others.without(articles).isEmpty() ? others.said()
          : others.without(articles).said(), articles.said());
    } else if (articles.without(others).isEmpty()) {
      faults.add("articles", "transposition.measure.split-leaves-nothing", articles.said());
    } else {
      faults.refuse();
      articles = articles.without(others);
    }
  }

  void requireOngoing(String otherwise) {
    if (state != MeasureState.ONGOING) {
      throw refuse(otherwise);
    }
  }

  void handTo(String institution) {
    if (!state.open()) {
      throw refuse("transposition.measure.cannot-be-handed-over");
    }
    this.institution = institution;
  }

  void serve(LocalDate deadline) {
    this.deadline = deadline;
  }

  private Refusal refuse(String key) {
    return Refusal.state(key, title, state);
  }

  private static String why(String reason) {
    Faults faults = new Faults();
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    return why;
  }

  // What it says

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  Instrument instrument() {
    return instrument;
  }

  String institution() {
    return institution;
  }

  ArticleSet articles() {
    return articles;
  }

  LocalDate deadline() {
    return deadline;
  }

  MeasureState state() {
    return state;
  }

  UUID track() {
    return track;
  }

  String preparedBy() {
    return notice == null ? null : notice.preparedBy();
  }

  LocalDate transmittedOn() {
    return notice == null ? null : notice.transmittedOn();
  }

  /** Whether it is notified, and that notification or a later one of these says that the Region has nothing more to notify. */
  boolean isCompleted(List<Measure> measures) {
    return state == MeasureState.NOTIFIED && measures.stream().anyMatch(other -> other.state == MeasureState.NOTIFIED
        && other.notice.coverage() == Coverage.COMPLETE && !other.notice.transmittedAt().isBefore(notice.transmittedAt()));
  }

  MeasureView view() {
    return new MeasureView(id, number, title, instrument, institution, articles.toString(), articles.said(), deadline, state, track,
        notice == null ? null : notice.data(), preparedBy(), transmittedOn(), notice == null ? null : notice.transmissionReference(),
        reason);
  }
}
