package brussels.irisflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void keepsWhatWasTypedWhenItIsRefused() {
    Form form = Form.of(Map.of("due", List.of("31 februari"), "institutions", List.of("LB", "BM")))
        .refused(Refusal.field("due", "refusal.unknown"));

    assertThat(form.value("due")).isEqualTo("31 februari");
    assertThat(form.has("institutions", "BM")).isTrue();
    assertThat(form.error("due")).isEqualTo(Message.of("refusal.unknown"));
    assertThat(form.error("institutions")).isNull();
  }

  @Test
  void concernsOnlyTheFormThatWasSent() {
    Form sent = Form.of("absence", Map.of("from", "2026-11-01")).refused(Refusal.input("refusal.unknown"));

    assertThat(sent.named("absence")).isSameAs(sent);
    assertThat(sent.named("person").filled()).isFalse();
    assertThat(sent.named("person").problem()).isNull();
  }

  @Test
  void anEmptyFieldIsEmptyAndNotNull() {
    assertThat(Form.empty().value("question")).isEmpty();
    assertThat(Form.of(Collections.singletonMap("question", null)).value("question")).isEmpty();
  }
}
