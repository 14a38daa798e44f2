package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"vier groene fietsen", "012345678901", "éèàùç-ïöëüâî"})
  void longIsGoodEnough(String password) {
    assertThat(keys(password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',refusal.required", "kort,directory.password.too-short", "aaaaaaaaaaaa,directory.password.easy",
      "ik ben corr-lb hoor,directory.password.easy",
      "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhh,directory.password.too-long"})
  void theRestIsRefused(String password, String key) {
    assertThat(keys(password)).contains(key);
  }

  private static String keys(String password) {
    Faults faults = new Faults();
    Passwords.check(faults, "wanted", password, "corr-lb");
    return faults.fields().stream().map(field -> field.message().key()).findFirst().orElse("");
  }
}
