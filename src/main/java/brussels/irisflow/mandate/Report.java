package brussels.irisflow.mandate;

import brussels.irisflow.language.Refusal;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a holder hands in for one period: the operational plan of a year or the report on a quarter, with a line for each
 * target. Until it is handed in it is a draft of the holder; what was handed in stays as it was when HR returns it.
 */
@Entity(name = "MandateReport")
@Table(name = "mandate_report")
class Report {

  static final int LONGEST = 4000;

  @Id
  private UUID id;
  @Version
  private Integer version;
  private String mandate;
  @Enumerated(EnumType.STRING)
  private ReportKind kind;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private LocalDate due;
  private LocalDate closes;
  @Enumerated(EnumType.STRING)
  private ReportState state = ReportState.OPEN;
  private int turn;
  private int edits;
  private String general;
  private String generalOfTurn;
  private Instant handedInAt;
  private String returned;
  private LocalDate stateSince;
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "report", nullable = false, updatable = false)
  @OrderBy("turn, position")
  private List<ReportLine> lines = new ArrayList<>();

  protected Report() {
  }

  Report(String mandate, ReportPeriod period, List<Goals.Aim> aims, LocalDate today) {
    this.id = UUID.randomUUID();
    this.mandate = mandate;
    this.kind = period.kind();
    this.firstDay = period.from();
    this.lastDay = period.until();
    this.due = period.due();
    this.closes = period.closes();
    this.stateSince = today;
    for (Goals.Aim aim : aims) {
      lines.add(new ReportLine(0, lines.size(), aim));
    }
  }

  UUID id() {
    return id;
  }

  String mandate() {
    return mandate;
  }

  ReportKind kind() {
    return kind;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  LocalDate due() {
    return due;
  }

  /** The day on which it counts as missed. */
  LocalDate closes() {
    return closes;
  }

  ReportState state() {
    return state;
  }

  LocalDate stateSince() {
    return stateSince;
  }

  Instant handedInAt() {
    return handedInAt;
  }

  /** What HR said when it was last returned; null when it was not. */
  String returned() {
    return returned;
  }

  /** Whether the holder may write in it. */
  boolean awaited() {
    return state == ReportState.OPEN || state == ReportState.RETURNED;
  }

  /** What the holder writes now, or last handed in. */
  List<ReportLine> draft() {
    return lines.stream().filter(line -> line.turn() == turn).toList();
  }

  String general() {
    return general;
  }

  /** What was last handed in; empty before the first time. */
  List<ReportLine> handedIn() {
    int last = awaited() || state == ReportState.MISSED || state == ReportState.DROPPED ? turn - 1 : turn;
    return lines.stream().filter(line -> line.turn() == last).toList();
  }

  /** What was said about the period as a whole when it was last handed in. */
  String generalHandedIn() {
    return handedIn().isEmpty() && handedInAt == null ? null : generalOfTurn;
  }

  /** How many lines lack what must be said. */
  long missing() {
    return draft().stream().filter(line -> !line.complete(kind)).count();
  }

  void write(String words, Moment moment) {
    mustBeAwaited();
    general = words;
    edits++;
  }

  void handIn(Moment moment) {
    mustBeAwaited();
    if (missing() > 0) {
      throw Refusal.state("mandate.refusal.report-incomplete", missing(), draft().size());
    }
    set(ReportState.HANDED_IN, moment);
    generalOfTurn = general;
    handedInAt = moment.at();
  }

  void note(Moment moment) {
    must(ReportState.HANDED_IN);
    set(ReportState.NOTED, moment);
  }

  /** Gives it back to the holder, who goes on from a copy; it stays open at least until this day. */
  void giveBack(String why, LocalDate until, Moment moment) {
    must(ReportState.HANDED_IN);
    List<ReportLine> copies = draft().stream().map(line -> line.copy(turn + 1)).toList();
    turn++;
    lines.addAll(copies);
    returned = why;
    closes = closes.isBefore(until) ? until : closes;
    set(ReportState.RETURNED, moment);
  }

  void miss(Moment moment) {
    mustBeAwaited();
    set(ReportState.MISSED, moment);
  }

  /** The mandate ended; what was handed in stays. */
  boolean drop(Moment moment) {
    if (!awaited()) {
      return false;
    }
    set(ReportState.DROPPED, moment);
    return true;
  }

  void mustBeAwaited() {
    if (!awaited()) {
      throw Refusal.state("mandate.refusal.report-state", state);
    }
  }

  private void must(ReportState wanted) {
    if (state != wanted) {
      throw Refusal.state("mandate.refusal.report-state", state);
    }
  }

  private void set(ReportState next, Moment moment) {
    state = next;
    stateSince = moment.day();
  }
}
