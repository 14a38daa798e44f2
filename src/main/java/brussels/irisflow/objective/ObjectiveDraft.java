package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;

/** An objective while it is read, with what is under it. */
final class ObjectiveDraft {

  /** A measuring point while it is read. */
  static final class Point {
    final String number;
    final Passage title = new Passage();
    final List<TargetDraft> targets = new ArrayList<>();

    Point(String number) {
      this.number = number;
    }

    TargetDraft last() {
      return targets.isEmpty() ? null : targets.get(targets.size() - 1);
    }
  }

  /** A target while it is read. */
  static final class TargetDraft {
    final String number;
    final int line;
    final char bullet;
    final Passage text = new Passage();
    final List<TermDraft> terms = new ArrayList<>();

    TargetDraft(String number, Line line) {
      this.number = number;
      this.line = line.number();
      this.bullet = line.bullet();
    }

    /** Whether it is no more than a label that nothing has followed yet. */
    boolean isBlank() {
      return number == null && text.isEmpty() && terms.isEmpty();
    }
  }

  /** A term while it is read; several targets may hold the same text. */
  record TermDraft(Passage text, boolean shared) {
  }

  final ObjectiveKind kind;
  final String number;
  final int line;
  final boolean headed;
  final Passage title = new Passage();
  final List<Passage> context = new ArrayList<>();
  final List<Boolean> contextItems = new ArrayList<>();
  final List<Passage> subObjectives = new ArrayList<>();
  final List<Point> points = new ArrayList<>();

  ObjectiveDraft(ObjectiveKind kind, String number, int line, boolean headed) {
    this.kind = kind;
    this.number = number;
    this.line = line;
    this.headed = headed;
  }

  /** Whether nothing stands under its title that a summary would not have. */
  boolean bare() {
    return points.isEmpty() && subObjectives.isEmpty();
  }

  Point lastPoint() {
    return points.isEmpty() ? null : points.get(points.size() - 1);
  }
}
