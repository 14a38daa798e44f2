package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of models, forms and filters in Dutch and French, from the catalogues {@code i18n/<room>-models_<language>}.
 * English is what the models and forms themselves carry. Read as they stand, without gaps to fill, because forms have a
 * notation of their own for that.
 */
@Component
class ModelTexts {

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  ModelTexts() throws IOException {
    for (Language language : Language.values()) {
      Properties all = new Properties();
      for (Resource catalogue : new PathMatchingResourcePatternResolver()
          .getResources("classpath*:i18n/*-models_" + language.code() + ".properties")) {
        try (Reader reader = new InputStreamReader(catalogue.getInputStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
      texts.put(language, all);
    }
  }

  /** The text under this key, or the English one. */
  String say(Language language, String key, String english) {
    return texts.get(language).getProperty(key, english);
  }

  String taskName(Language language, String process, String element, String english) {
    return say(language, "bpmn." + process + "." + element + ".name", english);
  }

  String taskDocumentation(Language language, String process, String element, String english) {
    return say(language, "bpmn." + process + "." + element + ".documentation", english);
  }

  String processName(Language language, String process, String english) {
    return say(language, "bpmn." + process + ".name", english);
  }
}
