package brussels.irisflow.language;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers every catalogue of {@code i18n} into one message source, for {@link Texts} and for the pages. */
@Configuration
public class LanguageConfiguration {

  @Bean
  public MessageSource messageSource() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(catalogues());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  @Bean
  public Texts texts(MessageSource messageSource) {
    return new Texts(messageSource);
  }

  private static String[] catalogues() {
    try {
      Resource[] dutch = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_nl.properties");
      return Arrays.stream(dutch)
          .map(resource -> "i18n/" + resource.getFilename().replace("_nl.properties", ""))
          // the texts of models and forms are read as they stand, by the engine's room
          .filter(name -> !name.endsWith("-models"))
          .distinct().sorted().toArray(String[]::new);
    } catch (IOException unreadable) {
      throw new IllegalStateException("The catalogues of i18n cannot be read", unreadable);
    }
  }
}
