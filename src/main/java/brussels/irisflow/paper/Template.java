package brussels.irisflow.paper;

import java.util.List;
import java.util.stream.Stream;

/** A template as it was read: its lines in order. */
record Template(List<Line> lines) {

  /** A run of words of one line: text as it stands, or the name of a gap that data fill. */
  record Piece(String text, String gap, boolean bold) {
  }

  /** What a line of a template is. Words are the lines of one paragraph, each a list of pieces. */
  sealed interface Line {
  }

  /** In the letterhead: who writes. */
  record Sender(List<Piece> words) implements Line {
  }

  /** 1 is the title of the document. */
  record Heading(int level, List<Piece> words) implements Line {
  }

  record Paragraph(List<List<Piece>> lines) implements Line {
  }

  record Items(boolean numbered, List<List<Piece>> items) implements Line {
  }

  record Block(String name) implements Line {
  }

  /** Room to sign by hand. */
  record Signature() implements Line {
  }

  Stream<String> gaps() {
    return lines.stream().flatMap(Template::pieces).filter(piece -> piece.gap() != null).map(Piece::gap);
  }

  Stream<String> blocks() {
    return lines.stream().filter(Block.class::isInstance).map(line -> ((Block) line).name());
  }

  private static Stream<Piece> pieces(Line line) {
    if (line instanceof Sender sender) {
      return sender.words().stream();
    } else if (line instanceof Heading heading) {
      return heading.words().stream();
    } else if (line instanceof Paragraph paragraph) {
      return paragraph.lines().stream().flatMap(List::stream);
    } else if (line instanceof Items items) {
      return items.items().stream().flatMap(List::stream);
    }
    return Stream.empty();
  }

  /** What the Dutch and the French text of a kind must have in common: headings, lists and blocks in the same order. */
  List<String> skeleton() {
    return lines.stream().map(Template::bone).filter(bone -> !bone.isEmpty()).toList();
  }

  private static String bone(Line line) {
    if (line instanceof Heading heading) {
      return "#".repeat(heading.level());
    } else if (line instanceof Items items) {
      return "- " + items.items().size();
    } else if (line instanceof Block block) {
      return block.name();
    }
    return line instanceof Signature ? TemplateReader.SIGNATURE : "";
  }
}
