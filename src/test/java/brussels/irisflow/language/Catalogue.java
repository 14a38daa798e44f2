package brussels.irisflow.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One room's catalogue in one language, and the keys that the room's own code names, for tests that compare the two. */
public final class Catalogue {

  private static final Path CATALOGUES = Path.of("src/main/resources/i18n");
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

  private Catalogue() {
  }

  /** The real words of the application, without starting it. */
  public static Texts texts() {
    LanguageConfiguration configuration = new LanguageConfiguration();
    return configuration.texts(configuration.messageSource());
  }

  public static Properties of(String room, Language language) {
    Properties catalogue = new Properties();
    try (var reader = Files.newBufferedReader(CATALOGUES.resolve(room + "_" + language.code() + ".properties"))) {
      catalogue.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return catalogue;
  }

  /** Which gaps a pattern fills, in order and each once: {@code "0 1"}. */
  public static String gaps(String pattern) {
    Set<String> gaps = new TreeSet<>();
    Matcher matcher = GAP.matcher(pattern);
    while (matcher.find()) {
      gaps.add(matcher.group(1));
    }
    return String.join(" ", gaps);
  }

  /** The keys under the room's name that its code names in full. */
  public static Set<String> namedIn(String room) {
    Pattern key = Pattern.compile("\"((?:" + room + "|refusal)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/brussels/irisflow", room))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = key.matcher(Files.readString(source));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return keys;
  }
}
