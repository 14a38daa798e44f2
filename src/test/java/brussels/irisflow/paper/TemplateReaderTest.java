package brussels.irisflow.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may stand in a template, and what is said of the rest. */
class TemplateReaderTest {

  private static final String WHOLE = "# Titel\n\n{{objectives}}\n";

  @Test
  void theMarkupIsReadLineByLine() {
    Template template = TemplateReader.read(PaperKind.OBJECTIVES_LETTER, """
        > Afzender
        # Titel van {{ mandate.function }}
        Een **vette {{date}}** regel
        en nog een.
        - een
        - twee
        1. eerst

        ## Deel
        {{objectives}}
        {{signature}}""");
    assertThat(template.lines()).extracting(line -> line.getClass().getSimpleName())
        .containsExactly("Sender", "Heading", "Paragraph", "Items", "Items", "Heading", "Block", "Signature");
    assertThat(template.gaps()).containsExactly("mandate.function", "date");
    assertThat(template.skeleton()).containsExactly("#", "- 2", "- 1", "##", "objectives", "signature");
    Template.Paragraph paragraph = (Template.Paragraph) template.lines().get(2);
    assertThat(paragraph.lines()).hasSize(2);
    assertThat(paragraph.lines().get(0)).extracting(Template.Piece::bold).containsExactly(false, true, true, false);
  }

  @Test
  void anUnknownNameIsRefusedWithASentenceThatNamesIt() {
    assertThat(refusals("# Titel\nGeachte {{mandate.nme}}\n{{objectives}}"))
        .containsExactly("Regel 2: {{mandate.nme}} bestaat niet in dit document. Kies een van de namen die naast de tekst staan.");
    assertThat(refusals("# Titel\n{{targets}}\n{{objectives}}")).hasSize(1).first().asString().contains("{{targets}}");
    assertThat(refusals("# Titel\n{{T(java.lang.Runtime).getRuntime()}}\n{{objectives}}")).hasSize(1).first().asString()
        .contains("Regel 2", "bestaat niet");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsLine() {
    assertThat(refusals("## Deel\n# Titel\n#### Diep\nzie {{objectives}} hier\n**open\n{{date\n#\n{{nope}}"))
        .extracting(sentence -> sentence.replaceAll("(Regel \\d|Het blok).*", "$1"))
        .contains("Regel 1", "Regel 3", "Regel 4", "Regel 5", "Regel 6", "Regel 7", "Regel 8", "Het blok");
  }

  @Test
  void aTemplateWithoutTitleOrWithTwoOrWithASkippedLevelIsRefused() {
    assertThat(refusals("{{objectives}}")).containsExactly("Het document heeft geen titel. Begin een regel met # en de titel.");
    assertThat(refusals(WHOLE + "# Nog een")).hasSize(1);
    assertThat(refusals("# Titel\n### Diep\n{{objectives}}")).hasSize(1);
    assertThat(refusals("")).hasSize(1);
    assertThat(refusals(WHOLE + "x".repeat(20_001))).hasSize(1);
    assertThat(TemplateReader.read(PaperKind.OBJECTIVES_LETTER, WHOLE + "## A\n### B\n## C\n### D").lines()).hasSize(6);
  }

  private static List<String> refusals(String text) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TemplateReader.read(PaperKind.OBJECTIVES_LETTER, text));
    assertThat(refusal).as(text).isNotNull();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    return refusal.fields().stream().map(field -> Printed.TEXTS.say(Language.NL, field.message())).toList();
  }
}
