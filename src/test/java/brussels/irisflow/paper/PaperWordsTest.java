package brussels.irisflow.paper;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.objective.ObjectiveKind;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("paper", Language.EN);
    Properties mine = Catalogue.of("paper", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheRoomNamesExists(Language language) {
    Catalogue.namedIn("paper").forEach(key -> assertThat(Printed.TEXTS.sayOr(language, null, key)).as(key).isNotNull());
    for (PaperKind kind : PaperKind.values()) {
      Stream.of(Stream.of("enum.PaperKind." + kind, "paper.kind." + kind.code()), Stream.concat(kind.words().stream(),
          kind.blocks().stream()).map(name -> "paper.gap." + name)).flatMap(keys -> keys)
          .forEach(key -> assertThat(Printed.TEXTS.sayOr(language, null, key)).as(key).isNotNull());
    }
    for (ObjectiveKind kind : ObjectiveKind.values()) {
      assertThat(Printed.TEXTS.sayOr(language, null, "paper.objective." + kind + "-numbered")).isNotNull();
    }
  }
}
