package brussels.irisflow.objective;

import brussels.irisflow.language.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A tree of objectives while it is being changed. */
final class TreeEdit {

  private final List<Node> roots = new ArrayList<>();

  TreeEdit(ObjectiveTree tree) {
    tree.objectives().forEach(one -> roots.add(Node.of(one)));
  }

  ObjectiveTree tree() {
    return new ObjectiveTree(roots.stream().map(Node::objective).toList());
  }

  /** The part with this id; 404 when there is none. */
  Node node(UUID id) {
    Node found = find(roots, id);
    if (found == null) {
      throw Refusal.unknown();
    }
    return found;
  }

  private static Node find(List<Node> nodes, UUID id) {
    for (Node node : nodes) {
      Node found = node.id.equals(id) ? node : find(node.children, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The list in which a part stands. */
  private List<Node> around(UUID id) {
    List<Node> found = around(roots, id);
    if (found == null) {
      throw Refusal.unknown();
    }
    return found;
  }

  private static List<Node> around(List<Node> nodes, UUID id) {
    for (Node node : nodes) {
      List<Node> found = node.id.equals(id) ? nodes : around(node.children, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  UUID addObjective(ObjectiveKind kind) {
    Node added = Node.empty(NodeKind.OBJECTIVE, kind);
    int behind = roots.size();
    if (kind == ObjectiveKind.STRATEGIC) {
      behind = (int) roots.stream().filter(root -> root.objective().kind() == kind).count();
    }
    roots.add(Math.min(behind, roots.size()), added);
    return added.id;
  }

  void addObjective(Objective whole) {
    roots.add(Node.of(whole));
  }

  /** Adds an empty part under another; a term has nothing under it. */
  UUID addUnder(UUID parent) {
    Node above = node(parent);
    if (above.kind == NodeKind.TERM) {
      throw Refusal.unknown();
    }
    Node added = Node.empty(above.kind.below(), null);
    above.children.add(added);
    return added.id;
  }

  void remove(UUID id) {
    around(id).removeIf(node -> node.id.equals(id));
  }

  /** Puts other parts in the place of one. */
  void replace(UUID id, List<Node> others) {
    List<Node> list = around(id);
    int at = list.indexOf(node(id));
    list.remove(at);
    list.addAll(at, others);
  }

  /** One place up or down; from the end of its list into the neighbouring list of the same level. */
  void move(UUID id, boolean up) {
    List<Node> list = around(id);
    Node node = node(id);
    int at = list.indexOf(node);
    int to = up ? at - 1 : at + 1;
    if (to >= 0 && to < list.size()) {
      Collections.swap(list, at, to);
      return;
    }
    List<List<Node>> level = level(node.kind);
    int neighbour = level.indexOf(list);
    for (int i = 0; i < level.size(); i++) {
      // lists are compared by what they are, not by what they hold: empty ones are all alike
      neighbour = level.get(i) == list ? i : neighbour;
    }
    int other = up ? neighbour - 1 : neighbour + 1;
    if (other >= 0 && other < level.size()) {
      list.remove(at);
      level.get(other).add(up ? level.get(other).size() : 0, node);
    }
  }

  /**
   * Puts a part somewhere else in the tree.
   *
   * @param under the part above it from then on; null for an objective
   * @param before the part that it comes to stand before; null for the end of the list
   * @throws Refusal 404 for parts that are not there or of a level that does not fit
   */
  void place(UUID id, UUID under, UUID before) {
    Node node = node(id);
    boolean fits = under == null ? node.kind == NodeKind.OBJECTIVE : node(under).kind.below() == node.kind;
    List<Node> list = under == null ? roots : node(under).children;
    boolean stands = before == null || list.stream().anyMatch(one -> one.id.equals(before));
    if (!fits || !stands) {
      throw Refusal.unknown();
    } else if (id.equals(before)) {
      return;
    }
    around(id).remove(node);
    int at = before == null ? list.size() : list.indexOf(node(before));
    list.add(at, node);
  }

  private List<List<Node>> level(NodeKind kind) {
    List<List<Node>> lists = List.of(roots);
    for (NodeKind above = NodeKind.OBJECTIVE; above != kind; above = above.below()) {
      List<List<Node>> below = new ArrayList<>();
      lists.forEach(list -> list.forEach(node -> below.add(node.children)));
      lists = below;
    }
    return lists;
  }
}
