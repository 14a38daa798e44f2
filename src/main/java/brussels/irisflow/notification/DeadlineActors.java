package brussels.irisflow.notification;

import brussels.irisflow.deadline.DeadlineSnapshot;
import java.util.List;
import java.util.Optional;

/** What a room knows of who acts on some of its deadlines; where no room knows, the parties to the dossier tell. */
public interface DeadlineActors {

  /**
   * Who acts.
   *
   * @param people login names
   * @param group a group whose members act too; null for none
   * @param page the address of the page on which they act
   */
  record Acting(List<String> people, String group, String page) {
  }

  Optional<Acting> of(DeadlineSnapshot deadline);
}
