package brussels.irisflow.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Tasklist's locale files are complete in each language: its own texts, and ours, whose keys begin with
 * {@code IRISFLOW_}. What is measured against is the English file inside the web jar, which ours hides.
 */
class TasklistCataloguesTest {
  private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
  private static final String OURS = "IRISFLOW_";

  /** Texts that are rightly the same as in English: names, signs, words that both languages have, and shapes of dates. */
  private static final Map<String, Set<String>> SAME_AS_ENGLISH = Map.of(
      "nl", Set.of("labels.COCKPIT_APP", "labels.FILTER", "labels.FILTERS"),
      "fr", Set.of("labels.ACTION", "labels.CAM_WIDGET_VARIABLES_TABLE_TYPE", "labels.COCKPIT_APP", "labels.DATE",
          "labels.FILTER_FORM_VARIABLES", "labels.TASK_VARIABLES", "labels.IRISFLOW_INSTITUTION", "labels.IRISFLOW_FORM_TIME",
          "dateLocales.relativeTime.mm"));
  private static final Set<String> SAME_EVERYWHERE = Set.of("labels.APP_VENDOR", "labels.NO_TASK_FORM", "labels.SEARCH_LESS_THAN",
      "labels.SEARCH_LESS_THAN_EQUALS", "labels.SEARCH_GREATER_THAN", "labels.SEARCH_GREATER_THAN_EQUALS",
      "dateLocales.calendar.sameElse", "dateLocales.longDateFormat.L", "dateLocales.longDateFormat.LL",
      "dateLocales.week.dow", "dateLocales.week.doy");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]");
  private static final Pattern OUR_KEY = Pattern.compile("IRISFLOW_[A-Z]+(_[A-Z]+)*\\b");
  private static final Pattern FORM_RULE = Pattern.compile("/, '([A-Z_]+)']|say\\('([A-Z_]+)'\\)");

  private final Map<String, String> camunda = texts(inTheWebJar("locales/en.json"));
  private final Map<String, String> english = texts(ours("locales/en.json"));

  @Test
  void theWebJarStillHasTheTextsThatWereTranslated() {
    assertThat(camunda).hasSize(412 + 71);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void aLanguageHasEveryTextOfTheTasklistAndNoOther(String language) {
    assertThat(keys(language, key -> !key.startsWith("labels." + OURS))).isEqualTo(camunda.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void aLanguageHasEveryTextOfOursAndNoOther(String language) {
    assertThat(keys(language, key -> key.startsWith("labels." + OURS)))
        .isNotEmpty()
        .isEqualTo(keys("en", key -> key.startsWith("labels." + OURS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void aTranslationKeepsThePlacesWhereSomethingIsFilledIn(String language) {
    assertThat(texts(ours("locales/" + language + ".json"))).allSatisfy((key, text) ->
        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(camunda.getOrDefault(key, english.get(key)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr"})
  void nothingIsLeftInEnglishButAShortList(String language) {
    Set<String> same = texts(ours("locales/" + language + ".json")).entrySet().stream()
        .filter(text -> text.getValue().equals(camunda.get(text.getKey())) || text.getValue().equals(english.get(text.getKey())))
        .map(Map.Entry::getKey)
        .filter(key -> !SAME_EVERYWHERE.contains(key))
        .collect(toCollection(TreeSet::new));

    assertThat(same).isEqualTo(new TreeSet<>(SAME_AS_ENGLISH.get(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void textsAreTypesetAndLeaveNothingEmpty(String language) {
    assertThat(texts(ours("locales/" + language + ".json"))).allSatisfy((key, text) -> {
      assertThat(text).as(key).doesNotContain("'");
      assertThat(text.isEmpty()).as(key).isEqualTo(key.equals("labels.NO_TASK_FORM"));
    });
  }

  @Test
  void everyTextThatOurScriptAsksForExistsAndNoneIsLeftOver() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (URL script : List.of(ours("irisflow/tasklist.js"), ours("irisflow/templates.js"), resource("tasklist/config.js"))) {
      OUR_KEY.matcher(read(script)).results().map(MatchResult::group).forEach(asked::add);
    }
    FORM_RULE.matcher(read(ours("irisflow/forms.js"))).results()
        .map(rule -> rule.group(1) == null ? rule.group(2) : rule.group(1))
        .forEach(key -> asked.add("IRISFLOW_FORM_" + key));

    assertThat(asked).isEqualTo(keys("en", key -> key.startsWith("labels." + OURS)).stream()
        .map(key -> key.substring("labels.".length()))
        .collect(toCollection(TreeSet::new)));
  }

  @Test
  void theSettingsHaveOnePlaceForTheLanguage() throws IOException {
    assertThat(read(resource("tasklist/config.js"))).containsOnlyOnce("@LANGUAGE@");
  }

  private Set<String> keys(String language, Predicate<String> which) {
    return texts(ours("locales/" + language + ".json")).keySet().stream().filter(which).collect(toCollection(TreeSet::new));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results()
        .map(found -> found.group(1) == null ? found.group() : found.group(1))
        .sorted()
        .toList();
  }

  /** All texts of a locale file under their paths; a list counts its entries. */
  private static Map<String, String> texts(URL file) {
    try (InputStream in = file.openStream()) {
      Map<String, String> texts = new TreeMap<>();
      collect("", new ObjectMapper().readTree(in), texts);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (node.isObject()) {
      node.properties().forEach(each -> collect(prefix + each.getKey(), each.getValue(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(prefix + i, node.get(i), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  private static URL inTheWebJar(String name) {
    return resources(TASKLIST + name).get("jar");
  }

  private static URL ours(String name) {
    return resource(TASKLIST + name);
  }

  private static URL resource(String name) {
    return resources(name).get("file");
  }

  private static Map<String, URL> resources(String name) {
    try {
      return Collections.list(TasklistCataloguesTest.class.getClassLoader().getResources(name)).stream()
          .collect(toMap(URL::getProtocol, url -> url));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(URL file) throws IOException {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
