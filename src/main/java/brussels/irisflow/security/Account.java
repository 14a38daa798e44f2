package brussels.irisflow.security;

import brussels.irisflow.language.Language;
import java.util.Set;

/**
 * Someone who can log in.
 *
 * @param name the login name, also the engine's user id
 * @param displayName how the person is shown to others
 * @param email where mail goes, null when the person gets none
 * @param language the language the person has chosen, null when the browser's is followed
 * @param passwordHash the encoded password with its scheme, null when the person logs in elsewhere
 * @param groups the names of all groups the person is in today, by role, as a correspondent, or in somebody's absence
 */
public record Account(String name, String displayName, String email, Language language, String passwordHash, Set<String> groups) {

  public Account {
    groups = Set.copyOf(groups);
  }
}
