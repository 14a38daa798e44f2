package brussels.irisflow.notification;

import brussels.irisflow.directory.Contact;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.security.Groups;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is told, in the words of the house. Everything is answered as of today; an empty list means that there is nobody. */
@Component
public class Audience {

  private final Directory directory;

  Audience(Directory directory) {
    this.directory = directory;
  }

  /** These accounts, those that are closed left out. */
  public List<Contact> people(Collection<String> names) {
    return names.stream().map(directory::contact).flatMap(Optional::stream).toList();
  }

  /** The members of a group; those who are away only when everybody is. */
  public List<Contact> group(String group) {
    return directory.reachable(group);
  }

  /** The first correspondent of an institution; while they are away, whoever stands in: substitutes and replacement. */
  public List<Contact> correspondents(String institution) {
    List<Contact> present = directory.reachable(Groups.ofInstitution(institution));
    return directory.correspondents(institution).stream().findFirst()
        .flatMap(first -> present.stream().filter(contact -> first.equals(contact.name())).findFirst())
        .map(List::of).orElse(present);
  }

  /** The head of an institution: a person, or the mailbox of the function. */
  public List<Contact> headOf(String institution) {
    return directory.headOf(institution).map(List::of).orElse(List.of());
  }
}
