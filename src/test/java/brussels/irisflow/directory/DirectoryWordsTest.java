package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryWordsTest {

  private final Texts texts = Catalogue.texts();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("directory", Language.EN);
    Properties mine = Catalogue.of("directory", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheRoomNamesExists(Language language) {
    for (String key : Catalogue.namedIn("directory")) {
      assertThat(texts.sayOr(language, null, key)).as(key).isNotNull();
    }
    PersonDesk.ROLES.forEach(role -> assertThat(texts.say(language, PersonDesk.role(role))).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantHasAName(Language language) {
    Stream.of(InstitutionKind.values(), Rank.values(), PolicyDomain.values(), Competence.values(), BelgianEntity.values(),
        Language.values()).flatMap(Stream::of).map(Enum.class::cast).forEach(constant ->
        assertThat(texts.sayOr(language, null, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
            .as(constant.name()).isNotBlank());
  }

  @Test
  void oneTaskAndSeveralAreCounted() {
    assertThat(texts.say(Language.NL, Message.of("directory.log.tasks-returned", 1, List.of("TRP-2026-0001"))))
        .isEqualTo("Eén taak ging terug naar de groep: TRP-2026-0001.");
    assertThat(texts.say(Language.FR, Message.of("directory.log.tasks-returned", 3, List.of("TRP-2026-0001", "REQ-2026-0002"))))
        .isEqualTo("3 tâches sont retournées au groupe : TRP-2026-0001, REQ-2026-0002.");
  }
}
