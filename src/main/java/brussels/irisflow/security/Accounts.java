package brussels.irisflow.security;

import brussels.irisflow.language.Language;
import java.util.List;
import java.util.Optional;

/** The people who can log in, as the directory keeps them: one user table for pages, API and engine. */
public interface Accounts {

  /** The active account of this name, with the groups of today. */
  Optional<Account> find(String name);

  /** All active accounts, by name. */
  List<Account> all();

  /** Keeps the language in which this person wants to be addressed from now on. */
  void speak(String name, Language language);

  /** All group names there are. */
  List<String> groups();
}
