package brussels.irisflow.evaluation;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Something that one person writes in an evaluation. Until it is handed in it is a draft that nobody else reads. */
@Entity(name = "EvaluationPaper")
@Table(name = "evaluation_paper")
class Writing {

  static final int LONGEST_LINE = 4000;
  static final int LONGEST_WORDS = 20000;

  @Id
  private UUID id;
  @Version
  private Integer version;
  private String evaluation;
  @Enumerated(EnumType.STRING)
  private WritingKind kind;
  private String writer;
  private UUID seat;
  private Instant handedInAt;
  private String handedInBy;
  private int edits;
  private String words;
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "paper", nullable = false, updatable = false)
  @OrderBy("position")
  private List<WritingLine> lines = new ArrayList<>();

  protected Writing() {
  }

  /** A paper to be written; {@code writer} is the account of a cabinet, {@code seat} that of a member, both null for others. */
  Writing(String evaluation, WritingKind kind, String writer, UUID seat, List<TargetToJudge> targets) {
    this.id = UUID.randomUUID();
    this.evaluation = evaluation;
    this.kind = kind;
    this.writer = writer;
    this.seat = seat;
    if (kind.lined()) {
      targets.forEach(target -> lines.add(new WritingLine(lines.size(), target)));
    }
  }

  UUID id() {
    return id;
  }

  String evaluation() {
    return evaluation;
  }

  WritingKind kind() {
    return kind;
  }

  /** The account of the cabinet that gives an opinion; null for any cabinet, and for what is no opinion. */
  String writer() {
    return writer;
  }

  /** The seat of who assesses; null for what is no assessment. */
  UUID seat() {
    return seat;
  }

  boolean handedIn() {
    return handedInAt != null;
  }

  Instant handedInAt() {
    return handedInAt;
  }

  String handedInBy() {
    return handedInBy;
  }

  String words() {
    return words;
  }

  List<WritingLine> lines() {
    return List.copyOf(lines);
  }

  /** How many lines, and the whole, lack what must be said. */
  long missing() {
    return open().size() + (kind.worded() && words == null ? 1 : 0);
  }

  /** The lines that lack what must be said. */
  List<WritingLine> open() {
    return kind.everyLine() ? lines.stream().filter(line -> line.attainment() == null).toList() : List.of();
  }

  void write(String newWords) {
    mustBeDraft();
    words = newWords;
    edits++;
  }

  void handIn(Moment moment) {
    mustBeDraft();
    if (missing() > 0) {
      throw Refusal.state("evaluation.refusal.incomplete", missing());
    }
    handedInAt = moment.at();
    handedInBy = moment.person();
  }

  /** Somebody else writes it from the beginning: a draft is no one's business but its writer's. */
  void passTo(UUID newSeat) {
    if (!handedIn()) {
      seat = newSeat;
      forgetDraft();
    }
  }

  /** What was written and not handed in goes with its writer. */
  void forgetDraft() {
    if (!handedIn()) {
      words = null;
      lines.forEach(line -> line.say(null, null, null));
      edits++;
    }
  }

  void mustBeDraft() {
    if (handedIn()) {
      throw Refusal.state("evaluation.refusal.handed-in", handedInAt);
    }
  }
}
