package brussels.irisflow;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.util.TextUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StreamUtils;

/** What can be said about our pages without showing them: they speak from the catalogues, in three languages, and only so. */
class PagesTest {

  private static final List<String> LANGUAGES = List.of("nl", "fr", "en");

  /** Attributes whose value a person reads or hears. */
  private static final Set<String> READ = Set.of("title", "alt", "aria-label", "placeholder", "summary", "label");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]+)[(}]");
  private static final Pattern KEY_PREFIX = Pattern.compile("#\\{\\$\\{'([a-z][a-z0-9.-]+\\.|[a-z][a-z0-9.-]+-)'");
  private static final Pattern GAP = Pattern.compile("\\{(\\d)");
  private static final Pattern ASSET = Pattern.compile("@\\{(/[a-z0-9./-]+\\.(?:css|js|svg))");

  /** Keys that no template names: Java says them. */
  private static final Set<String> SAID_BY_JAVA = Set.of("pages.size.kilobytes", "pages.size.megabytes");

  /** The same in Dutch or French as in English, and rightly so. */
  private static final Set<String> ALIKE = Set.of(
      "pages.layout.title", "pages.layout.product", "pages.language.nl", "pages.language.fr", "pages.language.en",
      "pages.nav.menu", "pages.nav.directives", "pages.nav.dossiers", "pages.nav.notifications", "pages.word.dossier",
      "pages.word.date", "pages.word.status", "pages.word.code", "pages.word.actions", "pages.word.institution", "pages.pager.page",
      "pages.size.kilobytes", "pages.size.megabytes", "pages.home.work.later", "pages.dossiers.title", "pages.dossiers.count",
      "pages.dossier.added", "pages.dossier.documents", "pages.dossier.version", "pages.dossier.versions", "pages.request.question",
      "pages.request.answered", "pages.request-new.institutions", "pages.board.what", "pages.directives.title", "pages.directives.count",
      "pages.directive.by-on", "pages.directive.eli", "pages.directive.transposition", "pages.transposition.articles",
      "pages.transposition.instrument", "pages.transposition.covers", "pages.transposition.directive", "pages.transposition.phase",
      "pages.correlation-table.by", "pages.directory.institutions", "pages.notifications.title", "pages.notifications.count",
      "pages.person.account", "pages.institution.correspondent", "pages.person.absences", "pages.absence.none");

  static Stream<Template> templates() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html")).map(Template::read);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHoldsNoTextOfItsOwn(Template template) {
    assertThat(template.literals()).as("texts that belong in the catalogues").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHoldsNothingThatTheContentSecurityPolicyForbids(Template template) {
    assertThat(template.forbidden()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateAsksNoConditionOfAnElementThatIsReplaced(Template template) {
    assertThat(template.lostConditions()).as("Thymeleaf replaces first, and never asks").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateNamesOnlyAssetsThatExist(Template template) {
    assertThat(template.assets()).allSatisfy(address -> assertThat(
        new ClassPathResource("static" + address).exists() || new ClassPathResource("META-INF/resources" + address).exists())
        .as(address).isTrue());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateBeginsWithWhatItIsGiven(Template template) {
    assertThat(template.text()).startsWith("<!DOCTYPE html>\n<!--/*");
  }

  @Test
  void everyTextOfAPageExistsInThreeLanguages() throws IOException {
    Set<String> wanted = templates().flatMap(template -> template.keys().stream()).collect(toCollection(TreeSet::new));
    for (String language : LANGUAGES) {
      Set<String> known = new TreeSet<>();
      for (String catalogue : catalogues()) {
        known.addAll(catalogue(catalogue, language).keySet());
      }
      assertThat(known).as(language).containsAll(wanted);
    }
  }

  @Test
  void noTextOfThePagesIsLeftOver() throws IOException {
    Set<String> used = templates().flatMap(template -> template.keys().stream()).collect(toCollection(TreeSet::new));
    List<String> prefixes = templates().flatMap(template -> template.keyPrefixes().stream()).toList();
    assertThat(catalogue("pages", "en").keySet()).allSatisfy(key -> assertThat(
        used.contains(key) || SAID_BY_JAVA.contains(key) || prefixes.stream().anyMatch(key::startsWith)).as(key).isTrue());
  }

  @Test
  void thePagesSayTheSameThingsInEveryLanguage() throws IOException {
    Map<String, String> english = catalogue("pages", "en");
    for (String language : List.of("nl", "fr")) {
      Map<String, String> other = catalogue("pages", language);
      assertThat(other.keySet()).as(language).isEqualTo(english.keySet());
      english.forEach((key, text) -> assertThat(gaps(other.get(key))).as(language + " " + key).isEqualTo(gaps(text)));
    }
  }

  @Test
  void noTextIsLeftInEnglish() throws IOException {
    Map<String, String> english = catalogue("pages", "en");
    List<String> untranslated = new ArrayList<>();
    for (String language : List.of("nl", "fr")) {
      catalogue("pages", language).forEach((key, text) -> {
        if (text.equals(english.get(key)) && LETTER.matcher(text).find() && !ALIKE.contains(key)) {
          untranslated.add(language + " " + key + "=" + text);
        }
      });
    }
    assertThat(untranslated).isEmpty();
  }

  @Test
  void everyTextIsAWellFormedPattern() throws IOException {
    for (String language : LANGUAGES) {
      catalogue("pages", language).forEach((key, text) -> {
        assertThat(text).as(language + " " + key).isNotBlank().doesNotContain("'");
        new MessageFormat(text);
      });
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(toCollection(TreeSet::new));
  }

  private static List<String> catalogues() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:i18n/*_en.properties"))
        .map(resource -> resource.getFilename().replace("_en.properties", "")).toList();
  }

  private static Map<String, String> catalogue(String name, String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(
        new ClassPathResource("i18n/" + name + "_" + language + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Map<String, String> sorted = new TreeMap<>();
    texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
    return sorted;
  }

  /** A template as it is written. */
  record Template(String name, String text) {

    static Template read(Resource resource) {
      try {
        return new Template(resource.getFilename(), StreamUtils.copyToString(resource.getInputStream(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }

    /** Runs of letters between tags, and in attributes that are read, that come from no catalogue and no model. */
    List<String> literals() {
      return seen().literals;
    }

    List<String> forbidden() {
      return seen().forbidden;
    }

    List<String> lostConditions() {
      return seen().lostConditions;
    }

    private Finder seen() {
      Finder finder = new Finder();
      try {
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, finder);
      } catch (ParseException broken) {
        throw new AssertionError(name, broken);
      }
      return finder;
    }

    Set<String> keys() {
      return found(KEY);
    }

    Set<String> keyPrefixes() {
      return found(KEY_PREFIX);
    }

    Set<String> assets() {
      return found(ASSET);
    }

    private Set<String> found(Pattern pattern) {
      Set<String> found = new TreeSet<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Walks through a template and notes what must not be there. */
  private static final class Finder extends AbstractMarkupHandler {

    private final List<String> literals = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();
    private final List<String> lostConditions = new ArrayList<>();
    private final Set<String> attributes = new TreeSet<>();
    private boolean script;

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
      String text = new String(buffer, offset, length);
      if (script && !text.isBlank()) {
        forbidden.add("line " + line + ": script in the page");
      } else if (LETTER.matcher(text).find()) {
        literals.add("line " + line + ": " + text.strip());
      }
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int col) {
      attributes.clear();
      script = TextUtil.equals(false, "script", 0, 6, buffer, offset, length);
      if (TextUtil.equals(false, "style", 0, 5, buffer, offset, length)) {
        forbidden.add("line " + line + ": style in the page");
      }
    }

    @Override
    public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int col) {
      if (attributes.contains("th:replace") && attributes.stream().anyMatch(Set.of("th:if", "th:unless", "th:each", "th:with")::contains)) {
        lostConditions.add("line " + line + ": " + attributes);
      }
    }

    @Override
    public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
      script = false;
    }

    @Override
    public void handleAttribute(char[] buffer, int nameOffset, int nameLength, int nameLine, int nameCol, int operatorOffset,
        int operatorLength, int operatorLine, int operatorCol, int valueOffset, int valueLength, int outerOffset,
        int outerLength, int valueLine, int valueCol) {
      String attribute = new String(buffer, nameOffset, nameLength);
      String value = new String(buffer, valueOffset, valueLength);
      attributes.add(attribute);
      if (READ.contains(attribute) && LETTER.matcher(value).find()) {
        literals.add("line " + nameLine + ": " + attribute + "=" + value);
      }
      if (attribute.matches("(th:)?(style(append)?|on[a-z]+)|hx-on.*")) {
        forbidden.add("line " + nameLine + ": " + attribute);
      }
    }
  }
}
