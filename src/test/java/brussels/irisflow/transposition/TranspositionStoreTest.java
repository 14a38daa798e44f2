package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.testing.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TranspositionStoreTest {

  private static final Moment NOW = new Moment("bi", Instant.parse("2026-11-21T09:00:00Z"));
  private static final ArticleSet ALL = new ArticleSet(List.of(Article.ALL));
  private static final Store STORE = new Store("brussels.irisflow.transposition", "V7__transposition.sql", "V17_0__order_of_notifications.sql");

  @AfterAll
  static void close() throws IOException {
    STORE.close();
  }

  @Test
  void anImportIsFoundAgainAndSaidTwiceChangesNothing() {
    take("three-directives.json");
    assertThat(take("three-directives.json").unchanged()).hasSize(3);
    STORE.with(Directives.class, directives -> directives.findByCelex("32024L1275").orElseThrow()
        .moveDeadline(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1), "Later besluit", NOW));
    ImportReport report = take("three-directives.json");
    assertThat(report.unchanged()).hasSize(3);
    assertThat(report.kept()).containsExactly(
        new ImportReport.Kept("32024L1275", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 1, 1)));
    DirectiveView view = STORE.with(Directives.class, directives -> directives.findByCelex("32024L1275").orElseThrow().view());
    assertThat(view.deadlines()).extracting(DeadlineView::date).containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 5, 29));
    assertThat(view.entryIntoForce()).containsExactly(LocalDate.of(2024, 5, 28));
    assertThat(view.title().fr()).startsWith("Titre de travail : performance");
  }

  @Test
  void aDossierIsFoundAgainByItsMeasureWithItsHistory() {
    take("three-directives.json");
    Transposition file = Transposition.open("TRP-2026-0001", "32024L2881", NOW);
    file.decideCompetence(new CompetenceDecision(Competence.MIXED, true, "LB", List.of("BM", "BH"), List.of(BelgianEntity.FLANDERS), true,
        LocalDate.of(2027, 1, 1), null), NOW);
    LocalDate deadline = LocalDate.of(2026, 12, 11);
    file.analyse(List.of(new MeasureProposal("Ordonnantie", Instrument.ORDINANCE, "LB", "1-5, 7(2)", deadline)), null, Set.of(deadline),
        ArticleSet.NONE, NOW);
    UUID measure = file.measures().get(0).id();
    STORE.with(Transpositions.class, all -> all.save(file));
    STORE.with(Transpositions.class, all -> {
      Transposition found = all.findByMeasuresId(measure).orElseThrow();
      found.agreePlan(NOW);
      found.splitMeasure(measure, new MeasureProposal("Besluit", Instrument.GOVERNMENT_DECREE, "LB", "7(2)", deadline), "Uitvoering",
          Set.of(deadline), NOW);
      found.prepareNotice(measure, new NoticeData("Ordonnantie", "Ordonnantie", LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 16),
          "BS 16.11.2026", Coverage.COMPLETE, null, null), NOW);
      return null;
    });
    STORE.with(Transpositions.class, all -> {
      Transposition found = all.findByReference("TRP-2026-0001").orElseThrow();
      TranspositionView view = found.view();
      assertThat(view.contributors()).containsExactly("BM", "BH");
      assertThat(view.otherEntities()).containsExactly(BelgianEntity.FLANDERS);
      assertThat(view.measures()).extracting(MeasureView::articles).containsExactly("1-5", "7(2)");
      assertThat(view.measures().get(0).notice().gazetteReference()).isEqualTo("BS 16.11.2026");
      assertThat(view.measures().get(1).notice()).isNull();
      assertThat(view.etas()).hasSize(1);
      assertThat(found.history()).extracting(TranspositionHistoryView::kind).startsWith(TranspositionEventKind.OPENED,
          TranspositionEventKind.COMPETENCE_DECIDED, TranspositionEventKind.ANALYSED, TranspositionEventKind.PLAN_AGREED,
          TranspositionEventKind.MEASURE_SPLIT);
      return null;
    });
    assertThat(STORE.<Transpositions, Integer>with(Transpositions.class,
        all -> all.findByCelexInAndStatus(List.of("32024L2881"), TranspositionStatus.OPEN).size())).isEqualTo(1);
  }

  @Test
  void aCorrelationTableIsFoundAgainInItsOrder() {
    take("three-directives.json");
    STORE.with(Transpositions.class, all -> all.save(Transposition.open("TRP-2026-0002", "32023L2413", NOW)));
    CorrelationTable table = CorrelationTable.of("TRP-2026-0002");
    table.add(ALL, new CorrelationEntry("2", "x".repeat(10_000), "Ordonnantie", "3", null, Alignment.FULLY, null, null, null), NOW);
    STORE.with(CorrelationTables.class, all -> all.save(table));
    STORE.with(CorrelationTables.class, all -> all.findByTransposition("TRP-2026-0002").orElseThrow()
        .add(ALL, new CorrelationEntry("1(1-900)", null, null, null, null, null, null, null, LocalDate.of(2027, 1, 1)), NOW));
    STORE.with(CorrelationTables.class, all -> {
      CorrelationTable found = all.findByTransposition("TRP-2026-0002").orElseThrow();
      assertThat(found.entries()).extracting(CorrelationEntry::alignment).containsExactly(null, Alignment.FULLY);
      assertThat(found.entries().get(0).euArticle()).startsWith("1(1), 1(2), ").endsWith("1(900)");
      assertThat(found.version()).isEqualTo(1);
      return null;
    });
  }

  private static ImportReport take(String file) {
    return STORE.with(Directives.class, directives -> new DirectiveImport(directives, new TranspositionsInMemory(), event -> { },
        Clock.fixed(NOW.at(), ZoneId.of("Europe/Brussels"))).take(ResultSet.file(file), "bi"));
  }
}
