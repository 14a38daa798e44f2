package brussels.irisflow.directory;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read and change what in the directory. Brussels International looks after correspondents, the mandates unit with it
 * after heads, the administrator after accounts. Absences give somebody's groups to somebody else, so each unit records them
 * for its own half of the house only, and a person for themself within their own groups. The application itself may do all.
 */
@Component
class DirectoryRights {

  private static final Set<String> MANDATES = Set.of(Groups.HR, Groups.HOLDER, Groups.COMMISSION);

  private final CurrentPerson current;
  private final PersonAccounts accounts;

  DirectoryRights(CurrentPerson current, PersonAccounts accounts) {
    this.current = current;
    this.accounts = accounts;
  }

  boolean correspondents() {
    return allowed(Groups.BI);
  }

  boolean heads() {
    return allowed(Groups.BI, Groups.HR);
  }

  boolean accounts() {
    return allowed(Groups.ADMIN);
  }

  /** Whether the current person may read about all people, with their absences, and the histories. */
  boolean people() {
    return allowed(Groups.BI, Groups.HR, Groups.ADMIN);
  }

  /** Whether the current person may read about this person. */
  boolean person(String name) {
    return people() || current.name().equals(name);
  }

  /** Whether the current person may record absences of this person. */
  boolean absences(String name) {
    return current.name().equals(name) || replacementsFrom(name) == Choice.ANYBODY;
  }

  /** Whom the current person may choose as the replacement of somebody. */
  enum Choice {
    NOBODY, SAME_GROUPS, ANYBODY
  }

  Choice replacementsFrom(String name) {
    Set<String> groups = accounts.ownGroups(name);
    boolean mandates = groups.stream().anyMatch(MANDATES::contains);
    boolean other = groups.stream().anyMatch(group -> !MANDATES.contains(group));
    if (allowed(Groups.ADMIN) || current.in(Groups.BI) && !mandates && !groups.contains(Groups.ADMIN)
        || current.in(Groups.HR) && !other) {
      return Choice.ANYBODY;
    }
    return current.name().equals(name) ? Choice.SAME_GROUPS : Choice.NOBODY;
  }

  /** Refuses with 403 whoever may not. */
  static void must(boolean may) {
    if (!may) {
      throw Refusal.forbidden();
    }
  }

  private boolean allowed(String... groups) {
    return !current.known() || current.inAny(groups);
  }
}
