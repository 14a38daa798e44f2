package brussels.irisflow.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A piece of what fills a block. Everything that is read is a word as {@link brussels.irisflow.language.Message} may carry it: a
 * date, a constant, a title, a message; so the same parts are printed in Dutch and in French. A plain text is what a person
 * wrote: it stands as it is, marked with the language in which it was written. Null is shown as a dash.
 */
public sealed interface PaperPart {

  /** A heading; {@code level} counts from the heading above the block: 1 is the next smaller one. */
  record Heading(int level, Object text) implements PaperPart {

    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("A heading in a block is of level 1 to 3, not " + level);
      }
    }
  }

  /** A paragraph; new lines in a text stay new lines. */
  record Paragraph(Object text) implements PaperPart {
  }

  /** A list with bullets; without items it is left out. */
  record Items(List<?> items) implements PaperPart {

    public Items {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
  }

  /**
   * A table, whose head is repeated on each page. The first cell of a row says what the row is about.
   *
   * @param caption what the table shows
   * @param widths of the columns in parts of a hundred
   */
  record Table(Object caption, List<?> head, List<Integer> widths, List<? extends List<?>> rows) implements PaperPart {

    public Table {
      int columns = head.size();
      if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("Every row has as many cells as the head: " + head);
      }
    }
  }
}
