package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invented data for trying a template out: every word and every block of its kind has something in it. */
final class Sample {

  private static final int ROWS = 4;
  private static final int YEARS = 5;

  private Sample() {
  }

  /** Data of a mandate that began a year before this day. */
  static PaperData of(PaperKind kind, Language language, LocalDate today) {
    Map<String, Object> words = new LinkedHashMap<>();
    kind.words().stream().filter(name -> !name.equals("reference") && !name.equals("date"))
        .forEach(name -> words.put(name, word(name, today)));
    Map<String, List<PaperPart>> blocks = new LinkedHashMap<>();
    kind.blocks().forEach(name -> blocks.put(name, block(name)));
    return new PaperData("MAN-0000-0000", today, List.of(words.get("mandate.holder"), words.get("mandate.function"),
        words.get("mandate.institution")), language, words, blocks);
  }

  private static Object word(String name, LocalDate today) {
    LocalDate start = today.minusYears(1).withDayOfYear(1);
    return switch (name) {
      case "mandate.reference" -> Trilingual.same("MAN-0000-0000");
      case "evaluation.reference" -> Trilingual.same("EVA-0000-0000");
      case "mandate.start", "evaluation.from", "objectives.in-force-from" -> start;
      case "mandate.end" -> start.plusYears(YEARS).minusDays(1);
      case "evaluation.until", "evaluation.hearing-on", "evaluation.decided-on" -> today;
      case "objectives.decided-on" -> start.minusDays(20);
      case "objectives.version" -> 1;
      default -> Message.of("paper.sample." + name);
    };
  }

  private static List<PaperPart> block(String name) {
    return switch (name) {
      case "objectives" -> List.of(heading("objectives.heading"), text("objectives.context"),
          table("objectives", List.of("number", "target", "term"), List.of(12, 60, 28)));
      case "targets" -> List.of(heading("objectives.heading"),
          table("targets", List.of("target", "status", "report"), List.of(38, 20, 42)));
      case "opinions" -> List.of(heading("opinions.heading"), text("opinions.text"));
      case "documents" -> List.of(new PaperPart.Items(List.of(message("documents.report"), message("documents.plan"))));
      case "commission" -> List.of(table("commission", List.of("member", "role", "present"), List.of(50, 30, 20)));
      default -> List.of(text(name + ".text"));
    };
  }

  private static PaperPart heading(String name) {
    return new PaperPart.Heading(1, message(name));
  }

  private static PaperPart text(String name) {
    return new PaperPart.Paragraph(message(name));
  }

  private static PaperPart table(String name, List<String> columns, List<Integer> widths) {
    List<List<Message>> rows = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      String number = String.valueOf(row);
      rows.add(columns.stream().map(column -> Message.of("paper.sample.cell." + column, number)).toList());
    }
    return new PaperPart.Table(message(name + ".caption"), columns.stream().map(column -> message("column." + column)).toList(),
        widths, rows);
  }

  private static Message message(String name) {
    return Message.of("paper.sample." + name);
  }
}
