package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.evaluation.EvaluationRules.Rules;
import brussels.irisflow.evaluation.EvaluationRules.Tie;
import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What evaluations say, and how votes become a mention. */
class EvaluationWordsTest {

  private static final String YES = "FAVOURABLE";
  private static final String MIDDLE = "SATISFACTORY";
  private static final String NO = "UNFAVOURABLE";

  private final Texts texts = Catalogue.texts();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("evaluation", Language.EN);
    Properties mine = Catalogue.of("evaluation", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheRoomNamesExists(Language language) {
    for (String key : Catalogue.namedIn("evaluation")) {
      assertThat(texts.sayOr(language, null, key)).as(key).isNotNull();
    }
    for (WritingKind kind : WritingKind.values()) {
      assertThat(texts.sayOr(language, null, "evaluation.paper." + kind.key())).as(kind.name()).isNotNull();
      assertThat(texts.sayOr(language, null, "evaluation.hint." + kind.key())).as(kind.name()).isNotNull();
      assertThat(texts.sayOr(language, null, "evaluation.reading." + kind.name())).as(kind.name()).isNotNull();
    }
    for (OfficialPaper paper : OfficialPaper.values()) {
      assertThat(texts.sayOr(language, null, "evaluation.reading.PDF_" + paper)).as(paper.name()).isNotNull();
    }
    Stream.of(EvaluationState.values(), OfficialPaper.values(), SendingKind.values(), MentionSource.values(), Attainment.values()).flatMap(Stream::of)
        .map(Enum.class::cast).forEach(constant ->
            assertThat(texts.sayOr(language, null, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                .as(constant.name()).isNotBlank());
  }

  @Test
  void moreThanHalfOfTheVotesCastDecides() {
    Rules rules = new Rules(3, 2, Tie.CHAIR, true, 15);
    assertThat(rules.majority(List.of(YES, YES, NO), NO)).contains(YES);
    assertThat(rules.majority(Arrays.asList(YES, null, null), null)).contains(YES);
    assertThat(rules.majority(List.of(YES, MIDDLE, NO), YES)).isEmpty();
    assertThat(rules.majority(List.of(YES, YES, MIDDLE, NO), YES)).as("half is not more than half").isEmpty();
    assertThat(rules.majority(Arrays.asList(null, null), null)).isEmpty();
  }

  @Test
  void onATieTheChairDecidesOnlyWhereTheTableSaysSoAndTheChairVoted() {
    assertThat(new Rules(3, 2, Tie.CHAIR, true, 15).majority(List.of(YES, YES, NO, NO), NO)).contains(NO);
    assertThat(new Rules(3, 2, Tie.CHAIR, true, 15).majority(Arrays.asList(YES, NO, null), null)).isEmpty();
    assertThat(new Rules(3, 2, Tie.AGAIN, true, 15).majority(List.of(YES, NO), NO)).isEmpty();
  }
}
