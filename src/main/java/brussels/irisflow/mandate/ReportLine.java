package brussels.irisflow.mandate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a holder says about one target in one report. */
@Entity(name = "MandateReportLine")
@Table(name = "mandate_report_line")
class ReportLine {

  @Id
  private UUID id;
  private int turn;
  private int position;
  private String target;
  private String objective;
  private String targetText;
  private String terms;
  @Enumerated(EnumType.STRING)
  private ProgressStatus status;
  private String figure;
  private String evidence;
  @Enumerated(EnumType.STRING)
  private DelayCause cause;
  private String explanation;
  private Boolean external;

  protected ReportLine() {
  }

  ReportLine(int turn, int position, Goals.Aim aim) {
    this.id = UUID.randomUUID();
    this.turn = turn;
    this.position = position;
    this.target = aim.key();
    this.objective = aim.objective();
    this.targetText = aim.text();
    this.terms = aim.terms();
  }

  /** The same line, to be written on in another turn. */
  ReportLine copy(int next) {
    ReportLine copy = new ReportLine(next, position, new Goals.Aim(target, objective, targetText, terms));
    copy.say(status, figure, evidence, cause, explanation, external);
    return copy;
  }

  void say(ProgressStatus newStatus, String newFigure, String newEvidence, DelayCause newCause, String newExplanation,
      Boolean newExternal) {
    status = newStatus;
    figure = newFigure;
    evidence = newEvidence;
    cause = newStatus == ProgressStatus.DELAYED ? newCause : null;
    explanation = newStatus == ProgressStatus.DELAYED ? newExplanation : null;
    external = newStatus == ProgressStatus.DELAYED ? newExternal : null;
  }

  /** Whether it says what must be said: an action in a plan; a status in a report, with its cause where it is late. */
  boolean complete(ReportKind kind) {
    return kind == ReportKind.OPERATIONAL_PLAN ? evidence != null
        : status != null && (status != ProgressStatus.DELAYED || cause != null && external != null);
  }

  /** The first of its fields that is missing. */
  String lacks(ReportKind kind) {
    return kind == ReportKind.OPERATIONAL_PLAN ? "evidence" : status == null ? "status" : cause == null ? "cause" : "external";
  }

  UUID id() {
    return id;
  }

  int turn() {
    return turn;
  }

  int position() {
    return position;
  }

  /** What names the target in the objectives. */
  String target() {
    return target;
  }

  String objective() {
    return objective;
  }

  String targetText() {
    return targetText;
  }

  String terms() {
    return terms;
  }

  ProgressStatus status() {
    return status;
  }

  /** The value reached, as written; null when none is said. */
  String figure() {
    return figure;
  }

  /** What proves it or, in a plan, what will be done; null when nothing is said. */
  String evidence() {
    return evidence;
  }

  DelayCause cause() {
    return cause;
  }

  String explanation() {
    return explanation;
  }

  /** Whether the cause lies outside the holder's reach; null when it is not late. */
  Boolean external() {
    return external;
  }
}
