package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.util.ArrayList;
import java.util.List;

/** Lines that belong together: a title, a paragraph, the text of a target with the items of its list. */
final class Passage {

  /** A passage of so many lines is no sentence with an open bracket. */
  private static final int LONG = 50;

  private final List<List<String>> parts = new ArrayList<>();
  private int line;
  private boolean full;

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The number of its first line; 0 when it is empty. */
  int line() {
    return line;
  }

  void add(Line next) {
    if (next.text().isEmpty()) {
      return;
    }
    if (parts.isEmpty()) {
      parts.add(new ArrayList<>());
      line = next.number();
    }
    parts.get(parts.size() - 1).add(next.text());
    full = next.full();
  }

  /** Adds an item of a list under what is there. */
  void addItem(Line next) {
    if (parts.isEmpty()) {
      parts.add(new ArrayList<>());
      line = next.number();
    }
    parts.add(new ArrayList<>(List.of(next.text())));
    full = next.full();
  }

  String tail() {
    List<String> last = parts.get(parts.size() - 1);
    return last.isEmpty() ? "" : last.get(last.size() - 1);
  }

  private String whole() {
    return String.join(" ", parts.get(parts.size() - 1));
  }

  /** Its words; items of a list each on a line of their own after a hyphen. Null when there are none. */
  String text(Healing healing) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String text = healing.join(parts.get(i));
      if (!text.isEmpty()) {
        texts.add(i == 0 ? text : "- " + text);
      }
    }
    return texts.isEmpty() ? null : String.join("\n", texts);
  }

  // Does it go on?

  /** Whether its last words ask for more. */
  boolean isOpen() {
    if (isEmpty()) {
      return true;
    }
    String tail = tail().strip();
    if (tail.isEmpty()) {
      return true;
    }
    char last = tail.charAt(tail.length() - 1);
    if (",(/-–—‐‑&+\u00AD".indexOf(last) >= 0) {
      return true;
    }
    String whole = parts.get(parts.size() - 1).size() < LONG ? whole() : "";
    if (whole.chars().filter(one -> one == '(').count() > whole.chars().filter(one -> one == ')').count() && whole.length() < 2000) {
      return true;
    }
    return Vocabulary.OPEN_WORDS.contains(Folding.folded(tail.substring(tail.lastIndexOf(' ') + 1)));
  }

  /** Whether its last words end a sentence. */
  boolean isEnded() {
    String tail = tail().strip().replaceAll("[)\\]»”’\"]+$", "");
    return !tail.isEmpty() && ".!?;".indexOf(tail.charAt(tail.length() - 1)) >= 0 || tail().strip().endsWith(".)");
  }

  boolean leadsIn() {
    return !isEmpty() && tail().strip().endsWith(":");
  }

  /** Whether a list in it has begun. */
  boolean hasItems() {
    return parts.size() > 1;
  }

  boolean isFull() {
    return full;
  }

  /** Whether a line without a label goes on with this sentence. */
  boolean goesOn(Line next) {
    if (isEmpty()) {
      return true;
    } else if (next.isItem()) {
      return false;
    } else if (isOpen() || next.paragraph()) {
      return isOpen();
    }
    char first = next.text().charAt(0);
    boolean ended = isEnded();
    if (Character.isLowerCase(first)) {
      return !(ended && (next.apart() || tail().strip().endsWith(";")));
    } else if (!Character.isUpperCase(first)) {
      return !ended && (!next.apart() || full);
    }
    return !next.apart() && full && !ended;
  }

  /** Whether a line that stands apart goes on with this sentence all the same, because the last one broke off at the margin. */
  boolean goesOnApart(Line next) {
    return goesOn(next) || !isEmpty() && !next.isItem() && full && !isEnded() && !leadsIn();
  }
}
