package brussels.irisflow.objective;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Many hands: each writes a {@link Sample} down in its own way and saves it as a file. All mean the same. */
final class Hands {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Map<String, Function<Sample, byte[]>> ALL = new LinkedHashMap<>();

  static {
    text("the tidy office", hand -> hand);
    text("narrow lines", hand -> hand.width(64));
    text("wide lines", hand -> hand.width(130));
    text("no wrapping at all", hand -> hand.width(10_000));
    text("no empty lines", Hand::dense);
    text("no empty lines, narrow", hand -> hand.dense().width(70));
    text("no summary", Hand::withoutSummary);
    text("colons in the header", hand -> hand.colon(" :"));
    text("header on the next line", Hand::headerOnNextLine);
    text("circles for the parts", hand -> hand.part("o ").bullet("◦ "));
    text("stars", hand -> hand.part("* ").bullet("* "));
    text("dashes", hand -> hand.part("– ").bullet("— "));
    text("symbol font", hand -> hand.part("\uF0B7 ").bullet("\uF0A7\t"));
    text("bullets without a space", hand -> hand.part("•").bullet("▪"));
    text("numbered parts", hand -> hand.part("1) "));
    text("lettered parts", hand -> hand.part("a. "));
    text("no bullets at the targets", hand -> hand.bullet(""));
    both("numbers with a dot, no colon", "SD {0}. {1}", "OS {0}. {1}", "Meetpunt {0}. {1}", "Point de mesure {0}. {1}");
    both("numbers right behind the label", "SD{0}: {1}", "OS{0}: {1}", "Meetpunt{0}: {1}", "Point de mesure{0}: {1}");
    both("dashes behind the label", "Strategische doelstelling {0} – {1}", "Objectif stratégique {0} – {1}", "Meetpunt {0} – {1}",
        "Point de mesure {0} – {1}");
    both("capitals", "STRATEGISCHE DOELSTELLING NR. {0} : {1}", "OBJECTIF STRATEGIQUE N° {0} : {1}", "MEETPUNT {0} : {1}",
        "POINT DE MESURE {0} : {1}");
    both("degrees", "SD n° {0}: {1}", "O.S. n°{0}: {1}", "meetpunt nr {0}: {1}", "point de mesure n° {0}: {1}");
    both("the title on the next line", "Strategische doelstelling {0}\n{1}", "Objectif stratégique {0}\n{1}", "Meetpunt {0}\n{1}",
        "Point de mesure {0}\n{1}");
    both("the label broken over two lines", "Strategische\ndoelstelling {0}\n{1}", "Objectif\nstratégique {0}\n{1}",
        "Meetpunt\n{0}\n{1}", "Point de\nmesure {0}\n{1}");
    both("slips of the pen", "Strategishe doelstelling {0}: {1}", "Objectif stratégqiue {0}: {1}", "Meetpunt  {0} :{1}",
        "Points de mesure {0} :{1}");
    both("double spaces", "SD   nr.  {0}  :   {1}", "OS   n°  {0}  :   {1}", "Meetpunt   {0}  :   {1}", "Point  de  mesure   {0}  :   {1}");
    text("the target on the next line", hand -> hand.label("target", hand.text("Te behalen target {0}\n{1}", "Cible à atteindre {0}\n{1}"))
        .label("targetless", hand.text("Te bereiken streefwaarde:\n{1}", "Valeur cible :\n{1}")).label("term", hand.text("Termijn\n{1}",
            "Délai\n{1}")));
    text("no colons at targets and terms", hand -> hand.label("target", hand.text("Te behalen target {0} {1}", "Cible à atteindre {0} {1}"))
        .label("term", hand.text("Termijn {1}", "Délai {1}")));
    text("the term as a bullet", hand -> hand.label("term", hand.text("• Termijn: {1}", "• Échéance : {1}")));
    text("missing accents", hand -> hand.label("target", hand.text("Te behalen target {0}: {1}", "Cible a atteindre {0} : {1}"))
        .label("term", hand.text("termijn: {1}", "Echeance: {1}")));
    text("other words for the parts", hand -> hand.label("parts", hand.text("Doelstelling(en) :", "Objectif(s)")));
    text("indented", hand -> hand.label("term", hand.text("             Termijn: {1}", "             Délai: {1}")));
    ALL.put("blank lines inside sentences", sample -> Files.text(spread(Hand.of(sample).write(sample))));
    ALL.put("soft hyphens", sample -> Files.text(Hand.of(sample).width(90).write(sample).stream().map(line -> line.replace("gemeenten",
        "ge\u00ADmeen\u00ADten")
        .replace("communes", "com\u00ADmunes")).toList()));
    ALL.put("words broken at the end of the line", sample -> Files.text(broken(Hand.of(sample).write(sample))));
    ALL.put("no-break spaces", sample -> Files.text(Hand.of(sample).write(sample).stream().map(line -> line.replace(" :",
        "\u00A0:").replace(" – ", "\u00A0–\u202F")).toList()));
    ALL.put("windows-1252 and CRLF", sample -> String.join("\r\n", Hand.of(sample).write(sample)).getBytes(WINDOWS));
    ALL.put("a byte order mark", sample -> ("\uFEFF" + String.join("\n", Hand.of(sample).write(sample))).getBytes(StandardCharsets.UTF_8));
    ALL.put("UTF-16", sample -> ("\uFEFF" + String.join("\r\n", Hand.of(sample).write(sample))).getBytes(StandardCharsets.UTF_16LE));
    ALL.put("page numbers", sample -> Files.text(paged(Hand.of(sample).write(sample), sample.language().equals("nl") ? "Pagina %d van %d"
        : "Page %d sur %d", false)));
    ALL.put("page numbers and running heads", sample -> Files.text(paged(Hand.of(sample).write(sample), "%d/%d", true)));
    ALL.put("form feeds", sample -> Files.text(paged(Hand.of(sample).write(sample), "\f%d", true)));
    ALL.put("PDF", sample -> Files.pdf(Hand.of(sample).write(sample), sample.institution() + " – " + sample.from()));
    ALL.put("PDF without empty lines", sample -> Files.pdf(Hand.of(sample).dense().write(sample), "talent"));
    ALL.put("DOCX", sample -> Files.docx(Hand.of(sample).paragraphs(sample)));
    ALL.put("DOCX with broken lines", sample -> Files.docx(Hand.of(sample).write(sample)));
    ALL.put("ODT", sample -> Files.odt(Hand.of(sample).paragraphs(sample)));
    ALL.put("DOCX with a table of labels", Hands::labelTable);
    ALL.put("DOCX with a table of columns", Hands::columnTable);
    ALL.put("columns with bars", Hands::bars);
  }

  private Hands() {
  }

  static Map<String, Function<Sample, byte[]>> all() {
    return ALL;
  }

  private static void text(String name, UnaryOperator<Hand> habits) {
    ALL.put(name, sample -> Files.text(habits.apply(Hand.of(sample)).write(sample)));
  }

  private static void both(String name, String strategicNl, String strategicFr, String pointNl, String pointFr) {
    text(name, hand -> hand.label("strategic", hand.text(strategicNl, strategicFr)).label("point", hand.text(pointNl, pointFr)));
  }

  /** An empty line after each line that is not the last of its paragraph, as some extractions leave it. */
  private static List<String> spread(List<String> lines) {
    List<String> spread = new ArrayList<>();
    for (String line : lines) {
      spread.add(" " + line + " ");
      if (line.length() > 85) {
        spread.add(" ");
      }
    }
    return spread;
  }

  /** Long words at the end of a line are broken in two. */
  private static List<String> broken(List<String> lines) {
    List<String> broken = new ArrayList<>(lines);
    for (int i = 0; i + 1 < broken.size(); i++) {
      String line = broken.get(i);
      String next = broken.get(i + 1);
      String word = next.split(" ", 2)[0];
      if (line.length() > 80 && word.matches("\\p{Ll}{8,}")) {
        broken.set(i, line + " " + word.substring(0, 4) + "-");
        broken.set(i + 1, next.substring(4));
      }
    }
    return broken;
  }

  private static List<String> paged(List<String> lines, String foot, boolean head) {
    List<String> paged = new ArrayList<>();
    int pages = (lines.size() + 39) / 40;
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && i % 40 == 0) {
        paged.add("");
        paged.add(String.format(foot, i / 40, pages));
        if (head) {
          paged.add("Mandaten – Mandats 2025");
        }
        paged.add("");
      }
      paged.add(lines.get(i));
    }
    return paged;
  }

  private static List<List<String>> rows(Sample.Point point, Hand hand) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(hand.text("Meetpunt", "Point de mesure") + (point.number() == null ? "" : " " + point.number()), point.title()));
    for (Sample.Aim aim : point.aims()) {
      rows.add(List.of(hand.text("Te behalen target", "Cible à atteindre") + (aim.number() == null ? "" : " " + aim.number()), aim.text()));
      if (aim.term() != null) {
        rows.add(List.of(hand.text("Termijn", "Délai"), aim.term()));
      }
    }
    return rows;
  }

  /** A table for each measuring point: labels at the left, contents at the right. */
  private static byte[] labelTable(Sample sample) {
    Hand hand = Hand.of(sample);
    List<String> paragraphs = new ArrayList<>();
    List<List<List<String>>> tables = new ArrayList<>();
    pointless(sample, hand).forEach(entry -> {
      if (entry instanceof Sample.Point point) {
        paragraphs.add(null);
        tables.add(rows(point, hand));
      } else {
        paragraphs.add((String) entry);
      }
    });
    return Files.docx(paragraphs, tables);
  }

  /** A table for each objective: measuring point, target and term at the head. */
  private static byte[] columnTable(Sample sample) {
    Hand hand = Hand.of(sample);
    List<String> paragraphs = new ArrayList<>();
    List<List<List<String>>> tables = new ArrayList<>();
    pointless(sample, hand).forEach(entry -> {
      if (entry instanceof Sample.Point point) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(hand.text("Meetpunt", "Point de mesure"), hand.text("Te behalen target", "Cible à atteindre"),
            hand.text("Termijn", "Délai")));
        for (Sample.Aim aim : point.aims()) {
          boolean first = aim == point.aims().get(0);
          rows.add(List.of(first ? (point.number() == null ? "" : point.number() + " ") + point.title() : "",
              (aim.number() == null ? "" : aim.number() + " ") + aim.text(), aim.term() == null ? "" : aim.term()));
        }
        paragraphs.add(null);
        tables.add(rows);
      } else {
        paragraphs.add((String) entry);
      }
    });
    return Files.docx(paragraphs, tables);
  }

  /** The same as text: labels and contents with a bar between them. */
  private static byte[] bars(Sample sample) {
    Hand hand = Hand.of(sample);
    List<String> lines = new ArrayList<>();
    pointless(sample, hand).forEach(entry -> {
      if (entry instanceof Sample.Point point) {
        rows(point, hand).forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
      } else {
        lines.add((String) entry);
      }
      lines.add("");
    });
    return Files.text(lines);
  }

  /** The paragraphs of a document with its measuring points as they are, for who draws them. */
  private static List<Object> pointless(Sample sample, Hand hand) {
    List<Object> entries = new ArrayList<>();
    Sample bare = new Sample(sample.function(), sample.grade(), sample.institution(), sample.from(), sample.until(), sample.authority(),
        sample.language(), List.of());
    entries.addAll(hand.withoutSummary().paragraphs(bare).subList(0, 4));
    for (Sample.Goal goal : sample.goals()) {
      boolean strategic = goal.kind() == ObjectiveKind.STRATEGIC;
      entries.add(strategic ? hand.text("SD nr. ", "OS n° ") + goal.number() + ": " + goal.title()
          : hand.text("Transversale doelstelling ", "Objectif transversal ") + goal.number() + ": " + goal.title());
      entries.addAll(goal.context());
      entries.add(hand.text("Doelstellingen:", "Objectifs :"));
      goal.parts().forEach(part -> entries.add("- " + part));
      entries.addAll(goal.points());
    }
    return entries;
  }
}
