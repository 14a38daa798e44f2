package brussels.irisflow.legislation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a step; written once and never changed. */
@Entity
@Immutable
@Table(name = "track_step_event")
class StepEvent {

  @Id
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "track")
  private Track track;

  private UUID step;

  /** Counts within the track: several events can share an instant. */
  private int number;

  @Enumerated(EnumType.STRING)
  private StepEventKind kind;

  private Instant at;
  private String person;

  /** What the step held from then on. */
  private LocalDate happened;
  private String reference;

  @Enumerated(EnumType.STRING)
  private Opinion opinion;
  private String reason;

  @Enumerated(EnumType.STRING)
  private BlockCause cause;
  private String entity;

  /** What it held before, where that was put right. */
  private LocalDate formerHappened;
  private String formerReference;

  @Enumerated(EnumType.STRING)
  private Opinion formerOpinion;

  protected StepEvent() {
  }

  StepEvent(Track track, int number, Step step, StepEventKind kind, String reason, Moment moment, Former former) {
    this.id = UUID.randomUUID();
    this.track = track;
    this.number = number;
    this.step = step.id();
    this.kind = kind;
    this.at = moment.at();
    this.person = moment.person();
    this.happened = step.since();
    this.reference = step.reference();
    this.opinion = step.opinion();
    this.reason = reason;
    this.cause = step.cause();
    this.entity = step.entity();
    this.formerHappened = former.on();
    this.formerReference = former.reference();
    this.formerOpinion = former.opinion();
  }

  /** What a step said before it was put right. */
  record Former(LocalDate on, String reference, Opinion opinion) {

    static final Former NONE = new Former(null, null, null);
  }

  UUID step() {
    return step;
  }

  int number() {
    return number;
  }

  StepEventKind kind() {
    return kind;
  }

  StepHistoryView view() {
    return new StepHistoryView(kind, at, person, happened, reference, opinion, reason, cause, entity, formerHappened, formerReference,
        formerOpinion);
  }
}
