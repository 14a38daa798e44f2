package brussels.irisflow.directory;

import brussels.irisflow.language.Message;
import brussels.irisflow.security.Groups;
import java.util.List;
import java.util.Set;

/**
 * Roles that nobody has together, neither of their own nor as a replacement: who prepares mandates, advises on them or decides about
 * them sees and does what who holds one, or evaluates one, must not. Nobody decides on their own file.
 */
final class RolesApart {

  private static final List<String> OVER = List.of(Groups.HR, Groups.CABINET, Groups.GOVERNMENT);
  private static final List<String> UNDER = List.of(Groups.HOLDER, Groups.COMMISSION);

  private RolesApart() {
  }

  /** The names of two roles that do not go together: one that passes to somebody and one that they have; empty when all do. */
  static List<Message> clash(Set<String> passing, Set<String> own) {
    for (String over : OVER) {
      for (String under : UNDER) {
        if (passing.contains(over) && own.contains(under)) {
          return List.of(PersonDesk.role(over), PersonDesk.role(under));
        }
      }
    }
    return List.of();
  }
}
