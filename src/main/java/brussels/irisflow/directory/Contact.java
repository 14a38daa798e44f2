package brussels.irisflow.directory;

import brussels.irisflow.language.Language;

/**
 * Somebody who can be told something.
 *
 * @param name the login name, null for the mailbox of a function
 * @param displayName how they are shown to people; for a mailbox its address
 * @param email where mail goes, null when they get none
 * @param language the language they have chosen, null when they follow their browser's or are a mailbox
 */
public record Contact(String name, String displayName, String email, Language language) {

  static Contact mailbox(String email) {
    return new Contact(null, email, email, null);
  }
}
