package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import brussels.irisflow.language.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What word processors write by themselves before headings and items counts as if it were typed; what nobody sees does not. */
class AutomaticNumbersTest {

  private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  // DOCX

  private static String paragraph(String style, String runs) {
    return "<w:p><w:pPr>" + (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + "</w:pPr>" + runs + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String level(int depth, String format, String text, String style) {
    return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:pStyle w:val=\"" + style
        + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  }

  private static String style(String id, String name, String under, String list) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + under + "<w:pPr><w:numPr>" + list
        + "</w:numPr></w:pPr></w:style>";
  }

  /** A document whose styles carry the labels: headings of two levels, and the items of a list. */
  private static byte[] word(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        + "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/>"
        + "</Relationships>");
    parts.put("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + RELATION + "styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"" + RELATION + "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"c\" Type=\"" + RELATION
        + "footnotes\" Target=\"footnotes.xml\"/></Relationships>");
    parts.put("word/styles.xml", "<w:styles " + WORD + ">" + style("Kop1", "heading 1", "", "<w:numId w:val=\"1\"/>")
        + style("Kop2", "heading 2", "<w:basedOn w:val=\"Kop1\"/>", "<w:ilvl w:val=\"1\"/>")
        + style("Doel", "Target", "", "<w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/>") + "</w:styles>");
    parts.put("word/numbering.xml", "<w:numbering " + WORD + "><w:abstractNum w:abstractNumId=\"5\">"
        + level(0, "upperRoman", "SD nr. %1:", "Kop1") + level(1, "decimal", "Meetpunt %1.%2 –", "Kop2")
        + level(2, "lowerLetter", "Te behalen target %3)", "Doel")
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>");
    parts.put("word/footnotes.xml", "<w:footnotes " + WORD + "><w:footnote w:id=\"4\">" + paragraph("", run("Geteld in mei."))
        + "</w:footnote></w:footnotes>");
    parts.put("word/document.xml", "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    return Files.packed(parts);
  }

  @Test
  void labelsThatOnlyTheStylesOfWordCarryAreRead() {
    ObjectivesDocument read = DocumentReader.read(word(paragraph("Kop1", run("Wolken tellen")) + paragraph("Kop2", run("De telling"))
        + paragraph("Doel", run("elke wolk geteld")) + paragraph("", run("Termijn: jaarlijks"))
        + paragraph("Doel", run("elke wolk benoemd")) + paragraph("", run("Termijn: 2027"))
        + paragraph("Kop1", run("Regen melden")) + paragraph("Kop2", run("De melding")) + paragraph("Doel", run("alles gemeld"))
        + paragraph("", run("Termijn: doorlopend"))), null);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.objectives()).extracting(Objective::number, Objective::title)
        .containsExactly(tuple("I", "Wolken tellen"), tuple("II", "Regen melden"));
    assertThat(read.objectives()).flatExtracting(Objective::measuringPoints).extracting(MeasuringPoint::number, MeasuringPoint::title)
        .containsExactly(tuple("I.1", "De telling"), tuple("II.1", "De melding"));
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).extracting(Target::number, Target::text)
        .containsExactly(tuple("a", "elke wolk geteld"), tuple("b", "elke wolk benoemd"));
  }

  @Test
  void whatWasDeletedIsNotReadAndANoteIsToldBesideTheTree() {
    String target = run("tien ") + "<w:del w:id=\"1\"><w:r><w:delText>oude </w:delText></w:r></w:del><w:ins w:id=\"2\">" + run("nieuwe ")
        + "</w:ins>" + run("wolken") + "<w:r><w:footnoteReference w:id=\"4\"/></w:r><w:r><w:br/></w:r>" + run("Termijn: 2027");
    ObjectivesDocument read = DocumentReader.read(word(paragraph("Kop1", run("Wolken tellen")) + paragraph("Kop2", run("De telling"))
        + paragraph("Doel", target)), null);
    assertThat(read.objectives().get(0).measuringPoints().get(0).targets()).extracting(Target::text).containsExactly("tien nieuwe wolken");
    assertThat(read.warnings()).extracting(ReadingWarning::code, one -> one.message().arguments().get(0))
        .containsExactly(tuple(ReadingWarning.Code.UNPLACED_LINE, "Geteld in mei."));
  }

  // ODT

  private static String heading(int level, String text) {
    return "<text:h text:outline-level=\"" + level + "\">" + text + "</text:h>";
  }

  private static String item(String attributes, String text) {
    return "<text:list text:style-name=\"L\"" + attributes + "><text:list-item>" + text + "</text:list-item></text:list>";
  }

  private static byte[] openDocument(String body, String manifest) {
    Map<String, String> parts = new LinkedHashMap<>();
    String spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    String number = " style:num-format=\"1\" text:display-levels=";
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("styles.xml", "<office:document-styles " + spaces + "><office:styles><text:outline-style><text:outline-level-style "
        + "text:level=\"1\" style:num-prefix=\"OS n° \" style:num-suffix=\" : \"" + number + "\"1\"/><text:outline-level-style text:level=\"2\" "
        + "style:num-prefix=\"Point de mesure \" style:num-suffix=\" : \"" + number + "\"2\"/></text:outline-style></office:styles>"
        + "</office:document-styles>");
    parts.put("content.xml", "<office:document-content " + spaces + "><office:automatic-styles><text:list-style style:name=\"L\">"
        + "<text:list-level-style-number text:level=\"1\" style:num-prefix=\"Cible à atteindre \" style:num-suffix=\" : \"" + number
        + "\"1\"/></text:list-style></office:automatic-styles><office:body><office:text>" + body
        + "</office:text></office:body></office:document-content>");
    parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        + manifest + "</manifest:manifest>");
    return Files.packed(parts);
  }

  @Test
  void labelsThatOnlyTheNumberingOfAnOpenDocumentCarriesAreRead() {
    ObjectivesDocument read = DocumentReader.read(openDocument(heading(1, "Compter les nuages") + heading(2, "Le comptage")
        + item("", "<text:p>chaque nuage compté<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Vu en mai."
            + "</text:p></text:note-body></text:note><text:line-break/>Délai : annuel</text:p>")
        + item(" text:continue-numbering=\"true\"", "<text:p>chaque nuage nommé</text:p>") + "<text:p>Délai : 2027</text:p>"
        + heading(1, "Annoncer la pluie") + heading(2, "L’annonce") + item("", "<text:p>tout annoncé</text:p><text:p>Délai : permanent</text:p>"),
        ""), null);
    assertThat(read.language()).isEqualTo("fr");
    assertThat(read.objectives()).extracting(Objective::number, Objective::title)
        .containsExactly(tuple("1", "Compter les nuages"), tuple("2", "Annoncer la pluie"));
    assertThat(read.objectives()).flatExtracting(Objective::measuringPoints).extracting(MeasuringPoint::number, MeasuringPoint::title)
        .containsExactly(tuple("1.1", "Le comptage"), tuple("2.1", "L’annonce"));
    assertThat(read.objectives()).flatExtracting(Objective::measuringPoints).flatExtracting(MeasuringPoint::targets)
        .extracting(Target::number, Target::text)
        .containsExactly(tuple("1", "chaque nuage compté"), tuple("2", "chaque nuage nommé"), tuple("1", "tout annoncé"));
    assertThat(read.warnings()).extracting(ReadingWarning::code, one -> one.message().arguments().get(0))
        .containsExactly(tuple(ReadingWarning.Code.UNPLACED_LINE, "Vu en mai."));
  }

  @Test
  void aLockedOpenDocumentIsRefusedAsLocked() {
    byte[] locked = openDocument("", "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
        + "</manifest:file-entry>");
    assertThatThrownBy(() -> DocumentReader.read(locked, null)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.fields()).extracting(field -> field.message().key()).isEqualTo(List.of("objective.file.locked")));
  }

  @Test
  void aLockedWordDocumentIsRefusedAsLocked() throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("geheim");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      try (OutputStream inside = encryptor.getDataStream(file)) {
        inside.write(word(paragraph("Kop1", run("Wolken tellen"))));
      }
      file.writeFilesystem(locked);
    }
    assertThatThrownBy(() -> DocumentReader.read(locked.toByteArray(), null)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.fields()).extracting(field -> field.message().key()).isEqualTo(List.of("objective.file.locked")));
  }
}
