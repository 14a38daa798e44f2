package brussels.irisflow.transposition;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read and who may change directives. Whoever works on European dossiers reads them all, because a directive is a
 * public text and the question who is competent comes before any dossier; Brussels International alone changes them.
 */
@Component
class DirectiveAccess {

  private static final Set<String> READERS = Set.of(Groups.BI, Groups.MANAGER, Groups.CABINET, Groups.GOVERNMENT, Groups.LEGAL);

  private final CurrentPerson current;

  DirectiveAccess(CurrentPerson current) {
    this.current = current;
  }

  /** Refuses with 403 whoever does not work on European dossiers; the administrator reads no content. */
  void mustRead() {
    Set<String> groups = current.groups();
    boolean works = groups.stream().anyMatch(group -> READERS.contains(group) || Groups.institutionIn(group) != null);
    if (!works || groups.contains(Groups.ADMIN)) {
      throw Refusal.forbidden();
    }
  }

  /** Refuses with 403 whoever is not of Brussels International. */
  void mustWrite() {
    current.mustBeIn(Groups.BI);
  }

  boolean mayWrite() {
    return current.in(Groups.BI);
  }
}
