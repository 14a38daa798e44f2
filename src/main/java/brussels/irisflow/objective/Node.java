package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A part of a tree that is being changed: an objective, a measuring point, a target or a term, without what is under it. */
final class Node {

  final UUID id;
  final NodeKind kind;
  final List<Node> children = new ArrayList<>();
  private Object content;

  private Node(UUID id, NodeKind kind, Object content) {
    this.id = id;
    this.kind = kind;
    this.content = content;
  }

  static Node of(Objective one) {
    Node node = new Node(one.id(), NodeKind.OBJECTIVE, one);
    one.measuringPoints().forEach(point -> node.children.add(of(point)));
    return node;
  }

  static Node of(MeasuringPoint one) {
    Node node = new Node(one.id(), NodeKind.POINT, one);
    one.targets().forEach(target -> node.children.add(of(target)));
    return node;
  }

  static Node of(Target one) {
    Node node = new Node(one.id(), NodeKind.TARGET, one);
    one.terms().forEach(term -> node.children.add(of(term)));
    return node;
  }

  static Node of(Term one) {
    return new Node(one.id(), NodeKind.TERM, one);
  }

  /** An empty one of this level; the kind counts for objectives only. */
  static Node empty(NodeKind level, ObjectiveKind kind) {
    UUID id = UUID.randomUUID();
    return switch (level) {
      case OBJECTIVE -> of(new Objective(id, kind, null, "", null, null, List.of(), List.of()));
      case POINT -> of(new MeasuringPoint(id, null, "", List.of()));
      case TARGET -> of(new Target(id, null, "", List.of()));
      case TERM -> of(Term.of(TermType.CONTINUOUS, "").withId(id));
    };
  }

  void write(Objective one) {
    content = one;
  }

  void write(MeasuringPoint one) {
    content = one;
  }

  void write(Target one) {
    content = one;
  }

  void write(Term one) {
    content = one.withId(id);
  }

  Objective objective() {
    Objective one = (Objective) content;
    return new Objective(id, one.kind(), one.number(), one.title(), one.context(), one.elaboration(), one.subObjectives(),
        children.stream().map(Node::point).toList());
  }

  MeasuringPoint point() {
    MeasuringPoint one = (MeasuringPoint) content;
    return new MeasuringPoint(id, one.number(), one.title(), children.stream().map(Node::target).toList());
  }

  Target target() {
    Target one = (Target) content;
    return new Target(id, one.number(), one.text(), children.stream().map(Node::term).toList());
  }

  Term term() {
    return (Term) content;
  }
}
