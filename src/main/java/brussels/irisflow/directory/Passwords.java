package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What passwords must be like: long rather than complicated, because that is what keeps them from being guessed. Digits and
 * signs are not asked for, and nothing expires.
 */
@Component
class Passwords {

  static final int SHORTEST = 12;
  /** The encoder reads no further. */
  private static final int MOST_BYTES = 72;
  private static final int FEWEST_CHARACTERS = 5;

  private final PasswordEncoder encoder;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /** Adds what is wrong with a new password. */
  static void check(Faults faults, String field, String password, String account) {
    if (password == null || password.isEmpty()) {
      faults.add(field, "refusal.required");
    } else if (password.codePointCount(0, password.length()) < SHORTEST) {
      faults.add(field, "directory.password.too-short", SHORTEST);
    } else if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      faults.add(field, "directory.password.too-long", MOST_BYTES);
    } else if (password.codePoints().distinct().count() < FEWEST_CHARACTERS
        || password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT)) && account.length() > 2) {
      faults.add(field, "directory.password.easy");
    }
  }

  String encode(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, String hash) {
    return password != null && hash != null && encoder.matches(password, hash);
  }
}
