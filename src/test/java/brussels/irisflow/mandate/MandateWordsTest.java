package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mandates say. */
class MandateWordsTest {

  private final Texts texts = Catalogue.texts();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("mandate", Language.EN);
    Properties mine = Catalogue.of("mandate", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anAuthorityIsNamedWithItsEntityAndItsLaw(Language language) {
    Stream.of(MandateAuthority.values()).flatMap(authority -> Stream.of(authority.named(), authority.entity(), authority.basis()))
        .map(Message::key).forEach(key -> assertThat(texts.sayOr(language, null, key)).as(key).isNotBlank());
    Stream.of(MandatePeriods.Unit.values()).map(unit -> "mandate.on-paper.within." + unit)
        .forEach(key -> assertThat(texts.sayOr(language, null, key)).as(key).isNotBlank());
  }
}
