package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.legislation.Moment;
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
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One row of a correlation table. Changed through its {@link CorrelationTable} only. */
@Entity
@Table(name = "correlation_row")
class CorrelationRow {

  /** The order of a directive, by the first provision that a row names. */
  static final Comparator<CorrelationRow> ORDER = Comparator.comparing(CorrelationRow::first);

  private static final int SHORT = 500;
  private static final int TEXT = 20_000;
  private static final int REASON = 4000;
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  @Id
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "correlation_table")
  private CorrelationTable table;

  private int position;
  private ArticleSet euArticle;
  private String euText;
  private String nationalAct;
  private String nationalArticle;
  private String nationalText;

  @Enumerated(EnumType.STRING)
  private Alignment alignment;
  private String reason;
  private String completingAct;
  private LocalDate plannedOn;
  /** How often the row was written; places in the table do not count. */
  private int edition;
  private String changedBy;
  private Instant changedAt;

  protected CorrelationRow() {
  }

  CorrelationRow(CorrelationTable table) {
    this.id = UUID.randomUUID();
    this.table = table;
  }

  /** Takes what a person wrote; faults are told under the names that its fields have where it was written. */
  void write(CorrelationEntry entry, Faults faults, UnaryOperator<String> name, Moment moment) {
    edition++;
    changedBy = moment.person();
    changedAt = moment.at();
    euArticle = ArticleReader.read(faults, name.apply("euArticle"), entry.euArticle());
    euText = faults.optional(name.apply("euText"), entry.euText(), TEXT);
    nationalAct = faults.optional(name.apply("nationalAct"), entry.nationalAct(), SHORT);
    nationalArticle = faults.optional(name.apply("nationalArticle"), entry.nationalArticle(), SHORT);
    nationalText = faults.optional(name.apply("nationalText"), entry.nationalText(), TEXT);
    alignment = entry.alignment();
    reason = faults.optional(name.apply("reason"), entry.reason(), REASON);
    completingAct = faults.optional(name.apply("completingAct"), entry.completingAct(), SHORT);
    plannedOn = entry.plannedOn();
    if (plannedOn != null && (plannedOn.getYear() < EARLIEST || plannedOn.getYear() > LATEST)) {
      faults.add(name.apply("plannedOn"), "transposition.correlation.planned-when", plannedOn);
    }
    if (alignment == Alignment.FULLY && nationalAct == null) {
      faults.add(name.apply("nationalAct"), "transposition.correlation.which-act");
    } else if (alignment != null && alignment != Alignment.FULLY && alignment != Alignment.DISCRETIONARY && reason == null) {
      faults.add(name.apply("reason"), "transposition.correlation.why", alignment);
    }
  }

  void stand(int position) {
    this.position = position;
  }

  /** Whether nothing more is due for this row. */
  boolean settled() {
    return alignment != null && alignment != Alignment.PARTIALLY;
  }

  /** Whether nothing was ever due for it, so that no measure has to cover it. */
  boolean exempt() {
    return alignment == Alignment.NOT_TO_BE_TRANSPOSED || alignment == Alignment.NOT_RELEVANT
        || alignment == Alignment.DISCRETIONARY && nationalAct == null && nationalArticle == null;
  }

  /** Whether all its provisions are among these, or parts of them. */
  boolean within(ArticleSet provisions) {
    return euArticle.articles().stream().allMatch(provisions::covers);
  }

  private Article first() {
    return euArticle.articles().first();
  }

  int edition() {
    return edition;
  }

  String changedBy() {
    return changedBy;
  }

  Instant changedAt() {
    return changedAt;
  }

  UUID id() {
    return id;
  }

  ArticleSet euArticle() {
    return euArticle;
  }

  CorrelationEntry entry() {
    return new CorrelationEntry(Objects.toString(euArticle, null), euText, nationalAct, nationalArticle, nationalText, alignment, reason,
        completingAct, plannedOn);
  }

  CorrelationView view() {
    return new CorrelationView(id, entry(), settled(), edition, euArticle);
  }
}
