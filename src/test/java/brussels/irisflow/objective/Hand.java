package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody's way of writing an objectives document down. Each way changes one or more habits of the first one, which is that of
 * the tidy office; labels are patterns with the number as {0} and what follows as {1}.
 */
final class Hand {

  private static final Map<String, Map<String, String>> LABELS = Map.of(
      "nl", Map.ofEntries(Map.entry("title", "Doelstellingen voor het mandaat {0} – {1} – {2}"), Map.entry("function", "Functie"),
          Map.entry("period", "Periode"), Map.entry("authority", "Bevoegde overheid voor het bepalen van de doelstellingen"),
          Map.entry("strategic", "SD nr. {0}: {1}"), Map.entry("transversal", "Transversale doelstelling {0}: {1}"),
          Map.entry("strategicSection", "Strategische doelstellingen"), Map.entry("transversalSection",
              "Bijdrage aan de gewestelijke transversale doelstellingen"),
          Map.entry("parts", "Doelstellingen:"), Map.entry("point", "Meetpunt {0}: {1}"), Map.entry("pointless", "Meetpunten: {1}"),
          Map.entry("target", "Te behalen target {0}: {1}"), Map.entry("targetless", "Te bereiken streefwaarde: {1}"), Map.entry("term",
              "Termijn: {1}")),
      "fr", Map.ofEntries(Map.entry("title", "Objectifs pour le mandat {0} – {1} – {2}"), Map.entry("function", "Fonction"),
          Map.entry("period", "Période"), Map.entry("authority", "Autorité compétente pour la détermination des objectifs"),
          Map.entry("strategic", "OS n° {0} : {1}"), Map.entry("transversal", "Objectif transversal {0} : {1}"),
          Map.entry("strategicSection", "Objectifs stratégiques"), Map.entry("transversalSection",
              "Contribution aux objectifs transversaux régionaux"),
          Map.entry("parts", "Objectifs :"), Map.entry("point", "Point de mesure {0} : {1}"), Map.entry("pointless",
              "Points de mesure : {1}"),
          Map.entry("target", "Cible à atteindre {0} : {1}"), Map.entry("targetless", "Valeur cible : {1}"), Map.entry("term",
              "Délai : {1}")));

  private final HashMap<String, String> labels;
  String part = "- ";
  String bullet = "• ";
  boolean summary = true;
  boolean airy = true;
  boolean headerOnNextLine = false;
  String colon = "";
  int width = 100;

  private final boolean dutch;

  private Hand(String language) {
    dutch = language.equals("nl");
    labels = new HashMap<>(LABELS.get(language));
  }

  static Hand of(Sample sample) {
    return new Hand(sample.language());
  }

  /** The one of two texts that is in the language of the document. */
  String text(String nl, String fr) {
    return dutch ? nl : fr;
  }

  Hand label(String name, String pattern) {
    labels.put(name, pattern);
    return this;
  }

  Hand part(String sign) {
    part = sign;
    return this;
  }

  Hand bullet(String sign) {
    bullet = sign;
    return this;
  }

  Hand width(int characters) {
    width = characters;
    return this;
  }

  Hand dense() {
    airy = false;
    return this;
  }

  Hand withoutSummary() {
    summary = false;
    return this;
  }

  Hand colon(String sign) {
    colon = sign;
    return this;
  }

  Hand headerOnNextLine() {
    headerOnNextLine = true;
    return this;
  }

  private String say(String label, String number, String text) {
    return labels.get(label).replace("{0}", number == null ? "" : number).replace("{1}", text);
  }

  /** The lines of the document, wrapped. */
  List<String> write(Sample sample) {
    List<String> lines = new ArrayList<>();
    paragraphs(sample).forEach(paragraph -> {
      for (String line : paragraph.split("\n", -1)) {
        lines.addAll(wrapped(line));
      }
      if (airy) {
        lines.add("");
      }
    });
    return lines;
  }

  /** The paragraphs of the document; a line break in one begins a line of its own. */
  List<String> paragraphs(Sample sample) {
    List<String> text = new ArrayList<>();
    text.add(labels.get("title").replace("{0}", sample.grade()).replace("{1}", sample.function()).replace("{2}", sample.institution()));
    String gap = colon + (headerOnNextLine ? "\n" : " ");
    text.add(labels.get("function") + gap + sample.function());
    text.add(labels.get("period") + gap + sample.from() + "-" + sample.until());
    text.add(labels.get("authority") + gap + sample.authority());
    if (summary) {
      section(text, sample, ObjectiveKind.STRATEGIC, true);
      section(text, sample, ObjectiveKind.TRANSVERSAL, true);
    }
    section(text, sample, ObjectiveKind.STRATEGIC, false);
    section(text, sample, ObjectiveKind.TRANSVERSAL, false);
    return text;
  }

  private void section(List<String> text, Sample sample, ObjectiveKind kind, boolean brief) {
    text.add(labels.get(kind == ObjectiveKind.STRATEGIC ? "strategicSection" : "transversalSection"));
    sample.goals().stream().filter(goal -> goal.kind() == kind).forEach(goal -> {
      text.add(say(kind == ObjectiveKind.STRATEGIC ? "strategic" : "transversal", goal.number(), goal.title()));
      if (!brief) {
        text.addAll(goal.context());
        text.add(labels.get("parts"));
        goal.parts().forEach(one -> text.add(part + one));
        goal.points().forEach(point -> point(text, point));
      }
    });
  }

  private void point(List<String> text, Sample.Point point) {
    text.add(say(point.number() == null ? "pointless" : "point", point.number(), point.title()));
    for (Sample.Aim aim : point.aims()) {
      text.add(bullet + say(aim.number() == null ? "targetless" : "target", aim.number(), aim.text()));
      if (aim.term() != null) {
        text.add(say("term", null, aim.term()));
      }
    }
  }

  private List<String> wrapped(String line) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : line.split(" ")) {
      if (current.length() > 0 && current.length() + 1 + word.length() > width) {
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(current.length() == 0 ? "" : " ").append(word);
    }
    lines.add(current.toString());
    return lines;
  }
}
