package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import java.util.regex.Pattern;

/** What an e-mail address looks like, as far as that can be told without sending to it. */
final class Mailbox {

  private static final int LONGEST = 200;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");

  private Mailbox() {
  }

  /** The address, or null when it is left out or at fault. */
  static String check(Faults faults, String field, String address) {
    String given = faults.optional(field, address, LONGEST);
    if (given != null && !ADDRESS.matcher(given).matches()) {
      faults.add(field, "directory.person.email", given);
      return null;
    }
    return given;
  }
}
