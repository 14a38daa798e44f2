package brussels.irisflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** French keeps a colon, and what else stands apart from its word, on the line of that word: by a no-break space. */
class FrenchTypographyTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String NO_BREAK = "\u00A0";
  private static final Pattern LOOSE = Pattern.compile("[ \u202F](?:[:;?!»€]|%(?!s))|«[ \u202F]");
  private static final Pattern TIGHT = Pattern.compile("[\\p{L}\\d)}’»][;?!»](?=[\\s.,]|$)|[\\p{L})}»]:(?=\\s|$)|«(?!" + NO_BREAK + ")");

  @Test
  void noFrenchTextLetsAColonAQuestionMarkOrAQuotationMarkBeginALine() {
    List<String> faults = new ArrayList<>();
    for (Path file : frenchTexts()) {
      boolean catalogue = file.toString().endsWith(".properties");
      int number = 0;
      for (String line : lines(file)) {
        number++;
        String text = catalogue ? line.substring(line.indexOf('=') + 1) : line;
        if (!(catalogue && line.startsWith("#")) && (LOOSE.matcher(text).find() || TIGHT.matcher(text).find())) {
          faults.add(file.getFileName() + ":" + number + " " + text);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The catalogues, which hold the texts of models and forms too, the texts of official documents, and the Tasklist's own. */
  private static List<Path> frenchTexts() {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> french = files.filter(file -> file.getFileName().toString().matches("(.*_)?fr\\.(properties|txt|json)")).sorted().toList();
      assertThat(french).as("French texts").isNotEmpty();
      return french;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
