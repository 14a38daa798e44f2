package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.objective.Files.Drawn;
import brussels.irisflow.objective.ReadingWarning.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that leave something out, say it twice or say it wrongly: what is sure is read, the rest is told with its line. */
class StrangeDocumentTest {

  private static final String HEAD = """
      Doelstellingen voor het mandaat A5 – Directeur – Fabriek voor Stilte
      Periode 2026-2031

      """;

  private static ObjectivesDocument read(String text) {
    return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), null);
  }

  private static List<String> told(ObjectivesDocument read) {
    return read.warnings().stream().map(one -> one.code() + " " + one.line()).toList();
  }

  private static List<Target> targets(ObjectivesDocument read) {
    return new ObjectiveTree(read.objectives()).targets();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void theSampleFilesOfTheRepositoryGiveTheirTrees(String language) throws IOException {
    Sample sample = language.equals("nl") ? Sample.dutch() : Sample.french();
    for (String name : SampleFiles.of(sample).keySet()) {
      Path file = SampleFiles.FOLDER.resolve(name);
      assertThat(DocumentReader.read(java.nio.file.Files.readAllBytes(file), null).objectives()).as(name).isEqualTo(sample.tree());
    }
  }

  @Test
  void aLineThatFitsNowhereIsToldWithItsNumber() {
    ObjectivesDocument read = read(HEAD + """
        Opgemaakt door de dienst Personeel

        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: aantal metingen
        Termijn: jaarlijks

        Nota: dit moet nog worden besproken.

        Meetpunt 1.2: rust
        Te behalen target: rust
        Termijn: doorlopend
        """);
    assertThat(told(read)).containsExactly("UNPLACED_LINE 4", "UNPLACED_LINE 11");
    assertThat(targets(read)).extracting(Target::text).containsExactly("aantal metingen", "rust");
    assertThat(targets(read)).allSatisfy(target -> assertThat(target.terms()).hasSize(1));
  }

  @Test
  void nothingOfADocumentIsLost() {
    for (Sample sample : List.of(Sample.dutch(), Sample.french())) {
      List<String> lines = Hand.of(sample).write(sample);
      lines.add(lines.size() / 2, "Ceci est une ligne égarée, deze regel is verdwaald.");
      ObjectivesDocument read = DocumentReader.read(Files.text(lines), null);
      String all = read.objectives() + " " + read.warnings();
      assertThat(all).contains("égarée");
    }
  }

  @Test
  void theBodysTitleWinsOverTheSummarys() {
    ObjectivesDocument read = read(HEAD + """
        Strategische doelstellingen
        SD 1: De stilte bewaken
        SD 2: De fabriek vernieuwen

        SD 1: De stilte in de stad bewaken
        Meetpunt 1.1: metingen
        Te behalen target: aantal metingen
        Termijn: jaarlijks
        SD 2: De fabriek  Vernieuwen.
        Meetpunt 2.1: gebouw
        Te behalen target: gebouw
        Termijn: 2028
        """);
    assertThat(read.objectives()).extracting(Objective::title).containsExactly("De stilte in de stad bewaken", "De fabriek Vernieuwen.");
    assertThat(told(read)).containsExactly("SUMMARY_TITLE_DIFFERS 8");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      plan 2027-3031
      het plan van november 3026
      31/02/2027
      op 30 februari 2027
      de periode 2031-2027
      """)
  void aDateThatCannotBeRightIsTold(String words) {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: verslag over %s
        Termijn: jaarlijks
        """.formatted(words));
    assertThat(told(read)).containsExactly("IMPLAUSIBLE_DATE 6");
  }

  @ParameterizedTest
  @CsvSource({"december 2019, true", "maart 2045, true", "maart 2028, false", "einde mandaat, false"})
  void aTermOutsideTheMandateIsTold(String term, boolean told) {
    ObjectivesDocument read = read(HEAD + "SD 1: De stilte\nMeetpunt 1.1: metingen\nTe behalen target: verslag\nTermijn: " + term + "\n");
    assertThat(told(read)).isEqualTo(told ? List.of("IMPLAUSIBLE_DATE 7") : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan 2026-2030", "3.000 woningen", "2000-2500 leden", "1000 tot 2000", "Strategie 2030",
      "besluit van 21/03/2018"})
  void figuresAndOtherYearsAreNotTakenForWrongDates(String words) {
    ObjectivesDocument read = read(HEAD + "SD 1: De stilte\nMeetpunt 1.1: metingen\nTe behalen target: verslag over " + words
        + "\nTermijn: jaarlijks\n");
    assertThat(told(read)).isEmpty();
  }

  @Test
  void whatIsMissingIsTold() {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Te behalen target: zonder meetpunt
        Termijn: jaarlijks
        Meetpunt 1.2: rust
        Te behalen target: zonder termijn
        SD 2: Alleen een titel
        SD 1: Nog een eerste
        Meetpunt 1.1: rust
        Te behalen target: met een vreemde termijn
        Termijn: zoals besproken met de voorzitter
        """);
    assertThat(read.warnings()).extracting(ReadingWarning::code).containsExactly(Code.HEADING_MISSING, Code.TERM_MISSING, Code.SUMMARY_ONLY,
        Code.NUMBER_TWICE, Code.TERM_UNCLEAR);
    assertThat(read.objectives().get(0).measuringPoints().get(0).number()).isNull();
    assertThat(targets(read).get(2).terms()).extracting(Term::type).containsExactly(TermType.EXTERNAL_CALENDAR);
  }

  @Test
  void oneTermForSeveralTargetsIsGivenToEachThatHasNone() {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target 1.1.1: eerste
        Termijn: jaarlijks
        Te behalen target 1.1.2: tweede
        Te behalen target 1.1.3: derde
        Termijn: november 2027 en oktober 2028
        """);
    assertThat(targets(read)).extracting(target -> target.terms().stream().map(Term::isForSeveral).toList())
        .containsExactly(List.of(false), List.of(true, true), List.of(false, false));
  }

  @Test
  void labelsWithoutTheWordStrategicAndNotesOfMarkdownAreUnderstood() {
    ObjectivesDocument read = read("""
        # Doelstellingen mandaathouder

        Mandaat: A4
        Functie: Directeur
        Dienst van herkomst: onbekend
        Periode van 1/1/2027 tot 31/12/2031

        ## Strategische doelstellingen

        ### Doelstelling 1: De archieven openen

        De archieven zijn nu gesloten. Doelstelling is dat ze open gaan.

        **Meetpunt 1**: digitalisering
        - Target 1: 10.000 documenten - Termijn: eind 2028
        - Target 2: 95 % leesbaar (termijn: doorlopend)

        ## Transversale doelstellingen

        ### Doelstelling 1: Duurzaamheid
        **Meetpunt 1**: energie
        Streefwaarde: -20%
        Termijn: tegen 2030 (tussentijdse meting in 2028)
        """);
    assertThat(read.grade()).isEqualTo("A4");
    assertThat(read.function()).isEqualTo("Directeur");
    assertThat(told(read)).containsExactly("UNPLACED_LINE 5");
    assertThat(read.objectives()).extracting(Objective::title).containsExactly("De archieven openen", "Duurzaamheid");
    assertThat(targets(read)).extracting(Target::text).containsExactly("10.000 documenten", "95 % leesbaar", "-20%");
    assertThat(targets(read)).extracting(target -> TermReaderTest.said(target.terms()))
        .containsExactly("ON 2028-12", "CONTINUOUS", "ON 2030");
  }

  @Test
  void numbersBeforeTheLabelsAndListsOfTermsAreUnderstood() {
    ObjectivesDocument read = read("""
        OBJECTIFS DU MANDAT
        DIRECTEUR GÉNÉRAL (A5)
        INSTITUT DES VENTS

        1. Objectif stratégique : Prévoir les vents
        Contexte
        Le vent souffle où il veut. Il faut donc le mesurer.
        Sous-objectifs :
        i. Mesurer ;
        ii. Comparer.

        1.1 Point de mesure : prévisions
        1.1.1 Cible : prévision à 5 jours
        Échéance :
        - phase 1 : mars 2027 ;
        - phase 2 : mars 2029.
        -> Cibles à atteindre :
        a) 12 stations
        b) 24 stations
        Délais : T4 2029
        """);
    assertThat(read.function()).isEqualTo("DIRECTEUR GÉNÉRAL");
    assertThat(read.institution()).isEqualTo("INSTITUT DES VENTS");
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives().get(0).subObjectives()).containsExactly("Mesurer ;", "Comparer.");
    assertThat(targets(read)).extracting(Target::number).containsExactly("1.1.1", null, null);
    assertThat(targets(read)).extracting(target -> TermReaderTest.said(target.terms()))
        .containsExactly("ON 2027-03 + ON 2029-03", "ON 2029-12", "ON 2029-12");
  }

  @Test
  void lettersBeforeTheLabelsAndNamesInBothLanguagesAreUnderstood() {
    ObjectivesDocument read = read("""
        Mandaatdoelstellingen / Objectifs de mandat
        Directeur / Directrice – Stil Brussel
        Periode / Période : 2026-2031
        Graad / Grade : A5
        Bevoegde overheid / Autorité compétente : Regering

        A. STRATEGISCHE DOELSTELLINGEN / OBJECTIFS STRATÉGIQUES

        I. De stilte meten

        1. Meetpunt / Point de mesure: toestellen
        a) Te behalen target: 5.000 toestellen geplaatst
           Termijn: tegen eind 2028
        b) Te behalen target: verslag; termijn: tegen 30/09/2027.

        II. De stilte bewaren

        1. Meetpunt: zones
        Targets:
        • tien zones (Termijn: jaarlijks)
        • onderzoek bij de buren – Termijn: eerste kwartaal 2027

        B. TRANSVERSALE DOELSTELLINGEN
        TD1 Gelijke kansen
        Meetpunt TD1.1: opleiding
        Target TD1.1.a: 80 % is opgeleid
        Termijn: 2e semester 2026
        """);
    assertThat(told(read)).isEmpty();
    assertThat(read.periodStart()).isEqualTo(2026);
    assertThat(read.grade()).isEqualTo("A5");
    assertThat(read.authority()).isEqualTo("Regering");
    assertThat(read.objectives()).extracting(Objective::number).containsExactly("I", "II", "1");
    assertThat(targets(read)).extracting(Target::number).containsExactly("a", "b", null, null, "TD1.1.a");
    assertThat(targets(read)).extracting(Target::text).containsExactly("5.000 toestellen geplaatst", "verslag", "tien zones",
        "onderzoek bij de buren", "80 % is opgeleid");
    assertThat(targets(read)).extracting(target -> TermReaderTest.said(target.terms()))
        .containsExactly("ON 2028-12", "ON 2027-09-30", "EVERY 1.0", "ON 2027-03", "ON 2026-12");
  }

  private static final List<List<String>> TABLE = List.of(List.of("Meetpunt", "Te behalen target", "Termijn"),
      List.of("1.1 Toestellen", "5.000 toestellen geplaatst en\naangesloten", "eind 2028"),
      List.of("1.2 Verslagen", "• een verslag\n• een samenvatting voor het\npubliek", "jaarlijks"),
      List.of("", "een website", "30 juni 2027"));

  private static void assertTableIsRead(ObjectivesDocument read) {
    assertThat(told(read)).isEmpty();
    assertThat(read.objectives().get(0).measuringPoints()).extracting(MeasuringPoint::number).containsExactly("1.1", "1.2");
    assertThat(targets(read)).extracting(Target::text).containsExactly("5.000 toestellen geplaatst en aangesloten", "een verslag",
        "een samenvatting voor het publiek", "een website");
    assertThat(targets(read)).extracting(target -> TermReaderTest.said(target.terms()))
        .containsExactly("ON 2028-12", "EVERY 1.0", "EVERY 1.0", "ON 2027-06-30");
    assertThat(targets(read).get(1).terms()).allMatch(Term::isForSeveral);
  }

  @Test
  void theColumnsOfATableInAPdfAreReadCellByCell() {
    assertTableIsRead(DocumentReader.read(Files.tablePdf(List.of("Doelstellingen voor het mandaat A5", "Periode 2026-2031",
        "Strategische doelstelling 1: De stilte meten"), TABLE), null));
  }

  @Test
  void headingsOfTheWordProcessorAreObjectivesWhereNothingElseSaysSo() {
    ObjectivesDocument read = DocumentReader.read(Files.odt(List.of("Objectifs pour le mandat A5 – Directeur – Silence de Bruxelles",
        "# Objectifs stratégiques", "## Mesurer le silence", "Le silence est mal connu.", "Point de mesure : stations",
        "Cible : dix stations", "Échéance : fin 2028", "## Garder le silence", "Point de mesure : zones", "Cible : trois zones",
        "Échéance : en continu", "# Objectifs transversaux", "## Égalité des chances", "Point de mesure : formation", "Cible : tous formés",
        "Échéance : 2e semestre 2027")), null);
    assertThat(told(read)).isEmpty();
    assertThat(read.objectives()).extracting(Objective::title).containsExactly("Mesurer le silence", "Garder le silence",
        "Égalité des chances");
    assertThat(read.objectives()).extracting(Objective::kind).containsExactly(ObjectiveKind.STRATEGIC, ObjectiveKind.STRATEGIC,
        ObjectiveKind.TRANSVERSAL);
    assertThat(targets(read)).extracting(Target::text).containsExactly("dix stations", "trois zones", "tous formés");
  }

  @Test
  void linesOfOneParagraphOfAPdfStayApart() {
    ObjectivesDocument read = DocumentReader.read(Files.tablePdf(List.of("SD 1: De stilte meten", "Meetpunt 1.1: toestellen",
        "Te behalen target: toestellen", "Termijn: doorlopend"), List.of()), null);
    assertThat(targets(read)).extracting(Target::text).containsExactly("toestellen");
  }

  @Test
  void severalTargetsOfACellMeetTheTermsBesideThem() {
    List<List<String>> table = List.of(List.of("Nr.", "Meetpunt", "Target", "Termijn"),
        List.of("1.1", "Toestellen", "a) 500 toestellen\nb) 900 toestellen", "2027\n2029"));
    ObjectivesDocument read = DocumentReader.read(Files.tablePdf(List.of("SD 1: De stilte meten"), table), null);
    assertThat(targets(read)).extracting(target -> target.text() + " " + TermReaderTest.said(target.terms()))
        .containsExactly("500 toestellen ON 2027", "900 toestellen ON 2029");
  }

  @Test
  void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(Files.docx(List.of("SD 1: Stilte"))));
        ZipOutputStream to = new ZipOutputStream(bomb)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        from.transferTo(to);
      }
      to.putNextEntry(new ZipEntry("word/more.xml"));
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i <= DocumentText.LARGEST / spaces.length; i++) {
        to.write(spaces);
      }
    }
    assertThatThrownBy(() -> DocumentReader.read(bomb.toByteArray(), null)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE));
  }

  @Test
  void theSecondLineOfATitleNamesTheInstitution() {
    ObjectivesDocument read = DocumentReader.read(Files.docx(List.of("Doelstellingen voor het mandaat A5", "Directeur – Instituut voor Stilte",
        "Functie: Directeur", "Periode: 2025-2030", "SD 1: De stilte bewaken", "Meetpunt 1.1: metingen", "Te behalen target: tien metingen",
        "Termijn: jaarlijks")), null);
    assertThat(read.institution()).isEqualTo("Instituut voor Stilte");
    assertThat(read.warnings()).isEmpty();
    assertThat(read("""
        doelstellingen voor het mandaat a5 - directeur van het Instituut voor Stilte
        functie: directeur
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: tien metingen
        Termijn: jaarlijks
        """)).satisfies(small -> assertThat(small.institution()).isEqualTo("Instituut voor Stilte"))
        .satisfies(small -> assertThat(small.grade()).isEqualTo("A5"));
  }

  @Test
  void wordsOfTheTitleThatNoFactRepeatsAreTold() {
    ObjectivesDocument read = read("""
        Doelstellingen voor het mandaat – Directeur – ontwerp van mei – Instituut voor Stilte
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: tien metingen
        Termijn: jaarlijks
        """);
    assertThat(read.warnings()).extracting(ReadingWarning::code, ReadingWarning::line, one -> one.message().arguments().get(0))
        .containsExactly(tuple(Code.UNPLACED_LINE, 1, "ontwerp van mei"));
  }

  @Test
  void targetsUnderOneLabelNeedNoBulletsAndMayEachHaveATerm() {
    ObjectivesDocument read = read(HEAD + """
        1 SD 1. De stilte bewaken
        Nagestreefde doelstellingen:
        - De stilte meten
        Meetpunt 1.1: metingen
        Te behalen targets:

        een kaart van de stilte;

        een klok zonder tik.

        Termijn: 2027
        Meetpunt 1.2: klachten
        Te behalen targets:
        a) alle klachten gelezen
        Termijn: 2026
        b) alle klachten beantwoord
        Termijn: doorlopend
        """);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives()).singleElement().satisfies(one -> assertThat(one.title()).isEqualTo("De stilte bewaken"))
        .satisfies(one -> assertThat(one.subObjectives()).containsExactly("De stilte meten"));
    assertThat(read.objectives().get(0).measuringPoints()).flatExtracting(MeasuringPoint::targets)
        .extracting(Target::text, target -> target.terms().get(0).text()).containsExactly(tuple("een kaart van de stilte;", "2027"),
            tuple("een klok zonder tik.", "2027"), tuple("alle klachten gelezen", "2026"), tuple("alle klachten beantwoord", "doorlopend"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"""
      | Meetpunt     | Te behalen target   | Termijn   |
      |--------------|---------------------|-----------|
      | 1.1 Metingen | 1.1.1 tien metingen | jaarlijks |
      |              | 1.1.2 een kaart     | 2027      |
      """, """
      Meetpunt\tTe behalen target\tTermijn
      1.1 Metingen\t1.1.1 tien metingen\tjaarlijks
      \t1.1.2 een kaart\t2027
      """, """
      Meetpunt         Te behalen target      Termijn

      1.1 Metingen     1.1.1 tien             jaarlijks
                       metingen               2027
                       1.1.2 een kaart
      """})
  void tablesOfTextFilesAreReadCellByCell(String table) {
    ObjectivesDocument read = read(HEAD + "SD 1: De stilte bewaken\n" + table + "\nSD 2: De stilte delen\nMeetpunt 2.1: lessen\n"
        + "Te behalen target: tien lessen\nTermijn: 2027\n");
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives().get(0).measuringPoints()).singleElement().satisfies(point -> assertThat(point.title()).isEqualTo("Metingen"))
        .satisfies(point -> assertThat(point.targets()).extracting(Target::number, Target::text, target -> target.terms().get(0).text())
            .containsExactly(tuple("1.1.1", "tien metingen", "jaarlijks"), tuple("1.1.2", "een kaart", "2027")));
    assertThat(read.objectives()).hasSize(2);
  }

  @Test
  void labelsOfTheHeadMayStandInOneColumnAndWhatTheyIntroduceInTheNext() {
    ObjectivesDocument read = read("""
        Doelstellingen voor het mandaat A5
        Functie
        Periode
        Bevoegde overheid voor het
        bepalen van de doelstellingen

        Directeur
        van 1 april 2025 tot 31 maart 2030
        Regering, op voordracht
        van de minister

        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        > Te behalen target 1.1.1.- tien metingen
        Termijn.- jaarlijks
        1. Geteld in mei.
        """);
    assertThat(List.of(read.function(), read.periodStart(), read.periodEnd(), read.authority()))
        .isEqualTo(List.of("Directeur", 2025, 2030, "Regering, op voordracht van de minister"));
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).singleElement()
        .satisfies(target -> assertThat(target.text()).isEqualTo("tien metingen"))
        .satisfies(target -> assertThat(target.terms()).extracting(Term::text).containsExactly("jaarlijks"));
    assertThat(read.warnings()).extracting(ReadingWarning::code, ReadingWarning::line).containsExactly(tuple(Code.UNPLACED_LINE, 16));
  }

  @Test
  void labelsInANarrowColumnAreReadBesideTheirText() {
    ObjectivesDocument read = read("""
        Doelstellingen voor het mandaat A5 – Directeur – Instituut voor Stilte

        Functie                 Directeur
        Periode                 2025-2030
        Bevoegde overheid       Regering, op voordracht van de
        voor het bepalen        minister bevoegd
        van de doelstellingen   voor Stilte

        Strategische            De stilte
        doelstelling 1          bewaken

        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: tien metingen
        Termijn: jaarlijks
        """);
    assertThat(read.authority()).isEqualTo("Regering, op voordracht van de minister bevoegd voor Stilte");
    assertThat(read.objectives()).extracting(Objective::title).containsExactly("De stilte bewaken");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void theHeadOfATableMayStandUnderTheTitleOfItsObjective() {
    ObjectivesDocument read = DocumentReader.read(Files.docx(Arrays.asList("Doelstellingen voor het mandaat – Directeur – Instituut voor Stilte",
        null), List.of(List.of(List.of("SD 1: De stilte bewaken", "", ""), List.of("Meetpunt", "Streefwaarde", "Termijn"),
        List.of("1.1 Metingen", "tien metingen", "jaarlijks"), List.of("SD 2: De stilte delen", "", ""),
        List.of("2.1 Lessen", "tien lessen", "2027")))), null);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives()).extracting(Objective::title).containsExactly("De stilte bewaken", "De stilte delen");
    assertThat(read.objectives()).flatExtracting(Objective::measuringPoints).flatExtracting(MeasuringPoint::targets)
        .extracting(Target::text, target -> target.terms().get(0).text()).containsExactly(tuple("tien metingen", "jaarlijks"),
            tuple("tien lessen", "2027"));
  }

  @Test
  void subObjectivesInOneSentenceAreTakenApart() {
    assertThat(read(HEAD + """
        SD 1: De stilte bewaken
        Doelstellingen: - de stilte meten; - de stilte delen.
        Meetpunt 1.1: metingen
        Te behalen target: tien metingen
        Termijn: jaarlijks
        """).objectives().get(0).subObjectives()).containsExactly("de stilte meten;", "de stilte delen.");
  }

  @Test
  void aListInATargetStaysInItUnderTheSameBullet() {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        • Te behalen target 1.1.1: voor elke wijk:
        • een klok
        • een kaart
        Termijn: jaarlijks
        • Te behalen target 1.1.2: een verslag
        Termijn: 2027
        """);
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).extracting(Target::text)
        .containsExactly("voor elke wijk:\n- een klok\n- een kaart", "een verslag");
  }

  @Test
  void anAddressThatASentenceNamesStaysInItHoweverItBreaks() {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Meetpunt 1.1: metingen
        Te behalen target: tien metingen, zie

        https://stilte.example/metingen/wijk-

        noord/lijst.html voor de plaatsen

        Termijn: jaarlijks
        """);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).extracting(Target::text)
        .containsExactly("tien metingen, zie https://stilte.example/metingen/wijk-noord/lijst.html voor de plaatsen");
  }

  /** Lines of 9 points under a heading of 14. */
  private static List<Drawn> drawn(List<String> heading, List<String> lines) {
    List<Drawn> drawn = new ArrayList<>();
    heading.forEach(line -> drawn.add(new Drawn(line, 50, 780 - 17 * drawn.size(), 14)));
    lines.forEach(line -> drawn.add(new Drawn(line, 50, 770 - 20 * drawn.size(), 9)));
    return drawn;
  }

  @Test
  void aHeadingThatAPageBrokeIntoLinesIsOneLine() {
    ObjectivesDocument read = DocumentReader.read(Files.drawnPdf(drawn(List.of("Doelstellingen voor het mandaat A5 – Directeur",
        "– Instituut voor", "Stilte"), List.of("Functie: Directeur", "SD 1: De stilte bewaken",
        "Meetpunt 1.1: metingen in alle wijken van de stad, bij dag en bij nacht", "Te behalen target: tien metingen", "Termijn: jaarlijks"))),
        null);
    assertThat(read.institution()).isEqualTo("Instituut voor Stilte");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aBulletDrawnAfterItsWordsAndTheNumberOfANoteDoNotStickToThem() {
    List<Drawn> page = drawn(List.of(), List.of("SD 1: De stilte bewaken", "Doelstellingen", "De stilte meten", "De stilte delen",
        "Meetpunt 1.1: metingen", "Te behalen target: een kaart van 9 m", "Termijn: jaarlijks"));
    page.add(3, new Drawn("•", 40, page.get(2).y(), 9));
    page.add(5, new Drawn("•", 40, page.get(4).y(), 9));
    page.add(7, new Drawn("1", 50 + 97, page.get(6).y() + 3, 5));
    page.add(9, new Drawn("2", 50 + 143, page.get(8).y() + 3, 5));
    ObjectivesDocument read = DocumentReader.read(Files.drawnPdf(page), null);
    assertThat(read.objectives().get(0).subObjectives()).containsExactly("De stilte meten", "De stilte delen");
    assertThat(read.objectives().get(0).measuringPoints()).extracting(MeasuringPoint::title).containsExactly("metingen");
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).extracting(Target::text).containsExactly("een kaart van 9 m2");
  }

  @Test
  void bulletsOfTheContextAreNoSubObjectives() {
    ObjectivesDocument read = read(HEAD + """
        SD 1: De stilte bewaken
        Stilte bestaat in drie soorten:
        - diepe stilte
        - gewone stilte
        Doelstellingen:
        - De stilte meten
        Meetpunt 1.1: metingen
        Te behalen target: aantal metingen
        Termijn: jaarlijks
        """);
    assertThat(read.objectives().get(0).subObjectives()).containsExactly("De stilte meten");
    assertThat(read.objectives().get(0).context()).isEqualTo("Stilte bestaat in drie soorten:\n- diepe stilte\n- gewone stilte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n \n", "Notulen van de vergadering", "Strategische doelstelling 1: een plan zonder meetpunten",
      "Meetpunt 1.1: iets", "Termijn: doorlopend", "Doelstellingen\n- meten\n- weten"})
  void whatIsNoObjectivesDocumentIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT));
  }
}
