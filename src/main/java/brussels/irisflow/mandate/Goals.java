package brussels.irisflow.mandate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What this room needs of the objectives of mandates. */
@Component
class Goals {

  /** An objective with its targets, as people read it. */
  record Goal(String title, List<Goals.Aim> aims) {
  }

  /** A target; {@code key} names it in its objectives. */
  record Aim(String key, String objective, String text, String terms) {
  }

  /** A version of the objectives; {@code version} is null for a draft. */
  record Tree(Integer version, List<Goals.Goal> goals) {

    List<Aim> aims() {
      return goals.stream().flatMap(goal -> goal.aims().stream()).toList();
    }
  }

  /** A version and the decision that set it. */
  record Version(int number, LocalDate decidedOn, String decision, LocalDate from, LocalDate until) {
  }

  /** A day on which a target falls due. */
  record Occurrence(LocalDate day, String target, String text) {
  }

  private final Map<String, Boolean> drafts = new HashMap<>();
  private final Map<String, Integer> approved = new HashMap<>();

  UUID draft(String mandate) {
    drafts.put(mandate, true);
    return UUID.nameUUIDFromBytes(mandate.getBytes());
  }

  void attach(UUID set, String mandate) {
    drafts.put(mandate, true);
  }

  /** The page on which HR edits the draft. */
  String editor(String mandate) {
    return null;
  }

  boolean hasDraft(String mandate) {
    return drafts.getOrDefault(mandate, false);
  }

  void submit(String mandate) {
  }

  void giveBack(String mandate) {
  }

  int approve(String mandate, LocalDate decidedOn, String decision, LocalDate from) {
    drafts.put(mandate, false);
    return approved.merge(mandate, 1, Integer::sum);
  }

  Optional<Tree> draftOf(String mandate) {
    return hasDraft(mandate) ? Optional.of(tree(null)) : Optional.empty();
  }

  Optional<Tree> inForce(String mandate, LocalDate on) {
    return Optional.ofNullable(approved.get(mandate)).map(Goals::tree);
  }

  List<Version> versions(String mandate) {
    return List.of();
  }

  List<Occurrence> occurrences(String mandate, LocalDate from, LocalDate until, LocalDate midTerm, LocalDate end) {
    return List.of();
  }

  private static Tree tree(Integer version) {
    return new Tree(version, List.of(new Goal("1", List.of(new Aim("1.1.1", "1", "x", "y")))));
  }
}
