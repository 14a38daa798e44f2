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
import java.util.regex.Pattern;

/**
 * Checks what was filled in against the form as it was deployed, whoever sent it: the browser's own checks are a courtesy.
 * Keys that the form does not have, and fields that it hides for these values, are dropped.
 */
class FormSchema {

  /** The longest text that a field takes when the form names no limit. */
  private static final int LONGEST_TEXT = 20_000;
  /** The most entries that a list takes. */
  private static final int LONGEST_LIST = 500;
  private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

  /** Decides whether an expression of a form holds for these values. */
  interface Conditions {
    boolean holds(String feel, Map<String, Object> values);
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
    Map<String, Object> all = new LinkedHashMap<>(shown);
    all.putAll(submitted);
    Map<String, Object> clean = check(components, submitted, "", all);
    if (!faults.isEmpty()) {
      throw Refusal.fields(faults);
    }
    return clean;
  }

  private Map<String, Object> check(JsonNode list, Map<String, Object> submitted, String path, Map<String, Object> all) {
    Map<String, Object> clean = new LinkedHashMap<>();
    for (JsonNode component : list) {
      if (hidden(component, all) || component.path("disabled").asBoolean() || component.path("readonly").asBoolean()) {
        continue;
      }
      switch (component.path("type").asText()) {
        case "group" -> group(component, submitted, path, all, clean);
        case "dynamiclist" -> clean.put(component.path("path").asText(), dynamicList(component, submitted, path, all));
        default -> {
          String key = component.path("key").asText("");
          if (!key.isEmpty() && !"button".equals(component.path("type").asText())) {
            clean.put(key, field(component, submitted.get(key), path + key));
          }
        }
      }
    }
    return clean;
  }

  private void group(JsonNode component, Map<String, Object> submitted, String path, Map<String, Object> all,
      Map<String, Object> clean) {
    String name = component.path("path").asText("");
    if (name.isEmpty()) {
      clean.putAll(check(component.path("components"), submitted, path, all));
    } else {
      clean.put(name, check(component.path("components"), map(submitted.get(name)), path + name + ".", all));
    }
  }

  private List<Map<String, Object>> dynamicList(JsonNode component, Map<String, Object> submitted, String path,
      Map<String, Object> all) {
    String name = component.path("path").asText();
    Object value = submitted.get(name);
    List<Map<String, Object>> rows = new ArrayList<>();
    if (value != null && !(value instanceof List)) {
      fault(component, path + name, "engine.form.list");
    } else if (value != null && ((List<?>) value).size() > LONGEST_LIST) {
      fault(component, path + name, "engine.form.list-too-long", LONGEST_LIST);
    } else if (value != null) {
      int index = 0;
      for (Object row : (List<?>) value) {
        Map<String, Object> scope = new LinkedHashMap<>(all);
        scope.putAll(map(row));
        rows.add(check(component.path("components"), map(row), path + name + "[" + index++ + "].", scope));
      }
    }
    return rows;
  }

  private Object field(JsonNode component, Object value, String path) {
    JsonNode rules = component.path("validate");
    if (value == null || value instanceof String text && text.isBlank() || value instanceof List<?> several && several.isEmpty()) {
      if (rules.path("required").asBoolean()) {
        fault(component, path, "engine.form.required");
      }
      return "checkbox".equals(component.path("type").asText()) ? Boolean.FALSE
          : value instanceof List<?> ? List.of() : null;
    }
    return switch (component.path("type").asText()) {
      case "number" -> number(component, value, path);
      case "checkbox" -> bool(component, value, path);
      case "datetime" -> moment(component, value, path);
      case "select", "radio" -> option(component, value, path);
      case "checklist", "taglist" -> options(component, value, path);
      default -> text(component, value, path);
    };
  }

  private String text(JsonNode component, Object value, String path) {
    if (!(value instanceof String) && !(value instanceof Number)) {
      fault(component, path, "engine.form.text");
      return null;
    }
    String text = String.valueOf(value).strip();
    JsonNode rules = component.path("validate");
    int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
    if (text.length() > longest) {
      fault(component, path, "engine.form.too-long", longest, text.length());
    } else if (text.length() < rules.path("minLength").asInt(0)) {
      fault(component, path, "engine.form.too-short", rules.path("minLength").asInt());
    } else if (CONTROL_CHARACTERS.matcher(text).find()) {
      fault(component, path, "engine.form.control-character");
    } else if (rules.has("pattern") && !text.matches(rules.path("pattern").asText())) {
      fault(component, path, "engine.form.pattern", text);
    }
    return text;
  }

  private Object number(JsonNode component, Object value, String path) {
    BigDecimal number;
    try {
      number = new BigDecimal(String.valueOf(value).strip());
    } catch (NumberFormatException notOne) {
      fault(component, path, "engine.form.number", String.valueOf(value));
      return null;
    }
    JsonNode rules = component.path("validate");
    if (rules.has("min") && number.compareTo(rules.path("min").decimalValue()) < 0) {
      fault(component, path, "engine.form.min", rules.path("min").asText());
    } else if (rules.has("max") && number.compareTo(rules.path("max").decimalValue()) > 0) {
      fault(component, path, "engine.form.max", rules.path("max").asText());
    }
    return number;
  }

  private Boolean bool(JsonNode component, Object value, String path) {
    String text = String.valueOf(value);
    if (!"true".equals(text) && !"false".equals(text)) {
      fault(component, path, "engine.form.boolean", text);
    } else if ("false".equals(text) && component.path("validate").path("required").asBoolean()) {
      fault(component, path, "engine.form.required");
    }
    return Boolean.valueOf(text);
  }

  private String moment(JsonNode component, Object value, String path) {
    String text = String.valueOf(value).strip();
    try {
      switch (component.path("subtype").asText("date")) {
        case "time" -> LocalTime.parse(text);
        case "datetime" -> LocalDateTime.parse(text);
        default -> {
          int year = LocalDate.parse(text).getYear();
          if (year < 1950 || year > 2150) {
            fault(component, path, "engine.form.year", text);
          }
        }
      }
    } catch (DateTimeParseException notOne) {
      fault(component, path, "engine.form.date", text);
    }
    return text;
  }

  private Object option(JsonNode component, Object value, String path) {
    Map<String, String> accepted = accepted(component);
    if (!accepted.containsKey(String.valueOf(value))) {
      fault(component, path, "engine.form.option", String.valueOf(value), List.copyOf(accepted.values()));
    }
    return String.valueOf(value);
  }

  private List<Object> options(JsonNode component, Object value, String path) {
    if (!(value instanceof List<?> several)) {
      fault(component, path, "engine.form.list");
      return List.of();
    }
    return several.stream().map(one -> option(component, one, path)).distinct().toList();
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

  private boolean hidden(JsonNode component, Map<String, Object> values) {
    String condition = component.path("conditional").path("hide").asText("");
    return !condition.isEmpty() && conditions.holds(condition.replaceFirst("^=", ""), values);
  }

  private void fault(JsonNode component, String path, String key, Object... arguments) {
    String name = component.path("key").asText(component.path("path").asText());
    String label = texts.say(language, "form." + form + "." + name + ".label", component.path("label").asText(component.path("dateLabel").asText(name)));
    faults.add(new Refusal.Field(path, Message.of("engine.form.field", label, Message.of(key, arguments))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
