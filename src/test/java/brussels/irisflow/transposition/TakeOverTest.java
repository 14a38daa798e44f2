package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.web.SheetReader;
import brussels.irisflow.web.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TakeOverTest {

  private static final Texts TEXTS = Catalogue.texts();
  private static final Moment NOW = new Moment("bi", Instant.parse("2026-11-21T09:00:00Z"));
  private static final LocalDate DEADLINE = LocalDate.of(2027, 6, 17);
  private static final Set<LocalDate> DEADLINES = Set.of(DEADLINE);
  private static final String WASTE = "32025L1892";

  // The workbook

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTemplateIsOfferedInEveryLanguageAndComesBackEmpty(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TakeOverSheet.template(language, TEXTS, List.of("LB – Leefmilieu Brussel"), out);
    TakeOverSheet.Content content = TakeOverSheet.read(new ByteArrayInputStream(out.toByteArray()), TEXTS);
    assertThat(content.files()).isEmpty();
    assertThat(content.faults()).isEmpty();
  }

  @Test
  void rowsOfTheSameDirectiveAndMeasureAreGathered() {
    TakeOverSheet.Content content = read(
        row("A", WASTE, "B", "Gemengd", "C", "LB", "D", "BM, BEW", "E", LocalDate.of(2026, 1, 1), "G", "Ordonnantie afval",
            "H", "Ordonnantie", "I", "LB", "J", "1-5", "K", DEADLINE, "N", "Ontwerptekst", "P", LocalDate.of(2026, 3, 2), "Q", "LB/26/4"),
        row("A", WASTE, "G", "ordonnantie AFVAL", "N", "FIRST_READING", "O", "geblokkeerd", "P", "01/10/2026", "S", "Geen budget"),
        row("A", WASTE, "G", "Besluit textiel", "H", "GOVERNMENT_DECREE", "I", "LB", "J", "6", "K", DEADLINE));
    assertThat(content.faults()).isEmpty();
    TakeOverFile file = content.files().get(0);
    assertThat(file.competence()).isEqualTo(Competence.MIXED);
    assertThat(file.contributors()).containsExactly("BM", "BEW");
    assertThat(file.eta()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(file.measures()).hasSize(2);
    TakeOverFile.TakenMeasure first = file.measures().get(0);
    assertThat(first.proposal())
        .isEqualTo(new MeasureProposal("Ordonnantie afval", Instrument.ORDINANCE, "LB", "1-5", DEADLINE));
    assertThat(first.steps()).containsExactly(
        new TakeOverFile.TakenStep(2, new PastStep(StepKey.DRAFT, StepState.DONE, LocalDate.of(2026, 3, 2), "LB/26/4", null, null, null)),
        new TakeOverFile.TakenStep(3, new PastStep(StepKey.FIRST_READING, StepState.BLOCKED, LocalDate.of(2026, 10, 1), null, null,
            BlockCause.BUDGET, null)));
    assertThat(file.measures().get(1).steps()).isEmpty();
  }

  @Test
  void aNotificationAndAMovedDeadlineAreReadToo() {
    TakeOverSheet.Content content = read(row("A", WASTE, "B", "MIXED", "C", "LB", "G", "Ordonnantie", "H", "ORDINANCE", "I", "LB",
        "J", "1-5", "K", DEADLINE, "L", LocalDate.of(2026, 12, 1), "M", "Richtlijn tot uitstel", "N", "Kennisgeving", "P",
        LocalDate.of(2026, 11, 2), "Q", "MNE-1", "U", "Ordonnantie van 1 oktober 2026", "V", "Ordonnantie", "W", LocalDate.of(2026, 10, 1),
        "X", LocalDate.of(2026, 10, 20), "Y", "BS 20.10.2026", "Z", "volledig"));
    assertThat(content.faults()).isEmpty();
    TakeOverFile file = content.files().get(0);
    assertThat(file.moves()).containsExactly(
        new TakeOverFile.Move(2, LocalDate.of(2026, 12, 1), DEADLINE, "Richtlijn tot uitstel"));
    assertThat(file.measures().get(0).notice()).isEqualTo(new TakeOverFile.TakenNotice(2, notice(), LocalDate.of(2026, 11, 2), "MNE-1"));
  }

  @Test
  void faultsAreNamedByCellAndStopOnlyTheirOwnDossier() {
    TakeOverSheet.Content content = read(
        row("A", "32016R0679", "C", "LB"),
        row("A", WASTE, "B", "half", "C", "LB", "G", "Ordonnantie", "K", "morgen", "N", "Ontwerptekst"),
        row("A", WASTE, "C", "BM", "G", "Ordonnantie", "N", "DRAFT"),
        row("A", WASTE, "H", "ORDINANCE"),
        row("A", WASTE, "G", "Ordonnantie", "O", "DONE"),
        row("C", "LB"),
        row("A", "32024L2881", "C", "LB", "B", "MIXED"));
    assertThat(content.faults()).extracting(TakeOverReport.Refused::cell)
        .containsExactlyInAnyOrder("A2", "B3", "K3", "C4", "N4", "G5", "N6", "A7");
    assertThat(content.files()).extracting(TakeOverFile::celex).containsExactly("32024L2881");
    assertThat(content.faults()).filteredOn(fault -> fault.cell().equals("C4")).singleElement().satisfies(fault ->
        assertThat(TEXTS.say(Language.NL, fault.message())).isEqualTo(
            "Hier staat “BM”, maar in cel C3 staat “LB” voor hetzelfde dossier of dezelfde maatregel."));
  }

  @Test
  void aMovedDeadlineNeedsItsReason() {
    TakeOverSheet.Content content = read(row("A", WASTE, "B", "MIXED", "C", "LB", "G", "Ordonnantie", "H", "ORDINANCE", "I", "LB", "J", "1",
        "K", DEADLINE, "L", LocalDate.of(2026, 12, 1)));
    assertThat(content.faults()).extracting(TakeOverReport.Refused::cell).containsExactly("M2");
  }

  // The dossier

  @Test
  void aDossierStandsWhereItsWorkStands() {
    assertThat(taken(file(null, null)).phase()).isEqualTo(TranspositionPhase.COMPETENCE);
    assertThat(taken(file(Competence.MIXED, "LB")).phase()).isEqualTo(TranspositionPhase.ANALYSIS);
    Transposition running = taken(file(Competence.MIXED, "LB", measure(3, "Ordonnantie", "1-5", null),
        measure(4, "Besluit", "6", new TakeOverFile.TakenNotice(4, notice(), LocalDate.of(2026, 11, 2), "MNE-1"))));
    assertThat(running.phase()).isEqualTo(TranspositionPhase.MEASURES);
    assertThat(running.view().takenOver()).isTrue();
    assertThat(running.measures()).extracting(Measure::state).containsExactly(MeasureState.ONGOING, MeasureState.NOTIFIED);
    assertThat(running.measures()).extracting(Measure::number).containsExactly(1, 2);
    assertThat(running.uncovered(ArticleSet.NONE)).hasToString("1-5");
    assertThat(running.eta()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(running.history()).extracting(TranspositionHistoryView::kind).containsExactly(TranspositionEventKind.TAKEN_OVER);
  }

  @Test
  void takenOverTwiceItChangesNothing() {
    TakeOverFile file = file(Competence.MIXED, "LB", measure(3, "Ordonnantie", "1-5",
        new TakeOverFile.TakenNotice(4, notice(), LocalDate.of(2026, 11, 2), "MNE-1")));
    Transposition running = taken(file);
    assertThat(running.takeOverAgain(file, DEADLINES, NOW)).isFalse();
    assertThat(running.measures()).hasSize(1);
    assertThat(running.history()).hasSize(1);
  }

  @Test
  void whatIsNewIsAddedToWhatWasTakenOver() {
    Transposition running = taken(file(Competence.MIXED, "LB", measure(3, "Ordonnantie", "1-5", null)));
    assertThat(running.takeOverAgain(file(Competence.MIXED, "LB", measure(3, "ORDONNANTIE", "1-5",
        new TakeOverFile.TakenNotice(4, notice(), LocalDate.of(2026, 11, 2), "MNE-1")), measure(5, "Besluit", "6", null)), DEADLINES, NOW))
        .isTrue();
    assertThat(running.measures()).extracting(Measure::state).containsExactly(MeasureState.NOTIFIED, MeasureState.ONGOING);
  }

  @Test
  void whatDiffersFromWhatWasTakenOverIsToldByCell() {
    Transposition running = taken(file(Competence.MIXED, "LB", measure(3, "Ordonnantie", "1-5", null)));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> running.takeOverAgain(
        file(Competence.CONSULTATION, "BM", measure(7, "Ordonnantie", "1-6", null)), DEADLINES, NOW));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("B2", "C2", "G7");
    assertThat(running.measures().get(0).articles()).hasToString("1-5");
  }

  @Test
  void aDossierThatWasOpenedHereIsNotTakenOver() {
    Transposition opened = Transposition.open("TRP-2026-0001", WASTE, NOW);
    Refusal refusal = catchThrowableOfType(Refusal.class,
        () -> opened.takeOverAgain(file(Competence.MIXED, "LB"), DEADLINES, NOW));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("A2");
  }

  @ParameterizedTest
  @CsvSource({"EXCLUSIVELY_FEDERAL, LB, B2", ", LB, B2", "MIXED, , C2", "MIXED, L B, C2"})
  void theHeadOfADossierIsChecked(Competence competence, String lead, String cell) {
    assertThat(refusal(file(competence, lead)).fields()).extracting(Refusal.Field::field).containsExactly(cell);
  }

  @Test
  void measuresAndNotificationsAreCheckedByCell() {
    TakeOverFile.TakenNotice broken = new TakeOverFile.TakenNotice(9, new NoticeData(null, "Ordonnantie", LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 9, 1), null, null, null, null), LocalDate.of(2027, 1, 1), "MNE-1");
    TakeOverFile.TakenMeasure wrong = new TakeOverFile.TakenMeasure(5,
        new MeasureProposal("Besluit", null, null, "nergens", LocalDate.of(2030, 1, 1)), List.of(), null);
    assertThat(refusal(file(Competence.MIXED, "LB", measure(3, "Ordonnantie", "1-5", broken), wrong)).fields())
        .extracting(Refusal.Field::field).containsExactlyInAnyOrder("U9", "Y9", "Z9", "X9", "P9", "H5", "I5", "J5", "K5");
  }

  @Test
  void fromAFormTheFaultsAreNamedByTheirFields() {
    TakeOverFile typed = new TakeOverFile(0, WASTE, Competence.MIXED, null, List.of(), List.of(), null, null, List.of(), List.of(
        new TakeOverFile.TakenMeasure(0, new MeasureProposal("", Instrument.ORDINANCE, "LB", "1", DEADLINE), List.of(), null)));
    assertThat(refusal(typed).fields()).extracting(Refusal.Field::field).containsExactly("lead", "title");
  }

  // What the tests share

  private static TakeOverFile file(Competence competence, String lead, TakeOverFile.TakenMeasure... measures) {
    return new TakeOverFile(2, WASTE, competence, lead, List.of(), List.of(), LocalDate.of(2026, 1, 1), null, List.of(), List.of(measures));
  }

  private static TakeOverFile.TakenMeasure measure(int row, String title, String articles, TakeOverFile.TakenNotice notice) {
    return new TakeOverFile.TakenMeasure(row, new MeasureProposal(title, Instrument.ORDINANCE, "LB", articles, DEADLINE),
        List.of(), notice);
  }

  private static NoticeData notice() {
    return new NoticeData("Ordonnantie van 1 oktober 2026", "Ordonnantie", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20),
        "BS 20.10.2026", Coverage.COMPLETE, null, null);
  }

  private static Transposition taken(TakeOverFile file) {
    return Transposition.takeOver("TRP-2026-0001", file, DEADLINES, NOW);
  }

  private static Refusal refusal(TakeOverFile file) {
    return catchThrowableOfType(Refusal.class, () -> taken(file));
  }

  /** A row of cells, each behind the letter of its column. */
  private static Object[] row(Object... lettersAndValues) {
    Object[] row = new Object[TakeOverColumn.values().length];
    for (int i = 0; i < lettersAndValues.length; i += 2) {
      row[CellReference.convertColStringToIndex((String) lettersAndValues[i])] = lettersAndValues[i + 1];
    }
    return row;
  }

  private static TakeOverSheet.Content read(Object[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet("Lopende dossiers").head(new ArrayList<>(Arrays.stream(TakeOverColumn.values())
          .map(column -> TEXTS.say(Language.FR, column.head())).toList()));
      for (Object[] row : rows) {
        writer.row(row);
      }
      writer.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return TakeOverSheet.read(new ByteArrayInputStream(out.toByteArray()), TEXTS);
  }
}
