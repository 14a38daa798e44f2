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

  private static final List<UnaryOperator<String>> ROWS = List.of(field -> "2." + field, field -> "3." + field);

  private final CorrelationTable table = CorrelationTable.of("TRP-2026-0001");

  @Test
  void rowsStandWherePeoplePutThem() {
    table.add(0, fully("2"), NOW);
    UUID first = table.add(0, fully("1"), NOW);
    table.add(99, fully("4"), NOW);
    table.add(2, fully("3"), NOW);
    assertThat(articles()).isEqualTo("1 2 3 4");
    table.remove(first, NOW);
    assertThat(articles()).isEqualTo("2 3 4");
  }

  @Test
  void aRowIsWrittenAnew() {
    UUID row = table.add(0, fully("art. 7, lid 2"), NOW);
    table.change(row, entry("7(2)", Alignment.PARTIALLY, "Bijlage ontbreekt"), NOW);
    assertThat(table.entries()).containsExactly(entry("7(2)", Alignment.PARTIALLY, "Bijlage ontbreekt"));
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    UUID row = table.add(0, fully("7"), NOW);
    assertThat(refusal(() -> table.change(row, entry("", Alignment.PARTIALLY, null), NOW)).fields())
        .extracting(Refusal.Field::field).containsExactly("euArticle", "reason");
    assertThat(table.entries()).containsExactly(fully("7"));
    assertThat(refusal(() -> table.change(UUID.randomUUID(), fully("8"), NOW)).reason()).isEqualTo(Refusal.Reason.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"FULLY, nationalAct", "PARTIALLY, reason", "NOT_TO_BE_TRANSPOSED, reason", "NOT_RELEVANT, reason"})
  void aJudgementMustBeGivenItsGround(Alignment alignment, String field) {
    assertThat(refusal(() -> table.add(0, entry("1", alignment, null), NOW)).fields()).extracting(Refusal.Field::field)
        .containsExactly(field);
  }

  @Test
  void aRowMayWaitForItsJudgement() {
    table.add(0, entry("1", null, null), NOW);
    table.add(1, entry("2", Alignment.DISCRETIONARY, null), NOW);
    assertThat(table.view()).extracting(CorrelationView::settled).containsExactly(false, true);
  }

  // What it says of the articles

  @Test
  void anArticleIsExemptWhenEveryRowThatNamesItSaysThatNothingIsDue() {
    table.add(0, entry("6", Alignment.NOT_TO_BE_TRANSPOSED, "Gericht tot de Commissie"), NOW);
    table.add(1, entry("7", Alignment.NOT_RELEVANT, "Geen zeehaven"), NOW);
    table.add(2, entry("8", Alignment.DISCRETIONARY, null), NOW);
    table.add(3, entry("9", Alignment.NOT_RELEVANT, "Deels"), NOW);
    table.add(4, fully("9"), NOW);
    table.add(5, fully("10"), NOW);
    assertThat(table.exempt()).hasToString("6-8");
  }

  @Test
  void aChoiceThatIsUsedMustBeTransposed() {
    table.add(0, new CorrelationEntry("8", null, "Ordonnantie", "12", null, Alignment.DISCRETIONARY, null, null, null), NOW);
    assertThat(table.exempt()).isEqualTo(ArticleSet.NONE);
  }

  @Test
  void coverageIsCountedByProvisionAndRoundedDown() {
    assertThat(table.coverage(ArticleSet.NONE)).isZero();
    table.add(0, fully("1-2"), NOW);
    table.add(1, entry("3", Alignment.PARTIALLY, "Later"), NOW);
    assertThat(table.coverage(ArticleSet.NONE)).isEqualTo(66);
    table.add(2, fully("3"), NOW);
    assertThat(table.coverage(ArticleSet.NONE)).isEqualTo(66);
    assertThat(table.coverage(ArticleReader.stored("1-4"))).isEqualTo(50);
  }

  @Test
  void anArticleWhoseParagraphsHaveRowsIsCountedByThem() {
    table.add(0, fully("7(1)"), NOW);
    table.add(1, fully("7(2)"), NOW);
    assertThat(table.coverage(ArticleReader.stored("7"))).isEqualTo(100);
  }

  // All rows at once

  @Test
  void allRowsAreReplacedOrNone() {
    table.add(0, fully("1"), NOW);
    assertThat(refusal(() -> table.replace(List.of(fully("2"), fully("geen")), ROWS, new Faults(), NOW)).fields())
        .extracting(Refusal.Field::field).containsExactly("3.euArticle");
    assertThat(articles()).isEqualTo("1");
    assertThat(table.replace(List.of(fully("2"), fully("3")), ROWS, new Faults(), NOW)).isTrue();
    assertThat(articles()).isEqualTo("2 3");
    assertThat(table.replace(List.of(fully("art. 2"), fully("3")), ROWS, new Faults(), NOW)).isFalse();
  }

  @Test
  void aTableHasAnEnd() {
    List<CorrelationEntry> many = IntStream.rangeClosed(0, CorrelationTable.MOST).mapToObj(i -> fully("1")).toList();
    assertThat(refusal(() -> table.replace(many, List.of(), new Faults(), NOW)).sentence().key())
        .isEqualTo("transposition.correlation.too-many");
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
