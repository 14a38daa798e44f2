package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.web.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationSheetTest {

  private static final Texts TEXTS = Catalogue.texts();
  private static final Moment NOW = new Moment("corr-lb", Instant.parse("2026-11-21T09:00:00Z"));
  private static final ArticleSet ALL = new ArticleSet(List.of(Article.ALL));
  private static final List<String> HEADS = List.of("Artikel van de richtlijn", "Tekst van de richtlijn", "Akte van het Gewest",
      "Artikel van de akte", "Tekst van de akte", "Overeenstemming", "Reden", "Aanvullende akte", "Gepland op");

  private final CorrelationTable table = CorrelationTable.of("TRP-2026-0001");

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatGoesOutInALanguageComesBackUnchanged(Language language) throws IOException {
    table.add(ALL, new CorrelationEntry("7(2)", "=SOM(A1)", "Ordonnantie", "3", "Tekst\nop twee regels", Alignment.FULLY, null, null, null),
        NOW);
    table.add(ALL, new CorrelationEntry("8, annex I", null, null, null, null, Alignment.PARTIALLY, "Later", "Besluit",
        LocalDate.of(2027, 6, 30)), NOW);
    table.add(ALL, new CorrelationEntry("9", null, null, null, null, null, null, null, null), NOW);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CorrelationSheet.write(table.entries(), 3, language, TEXTS, out);
    List<CorrelationEntry> before = table.entries();
    assertThat(take(out.toByteArray())).isFalse();
    assertThat(table.entries()).isEqualTo(before);
  }

  @Test
  void aTableThatWasFilledInReplacesTheOldOne() throws IOException {
    table.add(ALL, new CorrelationEntry("1", null, null, null, null, null, null, null, null), NOW);
    assertThat(take(sheet(HEADS,
        new Object[] {"art. 7, lid 2", null, "Ordonnantie", "3", null, "volledig omgezet"},
        new Object[] {"8", null, null, null, null, "PARTIALLY", "Later", "Besluit", "30/06/2027"},
        new Object[] {null, "  "},
        new Object[] {10, null, null, null, null, "Niet van toepassing", "Geen zeehaven"}))).isTrue();
    assertThat(table.entries()).extracting(CorrelationEntry::euArticle).containsExactly("7(2)", "8", "10");
    assertThat(table.entries()).extracting(CorrelationEntry::alignment)
        .containsExactly(Alignment.FULLY, Alignment.PARTIALLY, Alignment.NOT_RELEVANT);
    assertThat(table.entries().get(1).plannedOn()).isEqualTo(LocalDate.of(2027, 6, 30));
  }

  @Test
  void everyFaultIsNamedByItsCellAndNothingIsTaken() throws IOException {
    table.add(ALL, new CorrelationEntry("1", null, null, null, null, null, null, null, null), NOW);
    byte[] file = sheet(HEADS,
        new Object[] {"geen artikel", null, "Ordonnantie", "3", null, "helemaal"},
        new Object[] {"8", null, null, null, null, "Volledig omgezet", null, null, "31/02/2027"},
        new Object[] {null, "Tekst", null, null, null, "Gedeeltelijk omgezet"});
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> take(file));
    assertThat(refusal.fields()).extracting(Refusal.Field::field)
        .containsExactlyInAnyOrder("A2", "F2", "I3", "C3", "A4", "G4");
    assertThat(refusal.fields()).filteredOn(field -> field.field().equals("F2")).singleElement().satisfies(field ->
        assertThat(TEXTS.say(Language.NL, field.message()))
            .startsWith("“helemaal” is geen van deze mogelijkheden: Volledig omgezet, "));
    assertThat(table.entries()).hasSize(1);
  }

  @Test
  void aTableWithOtherColumnsIsRefusedByItsHeads() throws IOException {
    byte[] swapped = sheet(List.of("Tekst van de richtlijn", "Artikel van de richtlijn", "Akte van het Gewest", "Artikel van de akte",
        "Tekst van de akte", "Overeenstemming", "Reden", "Aanvullende akte", "gepland  op"), new Object[] {"x"});
    assertThat(catchThrowableOfType(Refusal.class, () -> take(swapped)).fields()).extracting(Refusal.Field::field)
        .containsExactly("A1", "B1");
    byte[] empty = sheet(List.of("x"));
    assertThat(catchThrowableOfType(Refusal.class, () -> take(empty)).fields()).hasSize(9);
  }

  private boolean take(byte[] file) {
    CorrelationSheet.Filled filled = CorrelationSheet.read(new ByteArrayInputStream(file), TEXTS);
    return table.replace(ALL, filled.entries(), filled.names(), filled.faults(), NOW);
  }

  private static byte[] sheet(List<String> heads, Object[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      writer.sheet("Tabel").head(heads);
      for (Object[] row : rows) {
        writer.row(row);
      }
      writer.to(out);
    }
    return out.toByteArray();
  }
}
