package brussels.irisflow.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegislationWordsTest {

  private final Texts texts = Catalogue.texts();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameGaps(Language language) {
    Properties english = Catalogue.of("legislation", Language.EN);
    Properties mine = Catalogue.of("legislation", language);
    assertThat(mine.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : mine.stringPropertyNames()) {
      assertThat(Catalogue.gaps(mine.getProperty(key))).as(key).isEqualTo(Catalogue.gaps(english.getProperty(key)));
      assertThat(mine.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheRoomNamesExists(Language language) {
    for (String key : Catalogue.namedIn("legislation")) {
      assertThat(texts.sayOr(language, null, key)).as(key).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantHasAName(Language language) {
    Stream.of(Instrument.values(), StepKey.values(), StepOwner.values(), Opinion.values(), StepState.values(),
        StepOutcome.values(), BlockCause.values(), StepEventKind.values(), TrackState.values()).flatMap(Stream::of).map(Enum.class::cast).forEach(constant ->
        assertThat(texts.sayOr(language, null, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
            .as(constant.name()).isNotBlank());
  }

  @Test
  void aPlanTellsItsShortageInTheReadersLanguage() {
    Timetable plan = Timetable.backwards(List.of(new StepPlan(StepKey.DRAFT, 20, StepOwner.RESPONSIBLE)), LocalDate.of(2026, 12, 11), 4,
        LocalDate.of(2026, 11, 21));
    assertThat(texts.say(Language.NL, plan.explanation())).isEqualTo(
        "De tekst moet er zijn op 11 december 2026, met een marge van 4 weken. "
        + "De eerste stap had op 26 juni 2026 moeten beginnen. Tekort: 148 dagen. "
        + "Als het werk vandaag begint, is de tekst er op 10 april 2027.");
    assertThat(texts.say(Language.FR, plan.explanation())).contains("Temps manquant : 148 jours.");
  }

  @Test
  void aRefusalNamesTheStepAndItsPresentState() {
    Message refusal = Message.of("legislation.step.cannot-be-done", StepKey.ADVISORY_BODY_BRUPARTNERS,
        Message.of("legislation.step.state-since", StepState.DONE, LocalDate.of(2026, 5, 1)));
    assertThat(texts.say(Language.FR, refusal)).startsWith(
        "L’étape « Avis de Brupartners » est terminée depuis le 1er mai 2026.");
  }
}
