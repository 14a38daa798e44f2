package brussels.irisflow.objective;

import brussels.irisflow.language.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The fields of one part of the tree, as the editor sends and shows them. */
final class NodeForm {

  private static final int NUMBER = 20;
  private static final int TITLE = 2000;
  private static final int TEXT = 20_000;
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

  private final MultiValueMap<String, String> sent;
  private final Faults faults = new Faults();

  NodeForm(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /** Writes the fields into the part; 400 for fields that cannot be. */
  void write(Node node) {
    switch (node.kind) {
      case OBJECTIVE -> node.write(objective(node.objective()));
      case POINT -> node.write(new MeasuringPoint(node.id, text("number", NUMBER), words("title", TITLE), List.of()));
      case TARGET -> node.write(new Target(node.id, text("number", NUMBER), words("text", TEXT), List.of()));
      case TERM -> node.write(term(node.term()));
    }
    faults.refuse();
  }

  private Objective objective(Objective before) {
    ObjectiveKind kind = choice("kind", ObjectiveKind.class);
    String parts = text("subObjectives", TEXT);
    List<String> subObjectives = parts == null ? List.of()
        : parts.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new Objective(before.id(), kind == null ? before.kind() : kind, text("number", NUMBER), words("title", TITLE),
        text("context", TEXT), text("elaboration", TEXT), subObjectives, List.of());
  }

  private Term term(Term before) {
    TermType chosen = choice("type", TermType.class);
    TermType type = chosen == null ? before.type() : chosen;
    boolean fixed = type == TermType.FIXED_DATE;
    return new Term(before.id(), type, words("text", TITLE), type == TermType.RECURRING ? timesPerYear() : null, fixed ? dates() : null,
        type == TermType.RELATIVE ? choice("milestone", Milestone.class) : null,
        type == TermType.EXTERNAL_CALENDAR ? choice("calendar", ExternalCalendar.class) : null,
        type == TermType.EVENT_TRIGGERED ? timing() : null, before.shared());
  }

  private Double timesPerYear() {
    String text = text("timesPerYear", NUMBER);
    try {
      double times = text == null ? 1 : Double.parseDouble(text.replace(',', '.'));
      if (times > 0 && times <= 366) {
        return times;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    faults.add("timesPerYear", "objective.edit.times");
    return null;
  }

  private List<String> dates() {
    String text = text("dates", TITLE);
    List<String> dates = text == null ? List.of() : Arrays.stream(text.split("[\\s,;]+")).filter(one -> !one.isEmpty()).toList();
    if (dates.size() > 2 || dates.stream().anyMatch(one -> !DATE.matcher(one).matches() || !exists(one))) {
      faults.add("dates", "objective.edit.dates");
    }
    return dates;
  }

  private static boolean exists(String date) {
    return date.length() < 10 || Plausibility.exists(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(5, 7)),
        Integer.parseInt(date.substring(8)));
  }

  private List<Timing> timing() {
    List<Timing> timing = new ArrayList<>();
    for (Timing one : Timing.values()) {
      if (sent.getOrDefault("timing", List.of()).contains(one.name())) {
        timing.add(one);
      }
    }
    return timing;
  }

  private String text(String field, int longest) {
    return faults.optional(field, sent.getFirst(field), longest);
  }

  private String words(String field, int longest) {
    String text = text(field, longest);
    return text == null ? "" : text;
  }

  private <E extends Enum<E>> E choice(String field, Class<E> type) {
    String name = sent.getFirst(field);
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** What stands in the fields of a part before anybody changes them. */
  static Map<String, Object> fields(Node node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (node.kind) {
      case OBJECTIVE -> {
        Objective one = node.objective();
        fields.put("kind", one.kind());
        fields.put("number", one.number());
        fields.put("title", one.title());
        fields.put("context", one.context());
        fields.put("elaboration", one.elaboration());
        fields.put("subObjectives", String.join("\n", one.subObjectives()));
      }
      case POINT -> {
        fields.put("number", node.point().number());
        fields.put("title", node.point().title());
      }
      case TARGET -> {
        fields.put("number", node.target().number());
        fields.put("text", node.target().text());
      }
      case TERM -> {
        Term one = node.term();
        fields.put("text", one.text());
        fields.put("type", one.type());
        fields.put("timesPerYear", one.timesPerYear() == null ? null : number(one.timesPerYear()));
        fields.put("dates", String.join(" ", one.dates()));
        fields.put("milestone", one.milestone());
        fields.put("calendar", one.calendar());
        fields.put("timing", one.timing());
      }
    }
    return fields;
  }

  private static String number(double times) {
    return times == Math.rint(times) ? String.valueOf((long) times) : String.valueOf(times);
  }
}
