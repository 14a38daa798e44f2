package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what was filled in against the form as it was deployed, whoever sent it: the browser's own checks are a courtesy.
 * Keys that the form does not have, and fields that it hides for these values, are dropped. Whether it hides one is judged
 * by what the form shows and by its own fields, never by other keys of the submission.
 */
class FormSchema {

  /** The longest text that a field takes when the form names no limit. */
  private static final int LONGEST_TEXT = 20_000;
  /** The most entries that a list takes. */
  private static final int LONGEST_LIST = 500;
  /** More digits than any number of ours has, on either side of the point. */
  private static final int LONGEST_NUMBER = 30;
  /** How much of a wrong value is repeated in the refusal. */
  private static final int LONGEST_ECHO = 60;
  /** After so many faults the rest would not be read. */
  private static final int MOST_FAULTS = 50;
  /** A fault that begins with the label of its field. */
  private static final String HEADED = "engine.form.field";
  /** One step of the path to a field: {@code measures[0]}, {@code articles}. */
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,4})])?");
  private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

  /** Decides whether an expression of a form holds for these values. */
  interface Conditions {
    boolean holds(String feel, Map<String, Object> values);
  }

  /** Where in the form a component stands: before its path in the submission, and before its label in words. */
  private record Place(String path, String words) {
  }

  private final String form;
  private final JsonNode components;
  private final Conditions conditions;
  private final ModelTexts texts;
  private final Language language;
  private final Map<String, Object> shown;
  private final List<Refusal.Field> faults = new ArrayList<>();

  FormSchema(JsonNode schema, Conditions conditions, ModelTexts texts, Language language, Map<String, Object> shown) {
    this.form = schema.path("id").asText();
    this.components = schema.path("components");
    this.conditions = conditions;
    this.texts = texts;
    this.language = language;
    this.shown = shown;
  }

  /**
   * The values that count, typed as the form says.
   *
   * @throws Refusal naming each field at fault
   */
  Map<String, Object> check(Map<String, Object> submitted) {
    Map<String, Object> clean = check(components, submitted, new Place("", ""), scope(components, submitted, shown));
    if (!faults.isEmpty()) {
      throw Refusal.fields(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }
    return clean;
  }

  private Map<String, Object> check(JsonNode list, Map<String, Object> submitted, Place place, Map<String, Object> scope) {
    Map<String, Object> clean = new LinkedHashMap<>();
    for (JsonNode component : list) {
      String name = name(component);
      if (fixed(component)) {
        continue;
      } else if (hidden(component, scope)) {
        forget(component, scope);
        continue;
      }
      switch (component.path("type").asText()) {
        case "group" -> group(component, submitted, place, scope, clean);
        case "dynamiclist" -> clean.put(name, dynamicList(component, submitted.get(name), place, scope));
        case "textfield", "textarea", "number", "checkbox", "datetime", "select", "radio", "checklist", "taglist" ->
            clean.put(name, field(component, submitted.get(name), place));
        default -> {
          // only looks
        }
      }
    }
    return clean;
  }

  private void group(JsonNode component, Map<String, Object> submitted, Place place, Map<String, Object> scope,
      Map<String, Object> clean) {
    String path = component.path("path").asText("");
    if (path.isEmpty()) {
      clean.putAll(check(component.path("components"), submitted, place, scope));
    } else {
      Map<String, Object> inner = map(submitted.get(path));
      clean.put(path, check(component.path("components"), inner, new Place(place.path() + path + ".", place.words()),
          scope(component.path("components"), inner, scope)));
    }
  }

  private List<Map<String, Object>> dynamicList(JsonNode component, Object value, Place place, Map<String, Object> scope) {
    String path = place.path() + name(component);
    List<Map<String, Object>> rows = new ArrayList<>();
    if (value != null && !(value instanceof List)) {
      fault(component, place, "engine.form.list");
    } else if (value != null && ((List<?>) value).size() > LONGEST_LIST) {
      fault(component, place, "engine.form.list-too-long", LONGEST_LIST);
    } else if (value != null) {
      for (Object row : (List<?>) value) {
        String words = (place.words() + label(component) + " " + (rows.size() + 1)).strip() + ", ";
        Place inRow = new Place(path + "[" + rows.size() + "].", words);
        if (!(row instanceof Map)) {
          fault(component, place, "engine.form.row", rows.size() + 1);
        }
        rows.add(check(component.path("components"), map(row), inRow, scope(component.path("components"), map(row), scope)));
      }
    }
    return rows;
  }

  private Object field(JsonNode component, Object value, Place place) {
    boolean several = several(component);
    if (blank(value)) {
      if (component.path("validate").path("required").asBoolean()) {
        fault(component, place, "engine.form.required");
      }
      return several ? List.of() : "checkbox".equals(component.path("type").asText()) ? Boolean.FALSE : null;
    }
    return switch (component.path("type").asText()) {
      case "number" -> number(component, value, place);
      case "checkbox" -> bool(component, value, place);
      case "datetime" -> moment(component, value, place);
      case "select", "radio" -> option(component, value, place);
      case "checklist", "taglist" -> options(component, value, place);
      default -> text(component, value, place);
    };
  }

  private String text(JsonNode component, Object value, Place place) {
    if (!(value instanceof String) && !(value instanceof Number)) {
      fault(component, place, "engine.form.text");
      return null;
    }
    String text = String.valueOf(value).strip();
    JsonNode rules = component.path("validate");
    int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
    if (text.length() > longest) {
      fault(component, place, "engine.form.too-long", longest, text.length());
    } else if (text.length() < rules.path("minLength").asInt(0)) {
      fault(component, place, "engine.form.too-short", rules.path("minLength").asInt());
    } else if (CONTROL_CHARACTERS.matcher(text).find()) {
      fault(component, place, "engine.form.control-character");
    } else if (rules.hasNonNull("pattern") && !Pattern.compile(rules.path("pattern").asText()).matcher(text).find()) {
      fault(component, place, "engine.form.pattern", echo(text));
    }
    // what has one line on the form has one line in a title, a subject or a file name
    return "textfield".equals(component.path("type").asText()) ? text.replaceAll("\\s*[\\r\\n]\\s*", " ") : text;
  }

  private BigDecimal number(JsonNode component, Object value, Place place) {
    BigDecimal number = number(value);
    if (number == null) {
      fault(component, place, "engine.form.number", echo(value));
      return null;
    }
    JsonNode rules = component.path("validate");
    BigDecimal least = number(rules.path("min").asText());
    BigDecimal most = number(rules.path("max").asText());
    if (least != null && number.compareTo(least) < 0) {
      fault(component, place, "engine.form.min", least.toPlainString());
    } else if (most != null && number.compareTo(most) > 0) {
      fault(component, place, "engine.form.max", most.toPlainString());
    } else if (component.hasNonNull("decimalDigits")
        && number.stripTrailingZeros().scale() > component.path("decimalDigits").asInt()) {
      fault(component, place, component.path("decimalDigits").asInt() == 0 ? "engine.form.whole" : "engine.form.decimals",
          component.path("decimalDigits").asInt());
    }
    return number;
  }

  /** The number that this is, null when it is none that anybody would write. */
  private static BigDecimal number(Object value) {
    String text = String.valueOf(value).strip();
    if (text.isEmpty() || text.length() > 2 * LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER ? null : number;
    } catch (NumberFormatException notOne) {
      return null;
    }
  }

  private Boolean bool(JsonNode component, Object value, Place place) {
    Boolean bool = bool(value);
    if (bool == null) {
      fault(component, place, "engine.form.boolean", echo(value));
    } else if (!bool && component.path("validate").path("required").asBoolean()) {
      fault(component, place, "engine.form.required");
    }
    return bool;
  }

  private static Boolean bool(Object value) {
    String text = String.valueOf(value);
    return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
  }

  private String moment(JsonNode component, Object value, Place place) {
    String text = String.valueOf(value).strip();
    String subtype = component.path("subtype").asText("date");
    try {
      LocalDate day = switch (subtype) {
        case "time" -> {
          LocalTime.parse(text);
          yield null;
        }
        case "datetime" -> LocalDateTime.parse(text).toLocalDate();
        default -> LocalDate.parse(text);
      };
      if (day != null && (day.getYear() < 1950 || day.getYear() > 2150)) {
        fault(component, place, "engine.form.year", echo(text));
      }
    } catch (DateTimeParseException notOne) {
      fault(component, place, "time".equals(subtype) ? "engine.form.time"
          : "datetime".equals(subtype) ? "engine.form.moment" : "engine.form.date", echo(text));
    }
    return text;
  }

  private String option(JsonNode component, Object value, Place place) {
    Map<String, String> accepted = accepted(component);
    if (!accepted.containsKey(String.valueOf(value))) {
      fault(component, place, "engine.form.option", echo(value), List.copyOf(accepted.values()));
    }
    return String.valueOf(value);
  }

  private List<String> options(JsonNode component, Object value, Place place) {
    if (!(value instanceof List<?> several)) {
      fault(component, place, "engine.form.list");
      return List.of();
    } else if (several.size() > LONGEST_LIST) {
      fault(component, place, "engine.form.list-too-long", LONGEST_LIST);
      return List.of();
    }
    return several.stream().map(one -> option(component, one, place)).distinct().toList();
  }

  /** The accepted values with the words shown for them. */
  private Map<String, String> accepted(JsonNode component) {
    Map<String, String> accepted = new LinkedHashMap<>();
    String key = component.path("key").asText();
    component.path("values").forEach(one -> accepted.put(one.path("value").asText(), texts.say(language,
        "form." + form + "." + key + ".option." + one.path("value").asText(), one.path("label").asText())));
    if (component.has("valuesKey") && shown.get(component.path("valuesKey").asText()) instanceof List<?> list) {
      list.forEach(one -> accepted.put(String.valueOf(map(one).get("value")), String.valueOf(map(one).get("label"))));
    }
    return accepted;
  }

  /**
   * What conditions are judged by: what stood around, and these components' own fields as they were filled in. A field that
   * was left out is empty, whatever the form pre-fills.
   */
  private static Map<String, Object> scope(JsonNode list, Map<String, Object> submitted, Map<String, Object> around) {
    Map<String, Object> scope = new LinkedHashMap<>(around);
    fill(list, submitted, scope);
    return scope;
  }

  private static void fill(JsonNode list, Map<String, Object> submitted, Map<String, Object> scope) {
    for (JsonNode component : list) {
      if (fixed(component)) {
        continue;
      }
      String type = component.path("type").asText();
      String name = name(component);
      if ("group".equals(type) && component.path("path").asText("").isEmpty()) {
        fill(component.path("components"), submitted, scope);
      } else if ("group".equals(type)) {
        scope.put(name, scope(component.path("components"), map(submitted.get(name)), Map.of()));
      } else if (!name.isEmpty()) {
        scope.put(name, plain(type, submitted.get(name)));
      }
    }
  }

  private static Object plain(String type, Object value) {
    return switch (type) {
      case "dynamiclist", "checklist", "taglist" -> value instanceof List<?> some && some.size() <= LONGEST_LIST ? some : List.of();
      case "checkbox" -> Boolean.TRUE.equals(bool(value));
      case "number" -> blank(value) ? null : number(value);
      default -> blank(value) ? null : String.valueOf(value).strip();
    };
  }

  /** A field that is hidden is empty for the conditions after it. */
  private static void forget(JsonNode component, Map<String, Object> scope) {
    if ("group".equals(component.path("type").asText()) && component.path("path").asText("").isEmpty()) {
      component.path("components").forEach(child -> forget(child, scope));
    } else if (!fixed(component) && !name(component).isEmpty()) {
      scope.put(name(component), null);
    }
  }

  private boolean hidden(JsonNode component, Map<String, Object> scope) {
    String condition = component.path("conditional").path("hide").asText("");
    return !condition.isEmpty() && conditions.holds(condition.replaceFirst("^=", ""), scope);
  }

  /** Whether a component can only be looked at. */
  private static boolean fixed(JsonNode component) {
    return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
  }

  private static boolean several(JsonNode component) {
    return List.of("checklist", "taglist").contains(component.path("type").asText());
  }

  private static boolean blank(Object value) {
    return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> several && several.isEmpty();
  }

  private static String name(JsonNode component) {
    return component.path("key").asText(component.path("path").asText(""));
  }

  private String label(JsonNode component) {
    String name = name(component);
    return texts.say(language, "form." + form + "." + name + ".label",
        component.path("label").asText(component.path("dateLabel").asText(component.path("timeLabel").asText(name))));
  }

  /** The same refusal with each fault headed by the label of its field, for where it is read apart from the form. */
  Refusal labelled(Refusal refused) {
    List<Refusal.Field> fields = refused.fields().stream().map(this::labelled).toList();
    return new Refusal(refused.reason(), fields.size() == 1 ? fields.get(0).message() : refused.sentence(), fields);
  }

  private Refusal.Field labelled(Refusal.Field fault) {
    StringBuilder words = new StringBuilder();
    Matcher step = STEP.matcher(fault.field());
    while (step.find()) {
      JsonNode component = component(components, step.group(1));
      if (component == null || fault.message().key().equals(HEADED)) {
        return fault;
      }
      words.append(words.isEmpty() ? "" : ", ").append(label(component));
      if (step.group(2) != null) {
        words.append(' ').append(Integer.parseInt(step.group(2)) + 1);
      }
    }
    return new Refusal.Field(fault.field(), Message.of(HEADED, words.toString(), fault.message()));
  }

  private static JsonNode component(JsonNode components, String name) {
    for (JsonNode component : components) {
      JsonNode found = name.equals(name(component)) ? component : component(component.path("components"), name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void fault(JsonNode component, Place place, String key, Object... arguments) {
    faults.add(new Refusal.Field(place.path() + name(component),
        Message.of(HEADED, place.words() + label(component), Message.of(key, arguments))));
  }

  private static String echo(Object value) {
    String text = CONTROL_CHARACTERS.matcher(String.valueOf(value).strip()).replaceAll("\uFFFD");
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
