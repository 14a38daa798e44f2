package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranspositionWordsTest {

  private final Texts texts = Catalogue.texts();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("transposition", Language.EN);
    Properties mine = Catalogue.of("transposition", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheRoomNamesExists(Language language) {
    for (String key : Catalogue.namedIn("transposition")) {
      assertThat(texts.sayOr(language, null, key)).as(key).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantHasAName(Language language) {
    Stream.of(DeadlineOrigin.values(), Competence.values(), BelgianEntity.values(), TranspositionStatus.values(),
        TranspositionPhase.values(), MeasureState.values(), Coverage.values(), Alignment.values(), TranspositionEventKind.values())
        .flatMap(Stream::of).map(Enum.class::cast).forEach(constant -> assertThat(
            texts.sayOr(language, null, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
            .as(constant.name()).isNotBlank());
  }
}
