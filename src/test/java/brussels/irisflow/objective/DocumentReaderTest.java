package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import brussels.irisflow.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of many hands give the same tree; the real one gives what people counted in it. */
class DocumentReaderTest {

  static Stream<String> hands() {
    return Hands.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hands")
  void theSameObjectivesInAnotherHandGiveTheSameTreeInDutch(String hand) {
    assertRead(Sample.dutch(), hand);
  }

  @ParameterizedTest
  @MethodSource("hands")
  void theSameObjectivesInAnotherHandGiveTheSameTreeInFrench(String hand) {
    assertRead(Sample.french(), hand);
  }

  private static void assertRead(Sample sample, String hand) {
    ObjectivesDocument read = DocumentReader.read(Hands.all().get(hand).apply(sample), null);
    assertThat(read.objectives()).isEqualTo(sample.tree());
    assertThat(read.warnings()).isEmpty();
    assertThat(read.function()).isEqualTo(sample.function());
    assertThat(read.grade()).isEqualTo(sample.grade());
    assertThat(read.institution()).isEqualTo(sample.institution());
    assertThat(read.periodStart()).isEqualTo(sample.from());
    assertThat(read.periodEnd()).isEqualTo(sample.until());
    assertThat(read.authority()).isEqualTo(sample.authority());
    assertThat(read.language()).isEqualTo(sample.language());
  }

  /** Lines that nobody wrapped, the short name of an objective before its number, and a label alone above numbered targets. */
  @Test
  void aShortPlainTextIsReadAsItStands() {
    ObjectivesDocument read = DocumentReader.read("""
        Objectifs pour le mandat A5 – Directeur général (inventé)
        Fonction : Directeur général (inventé)
        Période : 2026 – 2031

        Objectif stratégique OS n° 1 : Un service plus rapide
        Contexte de l’objectif, écrit sur
        deux lignes.
        Point de mesure 1.1 Délai de réponse
        Cible à atteindre
        1.1.1 Répondre à 90 % des demandes dans les 10 jours
        Délai : d’ici fin 2027
        1.1.2 Mesurer la satisfaction
        Échéance : deux fois par an

        Objectif transversal (OT 1) – Qualité du service
        Point de mesure 1.1 Charte
        Cible à atteindre : Publier la charte
        Délai : avant l’évaluation à mi-mandat
        """.getBytes(StandardCharsets.UTF_8), null);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives()).extracting(Objective::number, Objective::title)
        .containsExactly(tuple("1", "Un service plus rapide"), tuple("1", "Qualité du service"));
    assertThat(read.objectives().get(0).context()).isEqualTo("Contexte de l’objectif, écrit sur deux lignes.");
    assertThat(read.objectives().get(0).measuringPoints()).singleElement().satisfies(point -> assertThat(point.targets())
        .extracting(Target::number, Target::text).containsExactly(
            tuple("1.1.1", "Répondre à 90 % des demandes dans les 10 jours"), tuple("1.1.2", "Mesurer la satisfaction")));
  }

  @Test
  void theLanguageThatIsToldGoesBeforeTheOneThatIsFound() {
    assertThat(DocumentReader.read(Hands.all().get("the tidy office").apply(Sample.dutch()), Language.FR).language()).isEqualTo("fr");
  }

  @Test
  void aDocumentOfTwoHundredPagesTakesSeconds() {
    List<String> lines = new ArrayList<>(Hand.of(Sample.dutch()).write(Sample.dutch()));
    List<String> body = Hand.of(Sample.dutch()).withoutSummary().write(Sample.dutch());
    while (lines.size() < 200 * 45) {
      lines.addAll(body);
    }
    byte[] file = Files.pdf(lines, "Instituut voor Wolkenkunde");
    long begun = System.nanoTime();
    ObjectivesDocument read = DocumentReader.read(file, null);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(read.objectives()).hasSizeGreaterThan(200);
  }

  @Test
  void thousandsOfLabelsOnOneLineTakeSeconds() {
    String text = "SD 1: Wolken\nMeetpunt 1.1: wolken\n" + "Te behalen target: een wolk. Termijn: jaarlijks; ".repeat(30_000);
    long begun = System.nanoTime();
    ObjectivesDocument read = DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), null);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).hasSizeGreaterThan(29_000);
  }

  // The real document, where it is there

  private static ObjectivesDocument real() throws IOException {
    String folder = System.getenv().getOrDefault("IRISFLOW_INPUT", "../shared/input");
    Path file = Path.of(folder, "mandate-objectives-a4plus-bghm-2024-2029.nl.txt");
    Assumptions.assumeTrue(java.nio.file.Files.exists(file), "the real document is not here");
    return DocumentReader.read(java.nio.file.Files.readAllBytes(file), null);
  }

  @Test
  void theRealDocumentGivesWhatPeopleCountedInIt() throws IOException {
    ObjectivesDocument read = real();
    List<MeasuringPoint> points = read.objectives().stream().flatMap(one -> one.measuringPoints().stream()).toList();
    List<Target> targets = points.stream().flatMap(one -> one.targets().stream()).toList();
    List<Term> terms = targets.stream().flatMap(one -> one.terms().stream()).toList();
    assertThat(read.objectives()).extracting(Objective::kind).filteredOn(ObjectiveKind.STRATEGIC::equals).hasSize(5);
    assertThat(read.objectives()).extracting(Objective::kind).filteredOn(ObjectiveKind.TRANSVERSAL::equals).hasSize(5);
    assertThat(points).hasSize(26);
    assertThat(points).filteredOn(point -> point.number() == null).hasSize(1);
    assertThat(targets).hasSize(38).allSatisfy(target -> assertThat(target.terms()).isNotEmpty());
    assertThat(terms).hasSize(41);
    assertThat(terms).filteredOn(Term::isForSeveral).hasSize(3);
    assertThat(terms).filteredOn(term -> term.type() == TermType.FIXED_DATE).extracting(Term::dates)
        .containsExactly(List.of("2025-11"), List.of("2027-10"));
    assertThat(terms).filteredOn(term -> term.type() == TermType.EXTERNAL_CALENDAR).extracting(Term::calendar).containsExactly(
        ExternalCalendar.AGREEMENTS, ExternalCalendar.CIRCULARS, ExternalCalendar.EU_INTERNATIONAL, ExternalCalendar.TRANSPOSITION,
        ExternalCalendar.INFRINGEMENT, ExternalCalendar.COURT, ExternalCalendar.RATIFICATION);
  }

  @Test
  void theRealDocumentTellsWhatDiffersAndWhatCannotBeRight() throws IOException {
    ObjectivesDocument read = real();
    assertThat(read.warnings()).extracting(ReadingWarning::code).containsExactly(ReadingWarning.Code.UNPLACED_LINE,
        ReadingWarning.Code.SUMMARY_TITLE_DIFFERS, ReadingWarning.Code.SUMMARY_TITLE_DIFFERS, ReadingWarning.Code.IMPLAUSIBLE_DATE);
    assertThat(read.warnings()).extracting(ReadingWarning::line).containsExactly(227, 244, 383, 431);
    assertThat(read.function()).contains("directeur");
    assertThat(read.grade()).isEqualTo("A4+");
    assertThat(read.periodStart()).isEqualTo(2024);
    assertThat(read.periodEnd()).isEqualTo(2029);
    assertThat(read.language()).isEqualTo("nl");
  }
}
