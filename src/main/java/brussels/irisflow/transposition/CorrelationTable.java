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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * For each provision of a directive, the provision of regional law that transposes it: what the Court asks Member States to be
 * able to show (case C-543/17), and what Recommendation 2005/309/EC recommends. Rows stand in the order that people gave them.
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

  /** Adds a row behind the one at this position; 0 puts it first. Answers its id. */
  UUID add(int behind, CorrelationEntry entry, Moment moment) {
    if (rows.size() >= MOST) {
      throw Refusal.input("transposition.correlation.too-many", MOST);
    }
    CorrelationRow row = new CorrelationRow(this);
    Faults faults = new Faults();
    row.write(entry, faults, UnaryOperator.identity());
    faults.refuse();
    rows.add(Math.max(0, Math.min(behind, rows.size())), row);
    changed(moment);
    return row.id();
  }

  /** Writes a row anew. */
  void change(UUID id, CorrelationEntry entry, Moment moment) {
    CorrelationRow row = row(id);
    Faults faults = new Faults();
    new CorrelationRow(this).write(entry, faults, UnaryOperator.identity());
    faults.refuse();
    row.write(entry, faults, UnaryOperator.identity());
    changed(moment);
  }

  void remove(UUID id, Moment moment) {
    rows.remove(row(id));
    changed(moment);
  }

  /**
   * Puts these rows in the place of all others. Answers whether anything is new.
   *
   * @param names what the fields of each row are called where it was written
   */
  boolean replace(List<CorrelationEntry> entries, List<UnaryOperator<String>> names, Faults faults, Moment moment) {
    if (entries.size() > MOST) {
      throw Refusal.input("transposition.correlation.too-many", MOST);
    }
    List<CorrelationRow> written = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      CorrelationRow row = new CorrelationRow(this);
      row.write(entries.get(i), faults, names.get(i));
      written.add(row);
    }
    faults.refuse();
    if (entries(written).equals(entries(rows))) {
      return false;
    }
    rows.clear();
    rows.addAll(written);
    changed(moment);
    return true;
  }

  private static List<CorrelationEntry> entries(List<CorrelationRow> rows) {
    return rows.stream().map(CorrelationRow::entry).toList();
  }

  /** The version goes up with every change of a row too, so that two people do not write over each other unseen. */
  private void changed(Moment moment) {
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
   * How much of the directive is settled, in whole percent rounded down, so that 100 means everything. Counted by provision: a
   * provision is settled when every row that names it is; one of the list that no row names is not.
   *
   * @param articles the provisions to be covered
   */
  int coverage(ArticleSet articles) {
    Set<Article> all = new HashSet<>();
    articles.articles().stream().filter(article -> rows.stream().noneMatch(row -> row.euArticle().articles().stream()
        .anyMatch(article::covers))).forEach(all::add);
    Set<Article> settled = new HashSet<>();
    rows.forEach(row -> all.addAll(row.euArticle().articles()));
    rows.stream().filter(CorrelationRow::settled).forEach(row -> settled.addAll(row.euArticle().articles()));
    rows.stream().filter(row -> !row.settled()).forEach(row -> settled.removeAll(row.euArticle().articles()));
    return all.isEmpty() ? 0 : settled.size() * 100 / all.size();
  }

  Integer version() {
    return version;
  }

  List<CorrelationView> view() {
    return rows.stream().map(CorrelationRow::view).toList();
  }

  List<CorrelationEntry> entries() {
    return entries(rows);
  }
}
