package brussels.irisflow.objective;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the sample documents that the repository carries; run it again when {@link Sample} changes. */
final class SampleFiles {

  static final Path FOLDER = Path.of("src/test/resources/objective");

  private SampleFiles() {
  }

  static Map<String, byte[]> of(Sample sample) {
    Hand hand = Hand.of(sample);
    String name = "objectives-" + sample.language() + ".";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(name + "txt", Files.text(hand.write(sample)));
    files.put(name + "pdf", Files.pdf(hand.write(sample), sample.institution()));
    files.put(name + "docx", Files.docx(hand.paragraphs(sample)));
    files.put(name + "odt", Files.odt(hand.paragraphs(sample)));
    return files;
  }

  public static void main(String[] arguments) throws IOException {
    java.nio.file.Files.createDirectories(FOLDER);
    for (Sample sample : List.of(Sample.dutch(), Sample.french())) {
      for (Map.Entry<String, byte[]> file : of(sample).entrySet()) {
        java.nio.file.Files.write(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
