package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTableTest {

  private static final Moment NOW = new Moment("corr-lb", Instant.parse("2026-11-21T09:00:00Z"));
  private static final ArticleSet ALL = new ArticleSet(List.of(Article.ALL));

  private static final List<UnaryOperator<String>> ROWS = List.of(field -> "2." + field, field -> "3." + field);

  private final CorrelationTable table = CorrelationTable.of("TRP-2026-0001");

  @Test
  void rowsStandInTheOrderOfTheDirective() {
    table.add(ALL, fully("2"), NOW);
    UUID first = table.add(ALL, fully("1"), NOW);
    table.add(ALL, fully("4"), NOW);
    table.add(ALL, fully("3"), NOW);
    assertThat(articles()).isEqualTo("1 2 3 4");
    table.remove(first, ALL, NOW);
    assertThat(articles()).isEqualTo("2 3 4");
  }

  @Test
  void aRowIsWrittenAnew() {
    UUID row = table.add(ALL, fully("art. 7, lid 2"), NOW);
    table.change(row, 1, ALL, entry("7(2)", Alignment.PARTIALLY, "Bijlage ontbreekt"), NOW);
    assertThat(table.entries()).containsExactly(entry("7(2)", Alignment.PARTIALLY, "Bijlage ontbreekt"));
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    UUID row = table.add(ALL, fully("7"), NOW);
    assertThat(refusal(() -> table.change(row, 1, ALL, entry("", Alignment.PARTIALLY, null), NOW)).fields())
        .extracting(Refusal.Field::field).containsExactly("euArticle", "reason");
    assertThat(table.entries()).containsExactly(fully("7"));
    assertThat(refusal(() -> table.change(UUID.randomUUID(), 1, ALL, fully("8"), NOW)).reason()).isEqualTo(Refusal.Reason.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"FULLY, nationalAct", "PARTIALLY, reason", "NOT_TO_BE_TRANSPOSED, reason", "NOT_RELEVANT, reason"})
  void aJudgementMustBeGivenItsGround(Alignment alignment, String field) {
    assertThat(refusal(() -> table.add(ALL, entry("1", alignment, null), NOW)).fields()).extracting(Refusal.Field::field)
        .containsExactly(field);
  }

  @Test
  void aRowMayWaitForItsJudgement() {
    table.add(ALL, entry("1", null, null), NOW);
    table.add(ALL, entry("2", Alignment.DISCRETIONARY, null), NOW);
    assertThat(table.view()).extracting(CorrelationView::settled).containsExactly(false, true);
  }

  // What it says of the articles

  @Test
  void anArticleIsExemptWhenEveryRowThatNamesItSaysThatNothingIsDue() {
    table.add(ALL, entry("6", Alignment.NOT_TO_BE_TRANSPOSED, "Gericht tot de Commissie"), NOW);
    table.add(ALL, entry("7", Alignment.NOT_RELEVANT, "Geen zeehaven"), NOW);
    table.add(ALL, entry("8", Alignment.DISCRETIONARY, null), NOW);
    table.add(ALL, entry("9", Alignment.NOT_RELEVANT, "Deels"), NOW);
    table.add(ALL, fully("9"), NOW);
    table.add(ALL, fully("10"), NOW);
    assertThat(table.exempt()).hasToString("6-8");
  }

  @Test
  void aChoiceThatIsUsedMustBeTransposed() {
    table.add(ALL, new CorrelationEntry("8", null, "Ordonnantie", "12", null, Alignment.DISCRETIONARY, null, null, null), NOW);
    assertThat(table.exempt()).isEqualTo(ArticleSet.NONE);
  }

  @Test
  void coverageIsCountedByProvisionAndRoundedDown() {
    assertThat(percent(ArticleSet.NONE)).isZero();
    table.add(ALL, fully("1-2"), NOW);
    table.add(ALL, entry("3", Alignment.PARTIALLY, "Later"), NOW);
    assertThat(percent(ArticleSet.NONE)).isEqualTo(66);
    table.add(ALL, fully("3"), NOW);
    assertThat(percent(ArticleSet.NONE)).isEqualTo(66);
    assertThat(percent(ArticleReader.stored("1-4"))).isEqualTo(50);
  }

  @Test
  void anArticleWhoseParagraphsHaveRowsIsCountedByThem() {
    table.add(ALL, fully("7(1)"), NOW);
    table.add(ALL, fully("7(2)"), NOW);
    assertThat(percent(ArticleReader.stored("7"))).isEqualTo(100);
  }

  // All rows at once

  @Test
  void allRowsAreReplacedOrNone() {
    table.add(ALL, fully("1"), NOW);
    assertThat(refusal(() -> table.replace(ALL, List.of(fully("2"), fully("geen")), ROWS, new Faults(), NOW)).fields())
        .extracting(Refusal.Field::field).containsExactly("3.euArticle");
    assertThat(articles()).isEqualTo("1");
    assertThat(table.replace(ALL, List.of(fully("2"), fully("3")), ROWS, new Faults(), NOW)).isTrue();
    assertThat(articles()).isEqualTo("2 3");
    assertThat(table.replace(ALL, List.of(fully("art. 2"), fully("3")), ROWS, new Faults(), NOW)).isFalse();
  }

  @Test
  void aTableHasAnEnd() {
    List<CorrelationEntry> many = IntStream.rangeClosed(0, CorrelationTable.MOST).mapToObj(i -> fully("1")).toList();
    assertThat(refusal(() -> table.replace(ALL, many, List.of(), new Faults(), NOW)).sentence().key())
        .isEqualTo("transposition.correlation.too-many");
  }

  private int percent(ArticleSet articles) {
    return table.count(articles).percent();
  }

  private String articles() {
    return table.entries().stream().map(CorrelationEntry::euArticle).collect(Collectors.joining(" "));
  }

  private static CorrelationEntry fully(String article) {
    return new CorrelationEntry(article, null, "Ordonnantie", "3", null, Alignment.FULLY, null, null, null);
  }

  private static CorrelationEntry entry(String article, Alignment alignment, String reason) {
    return new CorrelationEntry(article, null, null, null, null, alignment, reason, null, null);
  }

  private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act);
  }
}
