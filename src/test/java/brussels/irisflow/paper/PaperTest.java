package brussels.irisflow.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Official documents as their receivers get them: read aloud by veraPDF's rules, and read as text. */
class PaperTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
  private static final String TITLE_AND_BLOCK = "# Titel\n\n{{objectives}}\n";

  static Stream<Arguments> everyKindInBothLanguages() {
    return Stream.of(PaperKind.values()).flatMap(kind -> Stream.of(Language.NL, Language.FR).flatMap(language ->
        Stream.of(true, false).map(authentic -> Arguments.of(kind, language, authentic))));
  }

  @ParameterizedTest
  @MethodSource("everyKindInBothLanguages")
  void everyDocumentIsAccessible(PaperKind kind, Language language, boolean authentic) {
    Printed printed = Printed.of(kind, language, authentic, Sample.of(kind, Language.NL, TODAY));
    assertThat(printed.faults()).isEmpty();
    assertThat(printed.language()).isEqualTo(language.code());
    assertThat(printed.title()).contains("MAN-0000-0000").doesNotContain("#", "{{");
    assertThat(printed.headings()).startsWith("H1", "H2").containsOnlyOnce("H1");
    assertThat(printed.bookmarks()).hasSameSizeAs(printed.headings());
    assertThat(printed.text()).doesNotContain("{{", "**", "paper.");
  }

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void theFrenchTextIsBuiltLikeTheDutchOne(PaperKind kind) {
    assertThat(TemplateReader.read(kind, TemplateShelf.shipped(kind, Language.FR)).skeleton())
        .isEqualTo(TemplateReader.read(kind, TemplateShelf.shipped(kind, Language.NL)).skeleton());
    PaperData data = Sample.of(kind, Language.NL, TODAY);
    assertThat(Printed.of(kind, Language.FR, false, data).headings()).isEqualTo(Printed.of(kind, Language.NL, true, data).headings());
  }

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void theShippedTextsUseEveryBlockThatTheirKindHas(PaperKind kind) {
    for (Language language : List.of(Language.NL, Language.FR)) {
      assertThat(TemplateReader.read(kind, TemplateShelf.shipped(kind, language)).blocks()).as(language.code())
          .containsExactlyInAnyOrderElementsOf(kind.blocks());
    }
  }

  @Test
  void theTranslationSaysWhichTextCounts() {
    PaperData data = Sample.of(PaperKind.NOTIFICATION, Language.NL, TODAY);
    assertThat(Printed.of(PaperKind.NOTIFICATION, Language.NL, true, data).text())
        .contains("Authentieke tekst").doesNotContain("Vertaling");
    assertThat(Printed.of(PaperKind.NOTIFICATION, Language.FR, false, data).text())
        .contains("Traduction du texte authentique néerlandais").doesNotContain("Texte authentique");
    assertThat(Printed.of(PaperKind.NOTIFICATION, Language.NL, false, data).text()).contains("Vertaling van de authentieke Franse tekst");
  }

  @Test
  void whatPeopleWroteIsMarkedWithItsLanguageInATranslation() {
    PaperData data = letter(new PaperPart.Heading(1, new Labelled(Message.of("paper.objective.STRATEGIC"), "Een goede dienst")));
    Printed translation = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.FR, false, data);
    assertThat(translation.languages()).startsWith("fr").contains("nl");
    assertThat(translation.text()).contains("Objectif stratégique : Een goede dienst", "Ce que des personnes ont écrit");
    Printed authentic = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, data);
    assertThat(authentic.languages()).containsOnly("nl");
    assertThat(authentic.text()).contains("Strategische doelstelling: Een goede dienst").doesNotContain("Wat personen zelf");
  }

  @Test
  void aTableOverManyPagesRepeatsItsHeadAndLosesNoRow() {
    Printed printed = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, letter(table(400)));
    assertThat(printed.faults()).isEmpty();
    assertThat(printed.pages()).isGreaterThan(8);
    assertThat(printed.text()).contains("Target 1 ", "Target 200 ", "Target 400 ");
    assertThat(printed.text().split("Kolomkop", -1).length - 1).isGreaterThanOrEqualTo(printed.pages() - 2);
    assertThat(printed.tags()).filteredOn("Table"::equals).hasSize(1);
    assertThat(printed.text()).contains("Bladzijde 1 van " + printed.pages());
  }

  @Test
  void whoSignsStandsOnThePageOfTheSignature() {
    for (int lines = 24; lines < 40; lines++) {
      PaperData data = letter(IntStream.range(0, lines).mapToObj(line -> new PaperPart.Paragraph("Regel")).toArray(PaperPart[]::new));
      Printed printed = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, data, TITLE_AND_BLOCK
          + "\nMet de meeste hoogachting,\n\n{{signature}}\n\n**De mandatencel**\n");
      assertThat(printed.pageOf("hoogachting")).as(lines + " lines").isPositive().isEqualTo(printed.pageOf("Handtekening"))
          .isEqualTo(printed.pageOf("De mandatencel"));
    }
  }

  @Test
  void anyCharacterThatPeopleTypeCanBePrinted() {
    String strange = "é è ç œ ß ĳ Ł ő € ½ ² – — … “ ” ’ « » • → ≥ ≠ α Ж \u00A0x \u00ADy \u200Bz \uFEFF "
        + "\uD83D\uDE00 漢字 ✓ ☐ \u0007 e\u0301 \u202E<b>&amp;</b> {{mandate.function}} **x** \t\r\nregel";
    Printed printed = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, letter(new PaperPart.Paragraph(strange),
        new PaperPart.Items(Arrays.asList(strange, null, " ")), new PaperPart.Heading(1, strange)));
    assertThat(printed.faults()).isEmpty();
    assertThat(printed.text()).contains("é è ç œ ß", "Ł ő € ½", "→ ≥ ≠ α Ж", "<b>&amp;</b> {{mandate.function}} **x** regel", "é <b>");
  }

  @Test
  void anEmptyBlockSaysSoAndAMissingWordIsADash() {
    PaperData data = new PaperData("MAN-2026-0001", TODAY, List.of(), Language.NL, Map.of(), Map.of());
    Printed printed = Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, data);
    assertThat(printed.faults()).isEmpty();
    assertThat(printed.text()).contains("Functie: —", "Hierover zijn er geen gegevens.");
  }

  @Test
  void headingsOfABlockNeverSkipALevel() {
    PaperData data = letter(new PaperPart.Heading(3, "Te diep"), new PaperPart.Heading(1, "Boven"), new PaperPart.Heading(3, "Onder"));
    assertThat(Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, data, TITLE_AND_BLOCK).headings())
        .containsExactly("H1", "H2", "H2", "H3");
  }

  @Test
  void aFeatureIsHeldToTheNamesOfTheKind() {
    PaperData data = new PaperData("MAN-2026-0001", TODAY, List.of(), Language.NL, Map.of("evaluation.mention", "x"), Map.of());
    assertThatThrownBy(() -> Printed.of(PaperKind.OBJECTIVES_LETTER, Language.NL, true, data)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Printed.of(PaperKind.OBJECTIVES_LETTER, Language.EN, true, letter(), TITLE_AND_BLOCK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void veraPdfFindsFaultsWhereThereAreSome() throws IOException {
    try (PDDocument blank = new PDDocument()) {
      blank.addPage(new PDPage());
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      blank.save(pdf);
      assertThat(new Printed(pdf.toByteArray()).faults()).isNotEmpty();
    }
  }

  private static PaperData letter(PaperPart... parts) {
    return new PaperData("MAN-2026-0001", TODAY, List.of(Trilingual.same("Mandaathouder")), Language.NL, Map.of(),
        Map.of("objectives", List.of(parts)));
  }

  private static PaperPart table(int rows) {
    return new PaperPart.Table("Tabel", List.of("Kolomkop", "Target", "Termijn"), List.of(15, 55, 30), IntStream.rangeClosed(1, rows)
        .mapToObj(row -> List.of("1." + row, "Target " + row + " moet gehaald zijn; deze tekst loopt over meer dan één regel.", "2027"))
        .toList());
  }
}
