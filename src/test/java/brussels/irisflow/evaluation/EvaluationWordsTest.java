package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.evaluation.EvaluationRules.Majority;
import brussels.irisflow.evaluation.EvaluationRules.Rules;
import brussels.irisflow.evaluation.EvaluationRules.Tie;
import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
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
    Stream.of(EvaluationState.values(), OfficialPaper.values(), SendingKind.values(), MentionSource.values(),
        Attainment.values(), Majority.values()).flatMap(Stream::of)
        .map(Enum.class::cast).forEach(constant ->
            assertThat(texts.sayOr(language, null, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                .as(constant.name()).isNotBlank());
  }

  @Test
  void moreThanHalfOfTheVotesCastDecides() {
    Rules rules = new Rules(3, 2, Majority.CAST, Tie.CHAIR, true, 15);
    assertThat(rules.mention(List.of(YES, YES, NO), NO)).contains(YES);
    assertThat(rules.mention(Arrays.asList(YES, null, null), null)).contains(YES);
    assertThat(rules.mention(List.of(YES, MIDDLE, NO), YES)).isEmpty();
    assertThat(rules.mention(List.of(YES, YES, MIDDLE, NO), YES)).as("half is not more than half").isEmpty();
    assertThat(rules.mention(Arrays.asList(null, null), null)).isEmpty();
  }

  @Test
  void onATieTheChairDecidesOnlyWhereTheTableSaysSoAndTheChairVoted() {
    assertThat(new Rules(3, 2, Majority.CAST, Tie.CHAIR, true, 15).mention(List.of(YES, YES, NO, NO), NO)).contains(NO);
    assertThat(new Rules(3, 2, Majority.CAST, Tie.CHAIR, true, 15).mention(Arrays.asList(YES, NO, null), null)).isEmpty();
    assertThat(new Rules(3, 2, Majority.CAST, Tie.AGAIN, true, 15).mention(List.of(YES, NO), NO)).isEmpty();
  }

  @Test
  void theTableSaysWhatAMajorityIs() {
    Rules present = new Rules(3, 2, Majority.PRESENT, Tie.AGAIN, true, 15);
    assertThat(present.mention(Arrays.asList(YES, null, null), YES)).as("one of three is not more than half").isEmpty();
    assertThat(present.mention(Arrays.asList(YES, YES, null), YES)).contains(YES);
    Rules thirds = new Rules(3, 2, Majority.TWO_THIRDS, Tie.AGAIN, true, 15);
    assertThat(thirds.mention(List.of(YES, YES, NO), YES)).contains(YES);
    assertThat(thirds.mention(List.of(YES, YES, YES, NO, NO), YES)).isEmpty();
  }

  /** The keys are put together in the code: each is looked for where it is used. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceOnAnOfficialDocumentExists(Language language) throws IOException {
    String code = Files.readString(Path.of("src/main/java/brussels/irisflow/evaluation/EvaluationOnPaper.java"));
    List<String> said = Pattern.compile("say\\(([^;]*?)[,)]").matcher(code).results()
        .flatMap(call -> Pattern.compile("\"([a-z.-]+)\"").matcher(call.group(1)).results()).map(key -> key.group(1)).distinct().toList();
    assertThat(said).hasSizeGreaterThan(40);
    for (String key : said) {
      assertThat(texts.sayOr(language, null, "evaluation.on-paper." + key)).as(key).isNotNull();
    }
  }
}
