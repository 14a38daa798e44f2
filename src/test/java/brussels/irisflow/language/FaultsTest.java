package brussels.irisflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FaultsTest {

  private final Faults faults = new Faults();

  @Test
  void aTextIsTrimmedAndABlankOneIsNone() {
    assertThat(faults.optional("title", "  Ordonnantie \n", 20)).isEqualTo("Ordonnantie");
    assertThat(faults.optional("title", " \t", 20)).isNull();
    assertThatCode(faults::refuse).doesNotThrowAnyException();
  }

  @Test
  void allFaultsAreToldAtOnceEachWithItsField() {
    faults.required("title", " ", 20);
    faults.required("reason", "x".repeat(21), 20);
    faults.given("deadline", null);
    Refusal refusal = catchThrowableOfType(Refusal.class, faults::refuse);
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("title", "reason", "deadline");
    assertThat(refusal.fields().get(1).message()).isEqualTo(Message.of("refusal.too-long", 20, 21));
  }

  @Test
  void aZeroCharacterIsRefusedBeforeTheDatabaseMeetsIt() {
    faults.required("title", "a\u0000b", 20);
    assertThat(faults.fields()).containsExactly(new Refusal.Field("title", Message.of("refusal.characters")));
  }

  @Test
  void newLinesAreKept() {
    assertThat(faults.required("reason", "eerst\r\ndan", 20)).isEqualTo("eerst\r\ndan");
    assertThat(faults.none()).isTrue();
  }
}
