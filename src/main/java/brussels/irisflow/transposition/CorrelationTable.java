package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * For each provision of a directive, the provision of regional law that transposes it: what the Court asks Member States to be
 * able to show (case C-543/17), and what Recommendation 2005/309/EC recommends. Rows stand in the order of the directive; those
 * of one provision in the order in which people wrote them.
 */
@Entity
@Table(name = "correlation_table")
class CorrelationTable {

  /** The longest directives have some hundreds of provisions. */
  static final int MOST = 2000;

  @Id
  private UUID id;

  @Version
  private Integer version;

  private String transposition;
  /** Counted here so that a change of a row is a change of the table. */
  private int changes;
  private String changedBy;
  private Instant changedAt;

  @OneToMany(mappedBy = "table", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<CorrelationRow> rows = new ArrayList<>();

  protected CorrelationTable() {
  }

  /** An empty table for a dossier. */
  static CorrelationTable of(String transposition) {
    CorrelationTable table = new CorrelationTable();
    table.id = UUID.randomUUID();
    table.transposition = transposition;
    return table;
  }

  /**
   * Adds a row. Answers its id.
   *
   * @param within the provisions that this person may write
   */
  UUID add(ArticleSet within, CorrelationEntry entry, Moment moment) {
    if (rows.size() >= MOST) {
      throw Refusal.input("transposition.correlation.too-many", MOST);
    }
    CorrelationRow row = written(within, entry, moment);
    rows.add(row);
    changed(moment);
    return row.id();
  }

  /**
   * Writes a row anew. Answers whether anything of it is new.
   *
   * @param edition of the row that the person saw
   * @throws Refusal 404 when it is not there any more, 409 when it says something else by now
   */
  boolean change(UUID id, int edition, ArticleSet within, CorrelationEntry entry, Moment moment) {
    CorrelationRow row = row(id);
    mustBeWithin(within, row);
    CorrelationRow now = written(within, entry, moment);
    if (now.entry().equals(row.entry())) {
      return false;
    }
    if (row.edition() != edition) {
      throw Refusal.state("transposition.correlation.row-changed", row.changedBy(), row.changedAt());
    }
    row.write(entry, new Faults(), UnaryOperator.identity(), moment);
    changed(moment);
    return true;
  }

  private CorrelationRow written(ArticleSet within, CorrelationEntry entry, Moment moment) {
    Faults faults = new Faults();
    CorrelationRow row = new CorrelationRow(this);
    row.write(entry, faults, UnaryOperator.identity(), moment);
    if (!row.within(within)) {
      faults.add("euArticle", "transposition.correlation.not-yours", within.said());
    }
    faults.refuse();
    return row;
  }

  private static void mustBeWithin(ArticleSet within, CorrelationRow row) {
    if (!row.within(within)) {
      throw Refusal.forbidden();
    }
  }

  /** Takes a row away. Answers what it said. */
  CorrelationEntry remove(UUID id, ArticleSet within, Moment moment) {
    CorrelationRow row = row(id);
    mustBeWithin(within, row);
    rows.remove(row);
    changed(moment);
    return row.entry();
  }

  /**
   * Puts these rows in the place of all others; a row that says the same stays as it is. Answers whether anything is new.
   * Whoever may write some provisions only leaves the rows of all others as they are.
   *
   * @param names what the fields of each row are called where it was written
   */
  boolean replace(ArticleSet within, List<CorrelationEntry> entries, List<UnaryOperator<String>> names, Faults faults, Moment moment) {
    if (entries.size() > MOST) {
      throw Refusal.input("transposition.correlation.too-many", MOST);
    }
    Map<CorrelationEntry, Deque<CorrelationRow>> present = new LinkedHashMap<>();
    rows.forEach(row -> present.computeIfAbsent(row.entry(), any -> new ArrayDeque<>()).add(row));
    List<CorrelationRow> next = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      CorrelationRow row = new CorrelationRow(this);
      row.write(entries.get(i), faults, names.get(i), moment);
      CorrelationRow same = present.getOrDefault(row.entry(), new ArrayDeque<>()).poll();
      next.add(same == null ? row : same);
      if (same == null && !row.within(within)) {
        faults.add(names.get(i).apply("euArticle"), "transposition.correlation.not-yours", within.said());
      }
    }
    faults.refuse();
    List<CorrelationRow> gone = present.values().stream().flatMap(Deque::stream).toList();
    mustLeaveOthers(within, gone);
    next.sort(CorrelationRow.ORDER);
    if (gone.isEmpty() && next.equals(rows)) {
      return false;
    }
    rows.clear();
    rows.addAll(next);
    changed(moment);
    return true;
  }

  private static void mustLeaveOthers(ArticleSet within, List<CorrelationRow> gone) {
    List<Article> others = gone.stream().filter(row -> !row.within(within)).flatMap(row -> row.euArticle().articles().stream()).toList();
    if (!others.isEmpty()) {
      throw Refusal.input("transposition.correlation.others-gone", new ArticleSet(others).said());
    }
  }

  /** The version goes up with every change of a row too, so that two people do not write over each other unseen. */
  private void changed(Moment moment) {
    rows.sort(CorrelationRow.ORDER);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).stand(i + 1);
    }
    changes++;
    changedBy = moment.person();
    changedAt = moment.at();
  }

  private CorrelationRow row(UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
  }

  // What it says

  /** The provisions for which nothing is due, according to every row that names them. */
  ArticleSet exempt() {
    List<Article> exempt = new ArrayList<>();
    Set<Article> due = new HashSet<>();
    for (CorrelationRow row : rows) {
      if (row.exempt()) {
        exempt.addAll(row.euArticle().articles());
      } else {
        due.addAll(row.euArticle().articles());
      }
    }
    exempt.removeAll(due);
    return new ArticleSet(exempt);
  }

  /**
   * How much of the directive is settled. Counted by provision: a provision is settled when every row that names it is; one of
   * the list that no row names is not.
   *
   * @param articles the provisions to be covered
   */
  Count count(ArticleSet articles) {
    Set<Article> named = new HashSet<>();
    Set<Article> settled = new HashSet<>();
    rows.forEach(row -> named.addAll(row.euArticle().articles()));
    rows.stream().filter(CorrelationRow::settled).forEach(row -> settled.addAll(row.euArticle().articles()));
    rows.stream().filter(row -> !row.settled()).forEach(row -> settled.removeAll(row.euArticle().articles()));
    ArticleSet missing = new ArticleSet(articles.articles().stream()
        .filter(article -> !named.contains(article) && named.stream().noneMatch(article::covers)).toList());
    return new Count(settled.size(), named.size() + missing.articles().size(), missing);
  }

  /**
   * How far the table is.
   *
   * @param settled how many provisions are settled
   * @param provisions how many there are
   * @param missing those that no row names
   */
  record Count(int settled, int provisions, ArticleSet missing) {

    /** In whole percent rounded down, so that 100 means everything. */
    int percent() {
      return provisions == 0 ? 0 : settled * 100 / provisions;
    }
  }

  Integer version() {
    return version;
  }

  /** How often it was changed; goes up with each change. */
  int changes() {
    return changes;
  }

  /** Who changed it last; null when nobody has yet. */
  String changedBy() {
    return changedBy;
  }

  Instant changedAt() {
    return changedAt;
  }

  /** What a row says; nothing when it is not there any more. */
  Optional<CorrelationView> find(UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst().map(CorrelationRow::view);
  }

  List<CorrelationView> view() {
    return rows.stream().map(CorrelationRow::view).toList();
  }

  List<CorrelationEntry> entries() {
    return rows.stream().map(CorrelationRow::entry).toList();
  }
}
