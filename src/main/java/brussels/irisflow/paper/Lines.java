package brussels.irisflow.paper;

import java.util.List;

/** Words that stand below one another in one cell or paragraph, each on a line of its own. */
public record Lines(List<?> words) {

  public Lines {
    words = List.copyOf(words);
  }
}
